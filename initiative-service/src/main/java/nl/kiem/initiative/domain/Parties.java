package nl.kiem.initiative.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountabilityLapsed;
import nl.kiem.events.contract.initiative.LapseCause;
import org.jspecify.annotations.Nullable;

/**
 * Who works on an initiative and who carries it.
 *
 * @param team everybody who proposed or leads it or carries out its pilots
 * @param executive null for an orphan
 * @param lapse null unless an executive was answerable and no longer is
 */
public record Parties(
        Set<PersonRef> team,
        Set<PersonRef> leads,
        @Nullable Executive executive,
        @Nullable Lapse lapse,
        @Nullable Owner owner) {

    static final Parties NONE = new Parties(Set.of(), Set.of(), null, null, null);

    public record Executive(PersonRef person, String function) {}

    public record Owner(PersonRef person, String unit) {}

    /**
     * Nobody answers for it any more.
     *
     * @param graceUntil last day on which what others decide, gates and money, goes on all the same; what only the
     *     executive can do waits from the first day
     */
    public record Lapse(LapseCause cause, LocalDate graceUntil) {

        static Lapse of(AccountabilityLapsed e) {
            return new Lapse(e.cause(), e.graceUntil());
        }

        boolean freezesOn(LocalDate day) {
            return day.isAfter(graceUntil);
        }
    }

    /** Whether what others decide stands still: nobody answers for it, and no grace runs. */
    boolean orphanedOn(LocalDate day) {
        return executive == null && (lapse == null || lapse.freezesOn(day));
    }

    Parties joined(Collection<PersonRef> people) {
        return new Parties(InitiativeFile.plus(team, people.stream()), leads, executive, lapse, owner);
    }

    Parties led(PersonRef lead) {
        Stream<PersonRef> one = Stream.of(lead);
        return new Parties(
                InitiativeFile.plus(team, Stream.of(lead)), InitiativeFile.plus(leads, one), executive, lapse, owner);
    }

    /** A successor ends the lapse. */
    Parties with(Executive now) {
        return new Parties(team, leads, now, null, owner);
    }

    Parties with(Lapse now) {
        return new Parties(team, leads, null, now, owner);
    }

    Parties with(Owner now) {
        return new Parties(team, leads, executive, lapse, now);
    }
}
