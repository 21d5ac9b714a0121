package nl.kiem.initiative.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.initiative.domain.Initiative.Merged;

/**
 * The way from an initiative that is over to the last one in which it goes on. It has more than one step when the
 * survivor consented to go on elsewhere before it heard whom it took over.
 *
 * @param passed the initiatives on the way so far, each once, the one that is over first
 */
public record MergePath(List<InitiativeId> passed) {

    /** How many survivors are followed; each step more takes a consent between another one and its being heard. */
    public static final int STEPS_MAX = 20;

    public MergePath {
        passed = List.copyOf(passed);
    }

    public static MergePath from(InitiativeId absorbed) {
        return new MergePath(List.of(absorbed));
    }

    public InitiativeId last() {
        return passed.getLast();
    }

    /**
     * One step further.
     *
     * @param here the last one as it stands now
     * @return empty when it goes on in no other, or in one that was passed before: two that consented to each other at
     *     the same instant
     */
    public Optional<MergePath> onwards(Initiative here) {
        if (!(here instanceof Merged merged) || passed.size() > STEPS_MAX) return Optional.empty();
        InitiativeId into = merged.file().merges().into();
        if (into == null || passed.contains(into)) return Optional.empty();
        return Optional.of(
                new MergePath(Stream.concat(passed.stream(), Stream.of(into)).toList()));
    }
}
