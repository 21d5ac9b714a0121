package nl.kiem.initiative.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.GateCondition;
import nl.kiem.events.contract.initiative.GateOutcome;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateDecided;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateVoteCast;
import nl.kiem.events.contract.initiative.Voice;
import org.jspecify.annotations.Nullable;

/**
 * What was said and voted for the gate that comes next, and what is still owed from those that opened.
 *
 * @param voices one of each person who spoke
 * @param votes one of each member who voted, in the order in which they first did
 * @param interests who said to have an interest in the initiative
 * @param owed conditions that are not met yet
 * @param numbered how many conditions there have been
 */
public record Gates(List<Voice> voices, List<Vote> votes, Set<PersonRef> interests, List<Owed> owed, int numbered) {

    static final Gates NONE = new Gates(List.of(), List.of(), Set.of(), List.of(), 0);

    public record Vote(PersonRef member, GateOutcome outcome) {}

    /** A condition of the decision on that gate. */
    public record Owed(Gate gate, GateCondition condition) {

        boolean overdueOn(LocalDate day) {
            return day.isAfter(condition.dueBy());
        }
    }

    public Gates {
        voices = List.copyOf(voices);
        votes = List.copyOf(votes);
        owed = List.copyOf(owed);
    }

    Gates heard(Voice voice) {
        List<Voice> all = new ArrayList<>(voices);
        all.removeIf(earlier -> earlier.by().equals(voice.by()));
        all.add(Voice.heard(voice.kind(), voice.by()));
        return new Gates(all, votes, interests, owed, numbered);
    }

    Gates voted(GateVoteCast e) {
        List<Vote> all = new ArrayList<>(votes);
        Vote vote = new Vote(e.member(), e.outcome());
        int earlier = votes.stream().map(Vote::member).toList().indexOf(e.member());
        if (earlier < 0) {
            all.add(vote);
        } else {
            all.set(earlier, vote);
        }
        return new Gates(voices, all, interests, owed, numbered);
    }

    Gates interested(PersonRef person) {
        return new Gates(voices, votes, InitiativeFile.plus(interests, Stream.of(person)), owed, numbered);
    }

    /** For the next gate everybody speaks and votes anew. */
    Gates decided(GateDecided e) {
        List<GateCondition> more = e.obligations() == null ? List.of() : e.obligations();
        List<Owed> all = Stream.concat(owed.stream(), more.stream().map(one -> new Owed(e.gate(), one)))
                .toList();
        return new Gates(List.of(), List.of(), interests, all, numbered + more.size());
    }

    Gates met(int number) {
        List<Owed> rest =
                owed.stream().filter(one -> one.condition().number() != number).toList();
        return new Gates(voices, votes, interests, rest, numbered);
    }

    /** In another stage another gate comes next. */
    Gates elsewhere() {
        return new Gates(List.of(), List.of(), interests, owed, numbered);
    }

    /** First day on which one of these is due; null when there is none. */
    static @Nullable LocalDate firstDue(Stream<GateCondition> conditions) {
        return conditions
                .map(GateCondition::dueBy)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
