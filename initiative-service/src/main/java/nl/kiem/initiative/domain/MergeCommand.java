package nl.kiem.initiative.domain;

import java.time.Instant;
import java.util.Set;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.PilotId;

/** How two initiatives become one. */
public sealed interface MergeCommand extends InitiativeCommand.Steer {

    /**
     * Offer, for the one that stays, that another goes on in it.
     *
     * @param other the other as it stands now; absent when there is none for whoever offers
     */
    record OfferMerge(InitiativeId absorbed, Initiative other, Actor by, Instant at) implements MergeCommand {}

    /**
     * Consent, for the one that is over then, to go on in another.
     *
     * @param other the other as it stands now; absent when there is none for whoever consents
     * @param unjudged pilots of this initiative that were cleared and have no verdict yet
     */
    record ConsentToMerge(InitiativeId survivor, Initiative other, Set<PilotId> unjudged, Actor by, Instant at)
            implements MergeCommand {}
}
