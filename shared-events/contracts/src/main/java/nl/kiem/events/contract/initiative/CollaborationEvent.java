package nl.kiem.events.contract.initiative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.CollaborationId;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.EventType;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Topic;
import nl.kiem.events.contract.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Every fact about one collaboration (samenwerking) of organisations on an initiative. What is put before them to sign
 * is private; what holds between them is published.
 */
@Topic(value = "kiem.collaboration", service = "initiative-service")
public sealed interface CollaborationEvent extends Event {

    CollaborationId collaborationId();

    @Override
    ThreadId threadId();

    /**
     * Put before the participants to sign, as revision 1.
     *
     * @param drafter who wrote it and therefore signs it for nobody
     * @param signBy last day for the signatures
     * @param visibility of the initiative
     */
    @EventType(value = "nl.kiem.collaboration.drafted", published = false)
    record CollaborationDrafted(
            CollaborationId collaborationId,
            ThreadId threadId,
            CollaborationAgreement agreement,
            PersonRef drafter,
            LocalDate signBy,
            Visibility visibility,
            Instant at)
            implements CollaborationEvent {

        @Override
        public OrganisationId ownedBy() {
            return agreement.lead();
        }

        @Override
        public List<OrganisationId> takingPart() {
            return agreement.organisations();
        }
    }

    /**
     * The draft is another one; what was signed of an earlier one counts no more.
     *
     * @param revision 2 and up
     */
    @EventType(value = "nl.kiem.collaboration.draft-revised", published = false)
    record DraftRevised(
            CollaborationId collaborationId,
            ThreadId threadId,
            int revision,
            CollaborationAgreement agreement,
            PersonRef drafter,
            LocalDate signBy,
            Instant at)
            implements CollaborationEvent {

        @Override
        public List<OrganisationId> takingPart() {
            return agreement.organisations();
        }
    }

    /** The draft will not be signed any more. */
    @EventType(value = "nl.kiem.collaboration.draft-withdrawn", published = false)
    record DraftWithdrawn(CollaborationId collaborationId, ThreadId threadId, DraftEnd cause, String reason, Instant at)
            implements CollaborationEvent {

        /** Who or what withdrew it. */
        public enum DraftEnd {
            LEAD,
            INITIATIVE_OVER
        }
    }

    /** @param revision of the draft or the amendment that was signed */
    @EventType(value = "nl.kiem.collaboration.signed", published = false)
    record RevisionSigned(
            CollaborationId collaborationId,
            ThreadId threadId,
            int revision,
            OrganisationId organisation,
            PersonRef signer,
            Instant at)
            implements CollaborationEvent {}

    /**
     * A participant does not sign the draft as it is.
     *
     * @param reviseBy last day for another draft
     */
    @EventType(value = "nl.kiem.collaboration.draft-declined", published = false)
    record DraftDeclined(
            CollaborationId collaborationId,
            ThreadId threadId,
            int revision,
            OrganisationId organisation,
            String reason,
            LocalDate reviseBy,
            Instant at)
            implements CollaborationEvent {}

    /**
     * All have signed.
     *
     * @param revision that holds from now on
     * @param to last day
     */
    @EventType("nl.kiem.collaboration.activated")
    record CollaborationActivated(
            CollaborationId collaborationId,
            ThreadId threadId,
            int revision,
            OrganisationId lead,
            List<Participation> participants,
            LocalDate from,
            LocalDate to,
            Instant at)
            implements CollaborationEvent {

        @Override
        public OrganisationId ownedBy() {
            return lead;
        }

        @Override
        public List<OrganisationId> takingPart() {
            return participants.stream().map(Participation::organisation).toList();
        }
    }

    /**
     * From when on an organisation is involved. Whoever buys for this initiative later has to know.
     *
     * @param publicBody false for a company
     * @param involvedSince day from which it was involved, at the latest the day on which it joined
     * @param joinedOn day from which the agreement counts for it
     * @param stage of the initiative on that day
     * @param pilotBegun whether a pilot of the initiative had begun by then
     */
    @EventType("nl.kiem.collaboration.participant-joined")
    record ParticipantJoined(
            CollaborationId collaborationId,
            ThreadId threadId,
            OrganisationId organisation,
            boolean publicBody,
            LocalDate involvedSince,
            LocalDate joinedOn,
            Stage stage,
            boolean pilotBegun,
            Instant at)
            implements CollaborationEvent {}

    /**
     * A change is put before those whom it touches.
     *
     * @param revision that it would be
     * @param organisation of whoever proposed it
     * @param touches organisations that have to sign it
     */
    @EventType(value = "nl.kiem.collaboration.amendment-proposed", published = false)
    record AmendmentProposed(
            CollaborationId collaborationId,
            ThreadId threadId,
            int revision,
            CollaborationAgreement agreement,
            PersonRef drafter,
            OrganisationId organisation,
            List<OrganisationId> touches,
            LocalDate signBy,
            Instant at)
            implements CollaborationEvent {

        @Override
        public List<OrganisationId> takingPart() {
            return agreement.organisations();
        }
    }

    /**
     * The proposed change does not take place; what held still holds.
     *
     * @param organisation because of which
     * @param redistributeBy last day for a change that redistributes the share of whoever leaves; null when nobody does
     */
    @EventType(value = "nl.kiem.collaboration.amendment-dropped", published = false)
    record AmendmentDropped(
            CollaborationId collaborationId,
            ThreadId threadId,
            int revision,
            AmendmentEnd cause,
            OrganisationId organisation,
            String reason,
            @Nullable LocalDate redistributeBy,
            Instant at)
            implements CollaborationEvent {

        /** Why it does not take place. */
        public enum AmendmentEnd {
            DECLINED,
            WITHDRAWN,
            /** A participant leaves, and the change did not reckon with that. */
            OVERTAKEN
        }
    }

    /**
     * All whom the change touches have signed; from now on this holds.
     *
     * @param formerLead null when the lead is the same
     */
    @EventType("nl.kiem.collaboration.amended")
    record CollaborationAmended(
            CollaborationId collaborationId,
            ThreadId threadId,
            int revision,
            OrganisationId lead,
            @Nullable OrganisationId formerLead,
            List<Participation> participants,
            LocalDate from,
            LocalDate to,
            Instant at)
            implements CollaborationEvent {

        @Override
        public OrganisationId ownedBy() {
            return lead;
        }

        @Override
        public List<OrganisationId> takingPart() {
            return participants.stream().map(Participation::organisation).toList();
        }
    }

    /**
     * A participant leaves; it is bound until its share is redistributed.
     *
     * @param shareBasisPoints to redistribute, in hundredths of a percent
     * @param redistributeBy last day for that; null when too few are left and the collaboration ends
     */
    @EventType("nl.kiem.collaboration.participant-leaving")
    record ParticipantLeaving(
            CollaborationId collaborationId,
            ThreadId threadId,
            OrganisationId organisation,
            String reason,
            int shareBasisPoints,
            @Nullable LocalDate redistributeBy,
            Instant at)
            implements CollaborationEvent {}

    /** Others have its share by now. That it was involved stays known. */
    @EventType("nl.kiem.collaboration.participant-left")
    record ParticipantLeft(
            CollaborationId collaborationId,
            ThreadId threadId,
            OrganisationId organisation,
            LocalDate leftOn,
            Instant at)
            implements CollaborationEvent {}

    /**
     * A signature, another draft or a redistribution was not there in time; it is still awaited.
     *
     * @param organisations that it waits for
     * @param since day from which it waits
     * @param dueBy last day of the term itself, also when it is told again
     * @param times how often it was told by now: at the end of the term, at twice and at four times the term
     */
    @EventType("nl.kiem.collaboration.term-exceeded")
    record CollaborationTermExceeded(
            CollaborationId collaborationId,
            ThreadId threadId,
            Role waitingFor,
            List<OrganisationId> organisations,
            LocalDate since,
            LocalDate dueBy,
            int times,
            Instant at)
            implements CollaborationEvent {}

    /** It held until now. */
    @EventType("nl.kiem.collaboration.ended")
    record CollaborationEnded(CollaborationId collaborationId, ThreadId threadId, CollaborationEnd cause, Instant at)
            implements CollaborationEvent {

        /** Why it does not hold any more. */
        public enum CollaborationEnd {
            PERIOD_OVER,
            /** A participant left and one alone was left. */
            TOO_FEW_LEFT,
            /** The initiative was rejected or stopped, or went on in another one. */
            INITIATIVE_OVER
        }
    }
}
