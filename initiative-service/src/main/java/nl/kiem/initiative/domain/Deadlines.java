package nl.kiem.initiative.domain;

import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageDeadlineExceeded;
import nl.kiem.initiative.domain.Initiative.Known;
import nl.kiem.initiative.domain.InitiativeCommand.FlagDeadline;
import nl.kiem.initiative.domain.InitiativeFile.Waiting;
import org.jspecify.annotations.Nullable;

/** What an initiative waits for: an open review goes before the term of the stage. */
public final class Deadlines {

    private Deadlines() {}

    /**
     * A last day, and who has to act before it is over.
     *
     * @param waitingFor the role that has to act
     */
    public record Awaited(LocalDate dueBy, Role waitingFor) {}

    /** Null when nothing is awaited, or when it was told already that it is late. */
    public static @Nullable Awaited of(Known state) {
        Awaited awaited = any(state);
        boolean told = awaited != null && state.file().waiting().flagged().contains(awaited.dueBy());
        return told ? null : awaited;
    }

    private static @Nullable Awaited any(Known state) {
        Waiting waiting = state.file().waiting();
        if (waiting.review() != null) return new Awaited(waiting.review().dueBy(), Role.PB);
        return waiting.stageDue() == null ? null : new Awaited(waiting.stageDue(), Role.TL);
    }

    static List<InitiativeEvent> flag(Known state, FlagDeadline c) {
        if (state.file().waiting().flagged().contains(c.dueBy())) return List.of();
        Awaited awaited = of(state);
        if (awaited == null || !awaited.dueBy().equals(c.dueBy())) {
            throw new Rejection(InitiativeReason.DEADLINE_MOVED, "nothing is due on %s any more".formatted(c.dueBy()));
        }
        if (!CivilDate.of(c.at()).isAfter(c.dueBy())) {
            throw new Rejection(InitiativeReason.DEADLINE_NOT_PASSED, "there is time until " + c.dueBy());
        }
        return List.of(
                new StageDeadlineExceeded(state.file().id(), state.stage(), c.dueBy(), awaited.waitingFor(), c.at()));
    }
}
