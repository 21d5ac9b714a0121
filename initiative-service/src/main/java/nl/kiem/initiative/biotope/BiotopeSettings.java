package nl.kiem.initiative.biotope;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;

/** Product defaults for rounds that an organisation may change. */
@ConfigMapping(prefix = "kiem.initiative.biotope")
public interface BiotopeSettings {

    @WithDefault("10")
    int minimumGroup();

    @Min(1)
    @WithDefault("5")
    int openDaysMin();

    @Min(1)
    @WithDefault("60")
    int openDaysMax();

    @WithDefault("2.5")
    BigDecimal floor();

    @Min(1)
    @WithDefault("30")
    int planWorkingDays();

    /** Days that what an organisation does is measured over while it has held no round. */
    @Min(1)
    @WithDefault("365")
    int behaviourDays();

    /** Fewest initiatives, gates or promises behind a figure of what an organisation does. */
    @WithDefault("5")
    int minimumBehind();
}
