package nl.kiem.initiative.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Awaited;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageDeadlineExceeded;
import nl.kiem.initiative.domain.Initiative.Known;
import nl.kiem.initiative.domain.InitiativeCommand.FlagDeadline;
import nl.kiem.initiative.domain.Waiting.Told;
import org.jspecify.annotations.Nullable;

/** Who has to act by when, and telling that it did not happen. */
public final class Deadlines {

    private Deadlines() {}

    /**
     * Something that is awaited.
     *
     * @param waitingFor the role that has to act
     */
    public record Wait(Awaited awaited, Term term, Role waitingFor) {}

    /** Everything that is awaited, what is due first in front. */
    public static List<Wait> of(Known state) {
        boolean answered = state.file().parties().executive() != null;
        return state.file().waiting().terms().entrySet().stream()
                .filter(entry -> entry.getKey() != Awaited.EXECUTIVE || !answered)
                .map(entry -> wait(state, entry))
                .sorted(Comparator.comparing((Wait wait) -> wait.term().dueBy()).thenComparing(Wait::awaited))
                .toList();
    }

    private static Wait wait(Known state, Map.Entry<Awaited, Term> entry) {
        boolean review = state.file().waiting().review() != null;
        return new Wait(entry.getKey(), entry.getValue(), waitingFor(entry.getKey(), review));
    }

    /**
     * Who has to act.
     *
     * @param review whether a gate review is open, so that the team has done its part of the stage
     */
    public static Role waitingFor(Awaited awaited, boolean review) {
        return switch (awaited) {
            case SCREENING, RESUMPTION, CONDITION -> Role.TL;
            case EXECUTIVE, SUCCESSOR -> Role.EXE;
            case STAGE -> review ? Role.PB : Role.TL;
            case GATE -> Role.PB;
        };
    }

    /** A term that was met in the meantime, or began anew, is not told to be late. */
    static List<InitiativeEvent> flag(Known state, FlagDeadline c) {
        Telling telling = c.telling();
        Wait wait = of(state).stream()
                .filter(one -> one.awaited() == telling.awaited())
                .filter(one -> one.term().lastDay(telling.times()).equals(c.lastDay()))
                .findFirst()
                .orElseThrow(() -> new Rejection(
                        InitiativeReason.DEADLINE_MOVED, "nothing is due on %s any more".formatted(c.lastDay())));
        LocalDate dueBy = wait.term().dueBy();
        if (state.file().waiting().told().contains(new Told(telling, dueBy))) return List.of();
        if (!CivilDate.of(c.at()).isAfter(c.lastDay())) {
            throw new Rejection(InitiativeReason.DEADLINE_NOT_PASSED, "there is time until " + c.lastDay());
        }
        return List.of(new StageDeadlineExceeded(
                state.file().id(),
                state.stage(),
                dueBy,
                wait.waitingFor(),
                telling.awaited(),
                wait.term().since(),
                telling.times(),
                escalation(wait, telling.times()),
                c.at()));
    }

    /** One level up when it is told again; what waits for a successor has had its grace and goes up at once. */
    private static @Nullable Role escalation(Wait wait, int times) {
        if (times == 1) return wait.awaited() == Awaited.SUCCESSOR ? Role.PB : null;
        return switch (wait.waitingFor()) {
            case TL -> times == 2 ? Role.EXE : Role.PB;
            case PB -> Role.EXE;
            default -> Role.PB;
        };
    }
}
