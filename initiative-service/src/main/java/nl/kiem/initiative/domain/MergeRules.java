package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.InitiativeReason.MERGE_CHAIN;
import static nl.kiem.initiative.domain.InitiativeReason.MERGE_NOT_OFFERED;
import static nl.kiem.initiative.domain.InitiativeReason.MERGE_TOO_LATE;
import static nl.kiem.initiative.domain.InitiativeReason.MERGE_WITH_ITSELF;
import static nl.kiem.initiative.domain.InitiativeReason.MERGE_WOULD_BETRAY;
import static nl.kiem.initiative.domain.InitiativeReason.NOT_THE_LEAD;
import static nl.kiem.initiative.domain.InitiativeReason.OTHER_INITIATIVE_CLOSED;
import static nl.kiem.initiative.domain.InitiativeReason.OTHER_INITIATIVE_UNKNOWN;
import static nl.kiem.initiative.domain.InitiativeReason.PILOT_STILL_RUNNING;

import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeAbsorbed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeMerged;
import nl.kiem.events.contract.initiative.InitiativeEvent.MergeProposed;
import nl.kiem.initiative.domain.Initiative.Absent;
import nl.kiem.initiative.domain.Initiative.Closed;
import nl.kiem.initiative.domain.Initiative.Known;
import nl.kiem.initiative.domain.Initiative.Merged;
import nl.kiem.initiative.domain.Initiative.Open;
import nl.kiem.initiative.domain.InitiativeCommand.Absorb;
import nl.kiem.initiative.domain.MergeCommand.ConsentToMerge;
import nl.kiem.initiative.domain.MergeCommand.OfferMerge;

/**
 * Two that want the same go on as one. The lead of the one that stays offers it, the lead of the other consents; that
 * one is over then, and who worked on it goes on in the one that stays.
 */
final class MergeRules {

    private MergeRules() {}

    static List<InitiativeEvent> offer(Open survivor, OfferMerge c) {
        requireTwo(survivor, c.absorbed());
        requireLead(survivor, c.by().person());
        Open other = open(c.other());
        requireNoChain(other);
        requireNotProven(other);
        requireSameCircle(survivor, other);
        if (survivor.file().merges().offered().containsKey(c.absorbed())) return List.of();
        return List.of(new MergeProposed(survivor.file().id(), c.absorbed(), c.by().person(), c.at()));
    }

    static List<InitiativeEvent> consent(Open absorbed, ConsentToMerge c) {
        requireTwo(absorbed, c.survivor());
        requireLead(absorbed, c.by().person());
        requireNoChain(absorbed);
        requireNotProven(absorbed);
        PersonRef offeredBy =
                open(c.other()).file().merges().offered().get(absorbed.file().id());
        if (offeredBy == null) {
            throw new Rejection(
                    MERGE_NOT_OFFERED,
                    "the lead of the one that stays offers it first",
                    List.of(new Missing("offer", "the lead of the other offers to take this one over", Role.TL)));
        }
        if (!c.unjudged().isEmpty()) {
            throw new Rejection(
                    PILOT_STILL_RUNNING,
                    "nobody would answer for the pilots " + c.unjudged(),
                    List.of(new Missing(
                            "verdict",
                            "the board declares on each pilot, and its lead gives up what never began",
                            Role.PB)));
        }
        return List.of(
                new InitiativeMerged(absorbed.file().id(), c.survivor(), List.of(offeredBy, c.by().person()), c.at()));
    }

    /**
     * Also when it was stopped in the meantime: whoever came over still sees what became of it, and its story tells its
     * own people who came. What has gone on elsewhere itself hears it too, and then the one in which it goes on.
     */
    static List<InitiativeEvent> absorb(Known survivor, Absorb c) {
        if (survivor.file().merges().absorbed().contains(c.absorbed())) return List.of();
        return List.of(new InitiativeAbsorbed(survivor.file().id(), c.absorbed(), c.team(), c.organisations(), c.at()));
    }

    private static void requireTwo(Open one, InitiativeId other) {
        if (one.file().id().equals(other)) throw new Rejection(MERGE_WITH_ITSELF, "merging takes two initiatives");
    }

    /** Before anybody leads it, whoever may lead it speaks for it. */
    private static void requireLead(Open state, PersonRef person) {
        PartyRules.requireMayLead(state, person);
        if (!state.file().parties().leads().isEmpty()
                && !state.file().parties().leads().contains(person)) {
            throw new Rejection(NOT_THE_LEAD, "only who leads its team speaks for it");
        }
    }

    private static Open open(Initiative other) {
        return switch (other) {
            case Absent _ -> throw new Rejection(OTHER_INITIATIVE_UNKNOWN, "there is no such other initiative");
            case Merged s ->
                throw new Rejection(
                        MERGE_CHAIN, "the other goes on in " + s.file().merges().into());
            case Closed s -> throw new Rejection(OTHER_INITIATIVE_CLOSED, "the other is over: " + s.stage());
            case Open s -> s;
        };
    }

    private static void requireNoChain(Open absorbed) {
        if (!absorbed.file().merges().absorbed().isEmpty()) {
            throw new Rejection(
                    MERGE_CHAIN,
                    "%s took over others itself and can only be the one that stays"
                            .formatted(absorbed.file().about().title()));
        }
    }

    /** What is proven has a scaling case under its own name. */
    private static void requireNotProven(Open absorbed) {
        switch (absorbed.stage()) {
            case PROVEN, SCALING, EMBEDDED ->
                throw new Rejection(
                        MERGE_TOO_LATE, "its scaling case would be orphaned: it can only be the one that stays");
            case PROPOSED, EXPLORING, DEVELOPING, PILOTING, REJECTED, STOPPED, MERGED -> {}
        }
    }

    /** The facts of each name the other. */
    private static void requireSameCircle(Open survivor, Open absorbed) {
        Visibility one = survivor.file().custody().visibility();
        Visibility other = absorbed.file().custody().visibility();
        if (one != other) {
            throw new Rejection(
                    MERGE_WOULD_BETRAY,
                    "one is there for %s, the other for %s: the facts of each would tell of the other"
                            .formatted(one, other));
        }
    }
}
