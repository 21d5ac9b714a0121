package nl.kiem.initiative.domain;

import java.time.Instant;
import java.time.LocalDate;
import nl.kiem.events.contract.Role;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for somebody. It is told when its last day is over, and again at twice and at four times the
 * term.
 *
 * @param waitingFor the role that has to act
 * @param since the day from which it waits
 * @param dueBy last day of the term
 * @param told how often it was told that it is late
 */
public record OpenTerm(Role waitingFor, LocalDate since, LocalDate dueBy, int told) {

    public static OpenTerm of(Role waitingFor, LocalDate since, LocalDate dueBy) {
        return new OpenTerm(waitingFor, since, dueBy, 0);
    }

    /** The day after which it is told next; null when it was told often enough. */
    public @Nullable LocalDate tellsAfter() {
        if (told >= Term.TOLD_AT.size()) return null;
        return new Term(since, dueBy).lastDay(Term.TOLD_AT.get(told));
    }

    /** Whether that day is the one after which it is told next, and is over. */
    public boolean isOver(LocalDate lastDay, Instant at) {
        return lastDay.equals(tellsAfter()) && CivilDate.of(at).isAfter(lastDay);
    }

    /** The first instant at which it is told next; null when it was told often enough. */
    public @Nullable Instant tellsAt() {
        LocalDate lastDay = tellsAfter();
        return lastDay == null ? null : CivilDate.endOf(lastDay);
    }

    public OpenTerm toldAgain() {
        return new OpenTerm(waitingFor, since, dueBy, told + 1);
    }
}
