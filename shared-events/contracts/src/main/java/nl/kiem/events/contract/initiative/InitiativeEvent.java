package nl.kiem.events.contract.initiative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.AllocationId;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.CollaborationId;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.EventType;
import nl.kiem.events.contract.FundId;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PersonalText;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.SignalId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Topic;
import nl.kiem.events.contract.Visibility;
import org.jspecify.annotations.Nullable;

/** Every fact about one initiative (initiatief). The initiative's id is the id of the whole thread. */
@Topic(value = "kiem.initiative", service = "initiative-service")
public sealed interface InitiativeEvent extends Event {

    InitiativeId initiativeId();

    @Override
    default ThreadId threadId() {
        return ThreadId.of(initiativeId());
    }

    /**
     * @param problem of citizens or staff that it wants to take away; never a solution alone
     * @param organisation whose initiative it is
     * @param initiatorOrganisation in which the initiator works; null in facts from before that was said
     * @param partners organisations that take part beside it; null in facts from before they were named
     * @param visibility null in facts from before it could be chosen
     * @param signals of what is coming, for which it wants to be ready; null in facts from before they could be named
     * @param facet with which intent; null when nobody said so
     * @param obligation task that the law gives and that it serves; null when nobody said so
     */
    @EventType("nl.kiem.initiative.proposed")
    record InitiativeProposed(
            InitiativeId initiativeId,
            String title,
            String problem,
            List<String> targetGroups,
            List<InnovationType> types,
            Origin origin,
            OrganisationId organisation,
            PersonRef initiator,
            @Nullable OrganisationId initiatorOrganisation,
            @Nullable List<OrganisationId> partners,
            @Nullable Visibility visibility,
            @Nullable List<SignalId> signals,
            @Nullable Facet facet,
            @Nullable String obligation,
            Instant at)
            implements InitiativeEvent {

        @Override
        public OrganisationId ownedBy() {
            return organisation;
        }

        @Override
        public List<OrganisationId> takingPart() {
            return Partners.of(partners, initiatorOrganisation);
        }
    }

    /**
     * An initiative as the keeper of an existing portfolio describes it; said again in full when the description
     * changed. Nothing in it was decided here.
     *
     * @param source short name of the portfolio
     * @param reference of the initiative in that portfolio
     * @param problem null when the portfolio has none
     * @param unit part of the organisation, as written there
     * @param stageDates days on which stages were entered, as far as they could be read
     * @param contracts references to contracts, as far as they could be recognised
     * @param visibility the same each time it is said; null in facts from before it could be chosen
     * @param pilots as the portfolio describes them; null when it says nothing of pilots
     * @param at start of the latest known stage date, else the instant of import
     */
    @EventType("nl.kiem.initiative.imported")
    record InitiativeImported(
            InitiativeId initiativeId,
            String source,
            String reference,
            String title,
            @Nullable String problem,
            OrganisationId organisation,
            @Nullable String unit,
            Stage stage,
            List<StageDate> stageDates,
            List<String> contracts,
            @Nullable Visibility visibility,
            @Nullable List<ImportedPilot> pilots,
            Instant at)
            implements InitiativeEvent {

        /** Of a portfolio that says nothing of pilots. */
        public InitiativeImported(
                InitiativeId initiativeId,
                String source,
                String reference,
                String title,
                @Nullable String problem,
                OrganisationId organisation,
                @Nullable String unit,
                Stage stage,
                List<StageDate> stageDates,
                List<String> contracts,
                @Nullable Visibility visibility,
                Instant at) {
            this(
                    initiativeId,
                    source,
                    reference,
                    title,
                    problem,
                    organisation,
                    unit,
                    stage,
                    stageDates,
                    contracts,
                    visibility,
                    null,
                    at);
        }

        @Override
        public OrganisationId ownedBy() {
            return organisation;
        }
    }

    /**
     * @param stageDue last day of the explore stage
     * @param possibleDuplicates that looked alike when it was let in, the most alike first; whoever may know of this
     *     initiative may know of them too; null in facts from before they were looked for, and where that failed
     */
    @EventType("nl.kiem.initiative.admitted")
    record InitiativeAdmitted(
            InitiativeId initiativeId,
            OrganisationId teamOrganisation,
            PersonRef teamLead,
            String reason,
            LocalDate stageDue,
            @Nullable List<InitiativeId> possibleDuplicates,
            Instant at)
            implements InitiativeEvent {

        @Override
        public List<OrganisationId> takingPart() {
            return List.of(teamOrganisation);
        }
    }

    /** Closed at the door, with the reason that the initiator hears. */
    @EventType("nl.kiem.initiative.rejected")
    record InitiativeRejected(InitiativeId initiativeId, PersonRef screener, String reason, Instant at)
            implements InitiativeEvent {}

    /** @param function the top function that makes this person answerable */
    @EventType("nl.kiem.initiative.accountable-executive-assigned")
    record AccountableExecutiveAssigned(
            InitiativeId initiativeId,
            PersonRef executive,
            String function,
            OrganisationId organisation,
            LocalDate from,
            Instant at)
            implements InitiativeEvent {

        @Override
        public List<OrganisationId> takingPart() {
            return List.of(organisation);
        }
    }

    /**
     * @param unit the line unit that would run it; never the innovation team itself
     * @param organisation of that unit; null in facts from before it was said
     */
    @EventType("nl.kiem.initiative.implementing-owner-named")
    record ImplementingOwnerNamed(
            InitiativeId initiativeId,
            String unit,
            PersonRef owner,
            @Nullable OrganisationId organisation,
            Instant at) implements InitiativeEvent {

        @Override
        public List<OrganisationId> takingPart() {
            return Partners.of(null, organisation);
        }
    }

    /**
     * Time and money stand ready: follows the fund's own fact.
     *
     * @param leadOrganisation that answers for the money; null in facts from before it was said
     */
    @EventType(value = "nl.kiem.initiative.funding-secured", published = false)
    record FundingSecured(
            InitiativeId initiativeId,
            FundId fundId,
            AllocationId allocationId,
            Money money,
            long hours,
            @Nullable OrganisationId leadOrganisation,
            Instant at)
            implements InitiativeEvent {

        @Override
        public List<OrganisationId> takingPart() {
            return Partners.of(null, leadOrganisation);
        }
    }

    /** Some of what stood ready was spent: follows the fund's own fact. */
    @EventType(value = "nl.kiem.initiative.funding-spent", published = false)
    record FundingSpent(
            InitiativeId initiativeId, FundId fundId, AllocationId allocationId, Money money, long hours, Instant at)
            implements InitiativeEvent {}

    /**
     * What stood ready and was not spent went back: follows the fund's own fact.
     *
     * @param money that does not stand ready any more; likewise the hours
     */
    @EventType(value = "nl.kiem.initiative.funding-released", published = false)
    record FundingReleased(
            InitiativeId initiativeId, FundId fundId, AllocationId allocationId, Money money, long hours, Instant at)
            implements InitiativeEvent {}

    /**
     * @param dueBy last day for the decision
     * @param legalBasis needed for G2, else null
     * @param humanScalePlan how people who cannot or will not take part digitally are served; needed for G2, else null
     * @param requestedBy who leads the team and therefore does not decide
     * @param voices who spoke; what they said stands in {@link VoiceGiven}, in older facts in the voices themselves
     * @param board organisation whose portfolio board decides; null in facts from before it was said
     * @param dossierRef where the file can be read; null in facts from before it was said
     */
    @EventType("nl.kiem.initiative.gate-review-requested")
    record GateReviewRequested(
            InitiativeId initiativeId,
            Gate gate,
            PersonRef requestedBy,
            List<Voice> voices,
            @Nullable LegalBasis legalBasis,
            @Nullable String humanScalePlan,
            LocalDate dueBy,
            @Nullable OrganisationId board,
            @Nullable String dossierRef,
            Instant at)
            implements InitiativeEvent {

        /** From before the board and the file were named. */
        public GateReviewRequested(
                InitiativeId initiativeId,
                Gate gate,
                PersonRef requestedBy,
                List<Voice> voices,
                @Nullable LegalBasis legalBasis,
                @Nullable String humanScalePlan,
                LocalDate dueBy,
                Instant at) {
            this(initiativeId, gate, requestedBy, voices, legalBasis, humanScalePlan, dueBy, null, null, at);
        }
    }

    /**
     * Somebody spoke for the gate that comes next; who speaks again replaces what the same person said before.
     *
     * @param voice of the person whose token it was
     * @param organisation in which that person works
     */
    @EventType(value = "nl.kiem.initiative.voice-given", published = false)
    record VoiceGiven(InitiativeId initiativeId, Gate gate, Voice voice, OrganisationId organisation, Instant at)
            implements InitiativeEvent {}

    /**
     * A member of the board voted on an open gate; the last vote of a member counts.
     *
     * @param member whose token it was
     * @param rationale why, in the member's own words
     */
    @EventType(value = "nl.kiem.initiative.gate-vote-cast", published = false)
    record GateVoteCast(
            InitiativeId initiativeId,
            Gate gate,
            GateOutcome outcome,
            PersonRef member,
            PersonalText rationale,
            Instant at)
            implements InitiativeEvent {}

    /**
     * Somebody said to have an interest in the initiative: that person neither votes nor decides on it or on its
     * pilots from then on, and a vote on an open gate no longer counts.
     *
     * @param person whose token it was
     * @param interest in the person's own words
     */
    @EventType(value = "nl.kiem.initiative.interest-declared", published = false)
    record InterestDeclared(InitiativeId initiativeId, PersonRef person, PersonalText interest, Instant at)
            implements InitiativeEvent {}

    /**
     * A condition under which a gate opened is met.
     *
     * @param evidence where it can be seen
     * @param nextDue first day on which a condition that stays open is due; null when none is open any more
     */
    @EventType(value = "nl.kiem.initiative.gate-condition-met", published = false)
    record GateConditionMet(
            InitiativeId initiativeId,
            int number,
            String evidence,
            PersonRef metBy,
            @Nullable LocalDate nextDue,
            Instant at)
            implements InitiativeEvent {}

    /**
     * @param conditions in words
     * @param deciders whose votes counted, also those against
     * @param late whether the decision came after its due date; it counts all the same
     * @param nextStage the stage after the decision
     * @param nextDue last day of that stage; null when nothing waits
     * @param obligations the conditions once more, each with who sees to it by when; null in facts from before that
     *     was said
     * @param obligationsDue first day on which a condition of this or an earlier gate is due; null when none is open,
     *     and in facts from before it was said
     * @param tally null in facts from before votes were recorded
     */
    @EventType("nl.kiem.initiative.gate-decided")
    record GateDecided(
            InitiativeId initiativeId,
            Gate gate,
            GateOutcome outcome,
            List<String> conditions,
            String rationale,
            List<PersonRef> deciders,
            boolean late,
            Stage nextStage,
            @Nullable LocalDate nextDue,
            @Nullable List<GateCondition> obligations,
            @Nullable LocalDate obligationsDue,
            @Nullable Tally tally,
            Instant at)
            implements InitiativeEvent {

        /** From before votes were recorded and conditions had an owner and a day. */
        public GateDecided(
                InitiativeId initiativeId,
                Gate gate,
                GateOutcome outcome,
                List<String> conditions,
                String rationale,
                List<PersonRef> deciders,
                boolean late,
                Stage nextStage,
                @Nullable LocalDate nextDue,
                Instant at) {
            this(
                    initiativeId,
                    gate,
                    outcome,
                    conditions,
                    rationale,
                    deciders,
                    late,
                    nextStage,
                    nextDue,
                    null,
                    null,
                    null,
                    at);
        }
    }

    /**
     * A term passed, and it is told again when twice and four times as long has gone by.
     *
     * @param dueBy last day of the term itself, also when it is told again
     * @param waitingFor the role that should have acted
     * @param awaited what is waited for; null in facts from before it was said
     * @param since day on which the term began; null in facts from before it was said
     * @param times how many times the term has gone by: 1, 2 or 4; null, which is 1, in facts from before it was said
     * @param escalatedTo the role that has to see to it as well; null when there is none yet
     */
    @EventType("nl.kiem.initiative.stage-deadline-exceeded")
    record StageDeadlineExceeded(
            InitiativeId initiativeId,
            Stage stage,
            LocalDate dueBy,
            Role waitingFor,
            @Nullable Awaited awaited,
            @Nullable LocalDate since,
            @Nullable Integer times,
            @Nullable Role escalatedTo,
            Instant at)
            implements InitiativeEvent {}

    /** @param released null when nothing stood ready, and in facts from before it was said */
    @EventType("nl.kiem.initiative.stopped")
    record InitiativeStopped(
            InitiativeId initiativeId,
            Stage stage,
            String reason,
            Lesson lesson,
            @Nullable Released released,
            Instant at)
            implements InitiativeEvent {}

    /**
     * Nobody answers for it at the top any more. The next {@link AccountableExecutiveAssigned} ends that.
     *
     * @param executive who was answerable until now
     * @param graceUntil last day on which what others decide, gates and money, goes on without a successor; what only
     *     the executive can do waits from the first day
     */
    @EventType("nl.kiem.initiative.accountability-lapsed")
    record AccountabilityLapsed(
            InitiativeId initiativeId, PersonRef executive, LapseCause cause, LocalDate graceUntil, Instant at)
            implements InitiativeEvent {}

    /** @param until last day of the pause; the terms run on */
    @EventType(value = "nl.kiem.initiative.paused", published = false)
    record InitiativePaused(InitiativeId initiativeId, LocalDate until, String reason, Instant at)
            implements InitiativeEvent {}

    @EventType(value = "nl.kiem.initiative.resumed", published = false)
    record InitiativeResumed(InitiativeId initiativeId, Instant at) implements InitiativeEvent {}

    /**
     * The lead of this initiative offers that another goes on in it.
     *
     * @param absorbedId of the other
     * @param lead who offered it
     */
    @EventType(value = "nl.kiem.initiative.merge-proposed", published = false)
    record MergeProposed(InitiativeId initiativeId, InitiativeId absorbedId, PersonRef lead, Instant at)
            implements InitiativeEvent {}

    /**
     * This initiative goes on in another and is itself over.
     *
     * @param initiativeId of the one that is over
     * @param survivorId of the one in which it goes on
     * @param consents the leads of both, that of the survivor first
     */
    @EventType("nl.kiem.initiative.merged")
    record InitiativeMerged(InitiativeId initiativeId, InitiativeId survivorId, List<PersonRef> consents, Instant at)
            implements InitiativeEvent {}

    /**
     * Another initiative goes on in this one.
     *
     * @param absorbedId of the one that is over
     * @param team everybody who proposed or worked on it; they are of this team from now on
     * @param organisations that took part in it; they take part in this one from now on
     */
    @EventType("nl.kiem.initiative.absorbed")
    record InitiativeAbsorbed(
            InitiativeId initiativeId,
            InitiativeId absorbedId,
            List<PersonRef> team,
            List<OrganisationId> organisations,
            Instant at)
            implements InitiativeEvent {

        @Override
        public List<OrganisationId> takingPart() {
            return organisations;
        }
    }

    /**
     * A pilot of this initiative was put forward for clearance: the initiative cannot be stopped over its head, and its
     * team decides nothing about it.
     *
     * @param team everybody who designed or carries out the pilot
     */
    @EventType(value = "nl.kiem.initiative.pilot-linked", published = false)
    record PilotLinked(InitiativeId initiativeId, PilotId pilotId, List<PersonRef> team, Instant at)
            implements InitiativeEvent {}

    /** A facility is booked for this initiative; when the initiative is over, so is the booking. */
    @EventType(value = "nl.kiem.initiative.booking-linked", published = false)
    record BookingLinked(InitiativeId initiativeId, BookingId bookingId, Instant at) implements InitiativeEvent {}

    /**
     * Organisations work together on this initiative by an agreement of their own, and so take part in it.
     *
     * @param organisations that the agreement holds for by then
     */
    @EventType(value = "nl.kiem.initiative.collaboration-linked", published = false)
    record CollaborationLinked(
            InitiativeId initiativeId, CollaborationId collaborationId, List<OrganisationId> organisations, Instant at)
            implements InitiativeEvent {

        @Override
        public List<OrganisationId> takingPart() {
            return organisations;
        }
    }

    /**
     * The initiative is in another stage because of a fact elsewhere: a pilot's verdict, a scaling case, an embedding.
     *
     * @param because id of the event that it follows
     */
    @EventType("nl.kiem.initiative.stage-entered")
    record StageEntered(InitiativeId initiativeId, Stage stage, String because, Instant at)
            implements InitiativeEvent {}

    /**
     * Proof from another context was accepted: what a pilot of another initiative has shown, checked with the key of the
     * installation that says so. It shows that it can work elsewhere and is no evidence of this initiative's own pilots.
     *
     * @param issuer installation that signed it, {@code urn:nld:oin:<OIN>:systeem:<service>}
     * @param foreignOrganisation whose pilot it was
     * @param foreignPilot its id there
     * @param limits of the evidence, in the words of its assessor
     * @param hash SHA-256 in lowercase hex that names the proof, whoever signs it
     * @param validUntil last day on which the proof counts
     */
    @EventType("nl.kiem.initiative.foreign-evidence-accepted")
    record ForeignEvidenceAccepted(
            InitiativeId initiativeId,
            String issuer,
            OrganisationId foreignOrganisation,
            String foreignPilot,
            String title,
            int evidenceLevel,
            RiskClass riskClass,
            OrganisationId assessorOrganisation,
            List<PilotEvent.MeasuredResult> measures,
            String limits,
            String dossierRef,
            String hash,
            LocalDate validUntil,
            PersonRef acceptedBy,
            Instant at)
            implements InitiativeEvent {}
}
