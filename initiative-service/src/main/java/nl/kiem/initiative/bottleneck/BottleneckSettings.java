package nl.kiem.initiative.bottleneck;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Product defaults for legal bottlenecks that an organisation may change. */
@ConfigMapping(prefix = "kiem.initiative.bottleneck")
public interface BottleneckSettings {

    @Min(1)
    @WithDefault("10")
    int assignWorkingDays();

    @Min(1)
    @WithDefault("30")
    int answerWorkingDays();

    @Min(1)
    @WithDefault("20")
    int settleWorkingDays();
}
