package nl.kiem.initiative.booking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Product defaults that an organisation may change. Days are calendar days unless they are called working days. */
@ConfigMapping(prefix = "kiem.initiative.booking")
public interface BookingSettings {

    /** Within which a provider answers. */
    @Min(1)
    @WithDefault("5")
    int answerWorkingDays();

    /** That one booking may span. */
    @Min(1)
    @WithDefault("92")
    int daysMax();

    /** Before its first day that it may be asked for. */
    @Min(1)
    @WithDefault("366")
    int daysAheadMax();
}
