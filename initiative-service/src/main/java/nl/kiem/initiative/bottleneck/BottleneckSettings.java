package nl.kiem.initiative.bottleneck;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Product defaults for legal bottlenecks that an organisation may change. */
@ConfigMapping(prefix = "kiem.initiative.bottleneck")
public interface BottleneckSettings {

    @WithDefault("10")
    int assignWorkingDays();

    @WithDefault("30")
    int answerWorkingDays();

    @WithDefault("20")
    int settleWorkingDays();
}
