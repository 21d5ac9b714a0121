package nl.kiem.initiative.collaboration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Product defaults for collaborations that an organisation may change. */
@ConfigMapping(prefix = "kiem.initiative.collaboration")
public interface CollaborationSettings {

    /** Within which participants sign, and the lead revises a draft or redistributes a share. */
    @WithDefault("20")
    int signWorkingDays();

    /** Of one collaboration. */
    @WithDefault("50")
    int participantsMax();

    /** That one agreement may span, in calendar days. */
    @WithDefault("3653")
    int daysMax();
}
