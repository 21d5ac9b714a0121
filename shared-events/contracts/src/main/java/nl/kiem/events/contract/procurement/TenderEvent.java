package nl.kiem.events.contract.procurement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.ContractId;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.EventType;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.NeedId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.ScalingCaseId;
import nl.kiem.events.contract.TenderId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Topic;
import nl.kiem.events.contract.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Every fact about one tender (aanbesteding) and its lots. Until it is published it is there for nobody but the
 * organisation that buys; from then on for everybody.
 */
@Topic(value = "kiem.tender", service = "procurement-service")
public sealed interface TenderEvent extends Event {

    TenderId tenderId();

    @Override
    ThreadId threadId();

    /** @param weight in percent; all weights together are 100 */
    record Criterion(String name, int weight) {}

    /** How many tenders came in for a lot. */
    record Received(String lotId, int tenders) {}

    /** A tenderer who did not win the lot, and why, as the letter tells. */
    record Loser(OrganisationId tenderer, String motivation) {}

    /**
     * @param procedureGround null for the open and the restricted procedure, which need none
     * @param marketResearch where it is recorded that the market has no solution; null unless the ground says so
     * @param priorNoticeSent day on which a prior information notice went out, null when there was none
     */
    @EventType(value = "nl.kiem.tender.prepared", published = false)
    record TenderPrepared(
            TenderId tenderId,
            ThreadId threadId,
            NeedId needId,
            @Nullable ScalingCaseId caseId,
            OrganisationId organisation,
            String title,
            Procedure procedure,
            @Nullable ProcedureGround procedureGround,
            @Nullable String marketResearch,
            Authority authority,
            ContractNature nature,
            List<Lot> lots,
            List<Criterion> criteria,
            boolean electronicSubmission,
            boolean documentsFullyAvailable,
            @Nullable LocalDate priorNoticeSent,
            LocalDate plannedDispatch,
            PersonRef preparer,
            PersonRef ambassador,
            RuleSetRef ruleSet,
            Instant at)
            implements TenderEvent {

        @Override
        public OrganisationId ownedBy() {
            return organisation;
        }

        @Override
        public Visibility visibility() {
            return Visibility.PARTICIPANTS;
        }
    }

    /**
     * @param tenderDeadline what the notice will say; never earlier than the minimum
     * @param minimums computed on the planned day of dispatch
     * @param accelerated whether the shorter periods for urgent cases are relied on
     * @param manualMotivation why the dates suffice where no verified rule can compute them, else null
     */
    @EventType(value = "nl.kiem.tender.approved-for-dispatch", published = false)
    record ApprovedForDispatch(
            TenderId tenderId,
            ThreadId threadId,
            PersonRef approver,
            @Nullable LocalDate requestDeadline,
            LocalDate tenderDeadline,
            List<ComputedDate> minimums,
            boolean accelerated,
            @Nullable String manualMotivation,
            Instant at)
            implements TenderEvent {}

    /**
     * The notice left for publication: periods run from here.
     *
     * @param minimums computed anew on the real day of dispatch
     */
    @EventType(value = "nl.kiem.tender.notice-dispatched", published = false)
    record NoticeDispatched(
            TenderId tenderId,
            ThreadId threadId,
            int subtype,
            RuleSetRef ruleSet,
            List<ComputedDate> minimums,
            Instant at)
            implements TenderEvent {}

    /**
     * @param subtype eForms notice subtype, 16 for a standard contract notice
     * @param ocid identifier of the contracting process in open contracting data
     * @param noticeReference publication number of TED; null when 48 hours passed without one
     */
    @EventType("nl.kiem.tender.published")
    record TenderPublished(
            TenderId tenderId,
            ThreadId threadId,
            NeedId needId,
            OrganisationId organisation,
            String title,
            Procedure procedure,
            List<Lot> lots,
            Instant dispatchedAt,
            Instant publishedAt,
            @Nullable LocalDate requestDeadline,
            LocalDate tenderDeadline,
            RuleSetRef ruleSet,
            int subtype,
            String ocid,
            @Nullable String noticeReference,
            Instant at)
            implements TenderEvent {

        @Override
        public Visibility visibility() {
            return Visibility.PUBLIC;
        }
    }

    /** @param received for each lot */
    @EventType(value = "nl.kiem.tender.submissions-opened", published = false)
    record SubmissionsOpened(
            TenderId tenderId, ThreadId threadId, List<PersonRef> openers, List<Received> received, Instant at)
            implements TenderEvent {}

    /**
     * Somebody of the evaluation committee says, knowing who tendered, in whom they have an interest. A later
     * declaration of the same person takes the place of the earlier one.
     *
     * @param interests organisations that the evaluator, or somebody close, works for, owns part of or works with
     */
    @EventType(value = "nl.kiem.tender.interests-declared", published = false)
    record InterestsDeclared(
            TenderId tenderId, ThreadId threadId, PersonRef evaluator, List<OrganisationId> interests, Instant at)
            implements TenderEvent {}

    /**
     * The motivated letters that went out together with the award decision.
     *
     * @param evaluators who evaluated the lot; null in facts from before it was said
     */
    @EventType(value = "nl.kiem.tender.losers-informed", published = false)
    record LosersInformed(
            TenderId tenderId,
            ThreadId threadId,
            String lotId,
            List<Loser> losers,
            @Nullable List<PersonRef> evaluators,
            Instant at)
            implements TenderEvent {}

    /**
     * @param supplier winner of the lot
     * @param standstillFrom the day after sending
     * @param standstillUntil with the article and the sum
     */
    @EventType("nl.kiem.tender.award-decision-notified")
    record AwardDecisionNotified(
            TenderId tenderId,
            ThreadId threadId,
            String lotId,
            OrganisationId supplier,
            Money value,
            LocalDate standstillFrom,
            ComputedDate standstillUntil,
            Instant at)
            implements TenderEvent {}

    /** @param active true while the award may not go on, false when that is lifted */
    @EventType("nl.kiem.tender.standstill-suspended")
    record StandstillSuspended(
            TenderId tenderId, ThreadId threadId, String lotId, String ground, boolean active, Instant at)
            implements TenderEvent {}

    /**
     * @param resultNoticeDue last day for the award notice
     * @param organisation that bought; null in facts from before it was said
     */
    @EventType("nl.kiem.tender.contract-awarded")
    record ContractAwarded(
            TenderId tenderId,
            ThreadId threadId,
            String lotId,
            ContractId contractId,
            NeedId needId,
            @Nullable ScalingCaseId caseId,
            OrganisationId supplier,
            Money value,
            LocalDate from,
            LocalDate to,
            ComputedDate resultNoticeDue,
            @Nullable OrganisationId organisation,
            Instant at)
            implements TenderEvent {}

    /**
     * @param lots that end; the others go on
     * @param outcome {@code CANCELLED}, {@code NO_TENDERS} or {@code ALL_IRREGULAR}
     */
    @EventType("nl.kiem.tender.ended-without-award")
    record TenderEndedWithoutAward(
            TenderId tenderId,
            ThreadId threadId,
            NeedId needId,
            List<String> lots,
            String outcome,
            String reason,
            Instant at)
            implements TenderEvent {}
}
