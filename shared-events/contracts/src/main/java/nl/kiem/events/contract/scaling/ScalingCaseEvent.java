package nl.kiem.events.contract.scaling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.EventType;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.ScalingCaseId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Topic;
import nl.kiem.events.contract.initiative.RiskClass;
import org.jspecify.annotations.Nullable;

/** Every fact about one scaling case (opschalingsdossier). */
@Topic(value = "kiem.scaling-case", service = "scaling-service")
public sealed interface ScalingCaseEvent extends Event {

    ScalingCaseId caseId();

    @Override
    ThreadId threadId();

    /** @param decisionDue last day for the decision on scaling */
    @EventType("nl.kiem.scaling-case.opened")
    record ScalingCaseOpened(
            ScalingCaseId caseId,
            ThreadId threadId,
            PilotId pilotId,
            String title,
            OrganisationId organisation,
            int evidenceLevel,
            RiskClass riskClass,
            LocalDate evidenceValidUntil,
            LocalDate decisionDue,
            Instant at)
            implements ScalingCaseEvent {}

    /** @param level 1 to 9; for TECHNOLOGY the technology readiness level */
    @EventType("nl.kiem.scaling-case.readiness-assessed")
    record ReadinessAssessed(
            ScalingCaseId caseId,
            ThreadId threadId,
            Dimension dimension,
            int level,
            String evidence,
            List<Barrier> barriers,
            PersonRef assessor,
            Instant at)
            implements ScalingCaseEvent {}

    /** @param budgetLine own structural budget line, or null when {@code noneNeeded} says why there is none */
    @EventType("nl.kiem.scaling-case.adoption-pledged")
    record AdoptionPledged(
            ScalingCaseId caseId,
            ThreadId threadId,
            OrganisationId adopter,
            long volume,
            LocalDate from,
            @Nullable String budgetLine,
            @Nullable String noneNeeded,
            Instant at)
            implements ScalingCaseEvent {}

    /** Kinds, benefits and structural cover stand; the board can decide. */
    @EventType(value = "nl.kiem.scaling-case.submitted", published = false)
    record SubmittedForDecision(
            ScalingCaseId caseId,
            ThreadId threadId,
            List<ScalingKind> kinds,
            PersonRef executive,
            String benefitsCase,
            PersonRef benefitOwner,
            String humanScaleCheck,
            Money yearOneCost,
            Money structuralCover,
            @Nullable String structuralBudgetLine,
            Instant at)
            implements ScalingCaseEvent {}

    /**
     * @param cap the most that may be spent
     * @param purchaseNeeded whether something must be bought
     * @param functionalNeed what must be bought, in outcomes and without brands; null when nothing
     */
    @EventType("nl.kiem.scaling-case.scale-up-approved")
    record ScaleUpApproved(
            ScalingCaseId caseId,
            ThreadId threadId,
            String title,
            OrganisationId organisation,
            List<ScalingKind> kinds,
            List<OrganisationId> adopters,
            List<Condition> conditions,
            Money cap,
            boolean purchaseNeeded,
            @Nullable String functionalNeed,
            String rationale,
            Instant at)
            implements ScalingCaseEvent {}

    /** @param reopenIf what would have to change */
    @EventType("nl.kiem.scaling-case.scale-up-rejected")
    record ScaleUpRejected(
            ScalingCaseId caseId,
            ThreadId threadId,
            List<String> reasons,
            String lesson,
            @Nullable String reopenIf,
            Instant at)
            implements ScalingCaseEvent {}

    /** @param dueBy day that passed without a decision */
    @EventType("nl.kiem.scaling-case.decision-deadline-exceeded")
    record DecisionDeadlineExceeded(ScalingCaseId caseId, ThreadId threadId, LocalDate dueBy, Instant at)
            implements ScalingCaseEvent {}
}
