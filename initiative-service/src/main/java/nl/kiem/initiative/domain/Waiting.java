package nl.kiem.initiative.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Awaited;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateReviewRequested;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageDeadlineExceeded;
import nl.kiem.events.contract.initiative.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What an initiative waits for.
 *
 * @param terms that run, by what is awaited
 * @param told what was told to be late
 * @param review the gate review that is open
 * @param pausedUntil last day of the pause; null when work goes on
 */
public record Waiting(
        Map<Awaited, Term> terms,
        Set<Told> told,
        @Nullable GateReviewRequested review,
        @Nullable LocalDate pausedUntil) {

    static final Waiting NONE = new Waiting(Map.of(), Set.of(), null, null);

    /**
     * What was told once is not told again.
     *
     * @param dueBy last day of the term itself
     */
    public record Told(Telling telling, LocalDate dueBy) {

        /** An older fact tells what was awaited by who had to act. */
        public static Told of(StageDeadlineExceeded e) {
            Awaited what = e.awaited() == null ? awaited(e) : e.awaited();
            return new Told(new Telling(what, e.times() == null ? 1 : e.times()), e.dueBy());
        }

        private static Awaited awaited(StageDeadlineExceeded e) {
            if (e.waitingFor() == Role.PB) return Awaited.GATE;
            return e.stage() == Stage.PROPOSED ? Awaited.SCREENING : Awaited.STAGE;
        }
    }

    public Waiting {
        terms = Map.copyOf(terms);
        told = Set.copyOf(told);
    }

    Waiting after(TermChange change) {
        Map<Awaited, Term> now = new HashMap<>(terms);
        change.met().forEach(now::remove);
        now.putAll(change.begun());
        return now.equals(terms) ? this : new Waiting(now, told, review, pausedUntil);
    }

    Waiting with(Told one) {
        Set<Told> all = new HashSet<>(told);
        all.add(one);
        return new Waiting(terms, all, review, pausedUntil);
    }

    Waiting under(@Nullable GateReviewRequested now) {
        return new Waiting(terms, told, now, pausedUntil);
    }

    Waiting paused(@Nullable LocalDate until) {
        return new Waiting(terms, told, review, until);
    }
}
