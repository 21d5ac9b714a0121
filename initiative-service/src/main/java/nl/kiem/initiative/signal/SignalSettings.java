package nl.kiem.initiative.signal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Product defaults for signals that an organisation may change. */
@ConfigMapping(prefix = "kiem.initiative.signal")
public interface SignalSettings {

    @Min(1)
    @WithDefault("10")
    int assessWorkingDays();

    @Min(1)
    @WithDefault("20")
    int decideWorkingDays();

    @Min(1)
    @WithDefault("12")
    int watchMonthsMax();

    /** Fewest signals behind a figure of how well what happens is foreseen. */
    @WithDefault("5")
    int minimumBehind();
}
