package nl.kiem.initiative.signal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Product defaults for signals that an organisation may change. */
@ConfigMapping(prefix = "kiem.initiative.signal")
public interface SignalSettings {

    @WithDefault("10")
    int assessWorkingDays();

    @WithDefault("20")
    int decideWorkingDays();

    @WithDefault("12")
    int watchMonthsMax();
}
