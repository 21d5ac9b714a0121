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
import org.jspecify.annotations.Nullable;

/** Every fact about one tender (aanbesteding) and its lots. */
@Topic(value = "kiem.tender", service = "procurement-service")
public sealed interface TenderEvent extends Event {

    TenderId tenderId();

    @Override
    ThreadId threadId();

    /** @param weight in percent; all weights together are 100 */
    record Criterion(String name, int weight) {}

    @EventType(value = "nl.kiem.tender.prepared", published = false)
    record TenderPrepared(
            TenderId tenderId,
            ThreadId threadId,
            NeedId needId,
            @Nullable ScalingCaseId caseId,
            OrganisationId organisation,
            String title,
            Procedure procedure,
            @Nullable String procedureGround,
            Authority authority,
            ContractNature nature,
            List<Lot> lots,
            List<Criterion> criteria,
            boolean electronicSubmission,
            boolean documentsFullyAvailable,
            LocalDate plannedDispatch,
            PersonRef preparer,
            PersonRef ambassador,
            RuleSetRef ruleSet,
            Instant at)
            implements TenderEvent {}

    /** @param tenderDeadline what the notice will say; never earlier than the minimum */
    @EventType(value = "nl.kiem.tender.approved-for-dispatch", published = false)
    record ApprovedForDispatch(
            TenderId tenderId,
            ThreadId threadId,
            PersonRef approver,
            @Nullable LocalDate requestDeadline,
            LocalDate tenderDeadline,
            List<ComputedDate> minimums,
            Instant at)
            implements TenderEvent {}

    /** The notice left for publication: periods run from here. */
    @EventType(value = "nl.kiem.tender.notice-dispatched", published = false)
    record NoticeDispatched(TenderId tenderId, ThreadId threadId, int subtype, Instant at) implements TenderEvent {}

    /**
     * @param subtype eForms notice subtype, 16 for a standard contract notice
     * @param ocid identifier of the contracting process in open contracting data
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
            Instant at)
            implements TenderEvent {}

    /** @param bidders number of tenders opened */
    @EventType(value = "nl.kiem.tender.submissions-opened", published = false)
    record SubmissionsOpened(TenderId tenderId, ThreadId threadId, List<PersonRef> openers, int bidders, Instant at)
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

    /** @param resultNoticeDue last day for the award notice */
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
            Instant at)
            implements TenderEvent {}

    @EventType("nl.kiem.tender.ended-without-award")
    record TenderEndedWithoutAward(
            TenderId tenderId, ThreadId threadId, NeedId needId, String outcome, String reason, Instant at)
            implements TenderEvent {}
}
