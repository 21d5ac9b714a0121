package nl.kiem.initiative.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Awaited;
import nl.kiem.initiative.domain.Deadlines;
import nl.kiem.initiative.domain.Telling;
import nl.kiem.initiative.domain.Term;
import nl.kiem.initiative.domain.TermChange;

/**
 * Something that an initiative in the list waits for.
 *
 * @param told how many times the term had gone by when it was told last that it is late; 0 when it was not told
 */
public record AwaitedEntry(Awaited awaited, LocalDate since, LocalDate dueBy, Role waitingFor, int told) {

    /** In the order in which they are due. */
    static List<AwaitedEntry> after(List<AwaitedEntry> before, TermChange change) {
        List<AwaitedEntry> all = new ArrayList<>(before);
        all.removeIf(
                entry -> change.met().contains(entry.awaited) || change.begun().containsKey(entry.awaited));
        for (Map.Entry<Awaited, Term> begun : change.begun().entrySet()) {
            Term term = begun.getValue();
            all.add(new AwaitedEntry(begun.getKey(), term.since(), term.dueBy(), Role.TL, 0));
        }
        boolean review = all.stream().anyMatch(entry -> entry.awaited == Awaited.GATE);
        return all.stream()
                .map(entry -> entry.waitingFor(Deadlines.waitingFor(entry.awaited, review)))
                .sorted(Comparator.comparing(AwaitedEntry::dueBy).thenComparing(AwaitedEntry::awaited))
                .toList();
    }

    static List<AwaitedEntry> without(List<AwaitedEntry> before, Awaited met) {
        return before.stream().filter(entry -> entry.awaited != met).toList();
    }

    static List<AwaitedEntry> told(List<AwaitedEntry> before, Telling telling) {
        return before.stream()
                .map(entry -> entry.awaited == telling.awaited() ? entry.told(telling.times()) : entry)
                .toList();
    }

    private AwaitedEntry waitingFor(Role role) {
        return new AwaitedEntry(awaited, since, dueBy, role, told);
    }

    private AwaitedEntry told(int times) {
        return new AwaitedEntry(awaited, since, dueBy, waitingFor, times);
    }
}
