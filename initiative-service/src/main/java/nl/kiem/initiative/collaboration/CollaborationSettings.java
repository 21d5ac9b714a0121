package nl.kiem.initiative.collaboration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Product defaults for collaborations that an organisation may change. */
@ConfigMapping(prefix = "kiem.initiative.collaboration")
public interface CollaborationSettings {

    /** Within which participants sign, and the lead revises a draft or redistributes a share. */
    @Min(1)
    @WithDefault("20")
    int signWorkingDays();

    /** Of one collaboration. */
    @Min(2)
    @WithDefault("50")
    int participantsMax();

    /** That one agreement may span, in calendar days. */
    @Min(1)
    @WithDefault("3653")
    int daysMax();
}
