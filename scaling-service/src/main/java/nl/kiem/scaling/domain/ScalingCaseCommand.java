package nl.kiem.scaling.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.ScalingCaseId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.PilotEvent.PilotProven;
import nl.kiem.events.contract.scaling.Dimension;
import nl.kiem.events.contract.scaling.ReuseKind;
import nl.kiem.events.contract.scaling.ScalingKind;
import nl.kiem.events.contract.scaling.Vote;
import org.jspecify.annotations.Nullable;

/** What can be asked of a scaling case. Parts that a rule asks for may be absent: the rule says so, and who brings it. */
public sealed interface ScalingCaseCommand {

    Actor by();

    /** UTC instant at which it was asked. */
    Instant at();

    /**
     * A pilot was proven.
     *
     * @param openCase the case of the same thread that is not decided yet; null when there is none
     * @param visibility of the pilot
     */
    record OpenScalingCase(
            ScalingCaseId caseId,
            PilotProven proof,
            @Nullable ScalingCaseId openCase,
            Visibility visibility,
            Actor by,
            Instant at)
            implements ScalingCaseCommand {}

    record AssessReadiness(
            Dimension dimension,
            int level,
            @Nullable String evidence,
            List<BarrierDraft> barriers,
            Actor by,
            Instant at)
            implements ScalingCaseCommand {}

    record PledgeAdoption(
            OrganisationId adopter,
            @Nullable ReuseKind reuseKind,
            long volume,
            LocalDate from,
            @Nullable String budgetLine,
            @Nullable String noneNeeded,
            Actor by,
            Instant at)
            implements ScalingCaseCommand {}

    record SubmitForDecision(
            List<ScalingKind> kinds,
            @Nullable String benefitsCase,
            @Nullable String benefitBaseline,
            @Nullable PersonRef benefitOwner,
            @Nullable String benefitUnit,
            @Nullable String humanScaleCheck,
            Money yearOneCost,
            Money structuralCover,
            @Nullable String structuralBudgetLine,
            @Nullable String policyReference,
            Actor by,
            Instant at)
            implements ScalingCaseCommand {}

    /** What the scaling board decides by vote. */
    sealed interface BoardDecision extends ScalingCaseCommand {

        List<Vote> votes();
    }

    record ApproveScaleUp(
            List<ScalingKind> kinds,
            List<OrganisationId> adopters,
            List<ConditionDraft> conditions,
            Money cap,
            boolean purchaseNeeded,
            @Nullable String functionalNeed,
            @Nullable String noPurchaseReason,
            @Nullable String rationale,
            List<Vote> votes,
            Actor by,
            Instant at)
            implements BoardDecision {}

    record RejectScaleUp(
            List<String> reasons,
            @Nullable String lesson,
            @Nullable String reopenIf,
            List<Vote> votes,
            Actor by,
            Instant at)
            implements BoardDecision {}

    record DeferScaleUp(LocalDate until, @Nullable String rationale, List<Vote> votes, Actor by, Instant at)
            implements BoardDecision {}

    /**
     * Nobody decided in time.
     *
     * @param dueBy the day that passed
     */
    record FlagDecisionDeadline(LocalDate dueBy, Actor by, Instant at) implements ScalingCaseCommand {}

    /** A barrier as the assessor wrote it down. */
    record BarrierDraft(
            String type,
            String description,
            @Nullable PersonRef owner,
            @Nullable LocalDate due) {}

    /** A condition as the board wrote it down. */
    record ConditionDraft(
            String text,
            @Nullable PersonRef owner,
            @Nullable LocalDate due) {}
}
