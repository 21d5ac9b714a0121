package nl.kiem.initiative.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Gate;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be done with an initiative next.
 *
 * @param by the roles that can do it, one of them being enough
 * @param gate which one; null when the step is about no gate
 * @param dueBy last day for it; null when nothing waits for it
 * @param lacks what must be there first, or is given with it; without it the step is refused, naming the same
 */
public record NextStep(
        Kind kind,
        Set<Role> by,
        @Nullable Gate gate,
        @Nullable LocalDate dueBy,
        List<Missing> lacks) {

    /** What can be done. */
    public enum Kind {
        SCREEN,
        ACCEPT_ACCOUNTABILITY,
        ACCEPT_OWNERSHIP,
        SPEAK_FOR_GATE,
        REQUEST_GATE,
        VOTE_ON_GATE,
        DECIDE_GATE,
        MEET_CONDITION,
        CLEAR_PILOT,
        PAUSE,
        RESUME,
        STOP
    }
}
