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
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.RiskClass;
import org.jspecify.annotations.Nullable;

/** Every fact about one scaling case (opschalingsdossier). */
@Topic(value = "kiem.scaling-case", service = "scaling-service")
public sealed interface ScalingCaseEvent extends Event {

    ScalingCaseId caseId();

    @Override
    ThreadId threadId();

    /**
     * @param dossierRef where the evidence of the pilot can be read
     * @param decisionDue last day for the decision on scaling
     * @param partners organisations that took part in the pilot; null in facts from before they were named
     * @param team who proposed it, made it and answers for it; null in facts from before they were named
     * @param visibility as that of the pilot that was proven; null in facts from before it was said
     */
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
            String dossierRef,
            LocalDate decisionDue,
            @Nullable List<OrganisationId> partners,
            @Nullable List<PersonRef> team,
            @Nullable Visibility visibility,
            Instant at)
            implements ScalingCaseEvent {

        @Override
        public OrganisationId ownedBy() {
            return organisation;
        }

        @Override
        public List<OrganisationId> takingPart() {
            return partners == null ? List.of() : partners;
        }
    }

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
            OrganisationId assessorOrganisation,
            Instant at)
            implements ScalingCaseEvent {}

    /**
     * A pledge of the same organisation again replaces its earlier one.
     *
     * @param reuseKind how the adopter means to take it over, null when it cannot tell yet
     * @param volume people who will work with it or be served by it
     * @param budgetLine own structural budget line, or null when {@code noneNeeded} says why there is none
     */
    @EventType("nl.kiem.scaling-case.adoption-pledged")
    record AdoptionPledged(
            ScalingCaseId caseId,
            ThreadId threadId,
            OrganisationId adopter,
            @Nullable ReuseKind reuseKind,
            long volume,
            LocalDate from,
            @Nullable String budgetLine,
            @Nullable String noneNeeded,
            Instant at)
            implements ScalingCaseEvent {

        @Override
        public List<OrganisationId> takingPart() {
            return List.of(adopter);
        }
    }

    /**
     * Kinds, benefits and structural cover stand; the board can decide.
     *
     * @param benefitBaseline what the benefits are measured against
     * @param benefitUnit line unit in which the benefit owner answers for them
     * @param structuralCover what is budgeted for every year
     * @param policyReference legal bottleneck or policy owner that a change of policy or law needs
     */
    @EventType(value = "nl.kiem.scaling-case.submitted", published = false)
    record SubmittedForDecision(
            ScalingCaseId caseId,
            ThreadId threadId,
            List<ScalingKind> kinds,
            PersonRef executive,
            String benefitsCase,
            String benefitBaseline,
            PersonRef benefitOwner,
            String benefitUnit,
            String humanScaleCheck,
            Money yearOneCost,
            Money structuralCover,
            @Nullable String structuralBudgetLine,
            @Nullable String policyReference,
            Instant at)
            implements ScalingCaseEvent {}

    /** Recorded in the same append as the decision that it led to. */
    @EventType(value = "nl.kiem.scaling-case.votes-recorded", published = false)
    record VotesRecorded(ScalingCaseId caseId, ThreadId threadId, ScaleUpOutcome outcome, List<Vote> votes, Instant at)
            implements ScalingCaseEvent {}

    /**
     * @param adopters organisations outside its own that may take it over
     * @param cap the most that may be spent
     * @param purchaseNeeded whether something must be bought
     * @param functionalNeed what must be bought, in outcomes and without brands; null when nothing
     * @param noPurchaseReason why nothing must be bought; null when something must
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
            @Nullable String noPurchaseReason,
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

    /** @param until last day for the decision from now on */
    @EventType("nl.kiem.scaling-case.scale-up-deferred")
    record ScaleUpDeferred(ScalingCaseId caseId, ThreadId threadId, LocalDate until, String reason, Instant at)
            implements ScalingCaseEvent {}

    /** @param dueBy day that passed without a decision */
    @EventType("nl.kiem.scaling-case.decision-deadline-exceeded")
    record DecisionDeadlineExceeded(ScalingCaseId caseId, ThreadId threadId, LocalDate dueBy, Instant at)
            implements ScalingCaseEvent {}
}
