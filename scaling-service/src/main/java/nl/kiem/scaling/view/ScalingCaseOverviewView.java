package nl.kiem.scaling.view;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.kiem.events.Custody;
import nl.kiem.events.Recorded;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.contract.scaling.ScaleUpOutcome;
import nl.kiem.events.contract.scaling.ScalingCaseEvent;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.AdoptionPledged;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.DecisionDeadlineExceeded;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ReadinessAssessed;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScaleUpApproved;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScaleUpDeferred;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScaleUpRejected;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScalingCaseOpened;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.SubmittedForDecision;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.VotesRecorded;
import nl.kiem.scaling.view.CaseDossier.Pledge;
import nl.kiem.scaling.view.CaseDossier.Readiness;
import nl.kiem.scaling.view.CaseDossier.Submission;
import nl.kiem.scaling.view.ScalingCaseOverview.Decision;
import nl.kiem.scaling.view.ScalingCaseOverview.Evidence;

/** What must the board decide, by when, and what is missing? */
@Singleton
public final class ScalingCaseOverviewView implements View<ScalingCaseOverview> {

    private static final UUID NONE = new UUID(0, 0);

    @Override
    public String name() {
        return "scaling_case_overview_v2";
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(ScalingCaseEvent.class);
    }

    @Override
    public Class<ScalingCaseOverview> rowType() {
        return ScalingCaseOverview.class;
    }

    @Override
    public String key(Recorded<? extends Event> recorded) {
        return recorded.stream().id().toString();
    }

    @Override
    public ScalingCaseOverview blank(String key) {
        return new ScalingCaseOverview(
                key,
                0,
                new ThreadId(NONE),
                new PilotId(NONE),
                "",
                new OrganisationId("none:0"),
                "Absent",
                LocalDate.EPOCH,
                false,
                0,
                new Evidence(0, RiskClass.LOW, LocalDate.EPOCH, ""),
                CaseDossier.EMPTY,
                null,
                Instant.EPOCH,
                null,
                Custody.NONE);
    }

    @Override
    public ScalingCaseOverview fold(ScalingCaseOverview row, Recorded<? extends Event> recorded) {
        ScalingCaseEvent event = (ScalingCaseEvent) recorded.event();
        return fold(row, event).at(recorded.version(), row.custody().after(event));
    }

    @Override
    public long version(ScalingCaseOverview row) {
        return row.version();
    }

    private static ScalingCaseOverview fold(ScalingCaseOverview row, ScalingCaseEvent event) {
        CaseDossier dossier = row.dossier();
        return switch (event) {
            case ScalingCaseOpened e -> opened(row.id(), e);
            case ReadinessAssessed e ->
                row.with(row.state().equals("Opened") ? "Assessing" : row.state(), dossier.assessed(readiness(e)));
            case AdoptionPledged e -> row.with(row.state(), dossier.pledged(pledge(e)));
            case SubmittedForDecision e -> row.with("Submitted", dossier.submitted(submission(e)));
            case VotesRecorded _ -> row; // votes stay with the board
            case ScaleUpApproved e ->
                row.decided(e.conditions().isEmpty() ? "Approved" : "Conditional", approval(e), e.at());
            case ScaleUpRejected e -> row.decided("Rejected", rejection(e), e.at());
            case ScaleUpDeferred e ->
                row.deferred(e.until(), Decision.of(ScaleUpOutcome.DEFER, List.of(e.reason()), null, null));
            case DecisionDeadlineExceeded _ -> row.pastDue();
        };
    }

    private static ScalingCaseOverview opened(String id, ScalingCaseOpened e) {
        return new ScalingCaseOverview(
                id,
                0,
                e.threadId(),
                e.pilotId(),
                e.title(),
                e.organisation(),
                "Opened",
                e.decisionDue(),
                false,
                0,
                new Evidence(e.evidenceLevel(), e.riskClass(), e.evidenceValidUntil(), e.dossierRef()),
                CaseDossier.EMPTY,
                null,
                e.at(),
                null,
                Custody.NONE);
    }

    private static Readiness readiness(ReadinessAssessed e) {
        return new Readiness(
                e.dimension(), e.level(), e.evidence(), e.barriers(), e.assessor(), e.assessorOrganisation());
    }

    private static Pledge pledge(AdoptionPledged e) {
        return new Pledge(e.adopter(), e.reuseKind(), e.volume(), e.from(), e.budgetLine(), e.noneNeeded());
    }

    private static Submission submission(SubmittedForDecision e) {
        return new Submission(
                e.kinds(),
                e.executive(),
                e.benefitsCase(),
                e.benefitBaseline(),
                e.benefitOwner(),
                e.benefitUnit(),
                e.humanScaleCheck(),
                e.yearOneCost(),
                e.structuralCover(),
                e.structuralBudgetLine(),
                e.policyReference());
    }

    private static Decision approval(ScaleUpApproved e) {
        return new Decision(
                ScaleUpOutcome.APPROVE,
                List.of(e.rationale()),
                e.kinds(),
                e.adopters(),
                e.conditions(),
                e.cap(),
                e.purchaseNeeded(),
                e.functionalNeed(),
                e.noPurchaseReason(),
                null,
                null);
    }

    private static Decision rejection(ScaleUpRejected e) {
        return Decision.of(ScaleUpOutcome.REJECT, e.reasons(), e.lesson(), e.reopenIf());
    }
}
