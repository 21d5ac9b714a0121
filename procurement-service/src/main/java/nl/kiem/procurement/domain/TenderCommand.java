package nl.kiem.procurement.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.ContractId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.TenderId;
import nl.kiem.events.contract.procurement.Lot;
import nl.kiem.events.contract.procurement.Procedure;
import nl.kiem.events.contract.procurement.ProcedureGround;
import nl.kiem.events.contract.procurement.TenderEvent.Criterion;
import nl.kiem.events.contract.procurement.TenderEvent.Loser;
import nl.kiem.events.contract.procurement.TenderEvent.Received;
import org.jspecify.annotations.Nullable;

/** What can be asked of a tender. */
public sealed interface TenderCommand {

    Actor by();

    Instant at();

    /** How the buyer wants to go about it. */
    record Plan(
            String title,
            Procedure procedure,
            @Nullable ProcedureGround procedureGround,
            @Nullable String marketResearch,
            List<Lot> lots,
            List<Criterion> criteria,
            boolean electronicSubmission,
            boolean documentsFullyAvailable,
            @Nullable LocalDate priorNoticeSent,
            LocalDate plannedDispatch,
            @Nullable PersonRef ambassador) {}

    record Prepare(TenderId tenderId, ServedNeed need, Plan plan, Actor by, Instant at) implements TenderCommand {}

    /**
     * @param accelerated whether the shorter periods for urgent cases are relied on
     * @param serving the tender that the need is linked to
     */
    record Approve(
            @Nullable LocalDate requestDeadline,
            LocalDate tenderDeadline,
            boolean accelerated,
            @Nullable String manualMotivation,
            @Nullable TenderId serving,
            Actor by,
            Instant at)
            implements TenderCommand {}

    /** @param subtype of the eForms notice */
    record Dispatch(int subtype, Actor by, Instant at) implements TenderCommand {}

    /** @param noticeReference publication number of TED, null when it was published nationally without it */
    record ConfirmPublication(@Nullable String noticeReference, Instant publishedAt, Actor by, Instant at)
            implements TenderCommand {}

    record OpenSubmissions(List<PersonRef> openers, List<Received> received, Actor by, Instant at)
            implements TenderCommand {}

    /** @param interests organisations in which whoever asks this has an interest; empty for none */
    record DeclareInterests(List<OrganisationId> interests, Actor by, Instant at) implements TenderCommand {}

    /**
     * @param evaluators who evaluated the lot
     * @param standstillDays when longer than the minimum, else null
     */
    record NotifyDecision(
            String lotId,
            OrganisationId supplier,
            Money value,
            List<Loser> losers,
            List<PersonRef> evaluators,
            @Nullable Integer standstillDays,
            Actor by,
            Instant at)
            implements TenderCommand {}

    /** @param active true to suspend, false to lift the suspension */
    record SuspendStandstill(String lotId, String ground, boolean active, Actor by, Instant at)
            implements TenderCommand {}

    /** @param exclusionGrounds found with the winner while checking the proof */
    record Award(
            String lotId,
            ContractId contractId,
            LocalDate from,
            LocalDate to,
            boolean proofDocumentsChecked,
            List<String> exclusionGrounds,
            Actor by,
            Instant at)
            implements TenderCommand {}

    /** @param lots to end; empty for all that have no contract yet */
    record EndWithoutAward(List<String> lots, Outcome outcome, String reason, Actor by, Instant at)
            implements TenderCommand {}

    /** How lots can end without a contract. */
    enum Outcome {
        CANCELLED,
        NO_TENDERS,
        ALL_IRREGULAR
    }
}
