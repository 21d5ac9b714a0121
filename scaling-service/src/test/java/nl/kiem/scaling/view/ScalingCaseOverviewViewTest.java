package nl.kiem.scaling.view;

import static nl.kiem.scaling.domain.Story.ADOPTER;
import static nl.kiem.scaling.domain.Story.ASSESSOR;
import static nl.kiem.scaling.domain.Story.AT;
import static nl.kiem.scaling.domain.Story.CASE;
import static nl.kiem.scaling.domain.Story.CONDITION;
import static nl.kiem.scaling.domain.Story.OPENED;
import static nl.kiem.scaling.domain.Story.OTHER;
import static nl.kiem.scaling.domain.Story.OWN;
import static nl.kiem.scaling.domain.Story.PILOT;
import static nl.kiem.scaling.domain.Story.PLEDGED;
import static nl.kiem.scaling.domain.Story.SUBMITTED;
import static nl.kiem.scaling.domain.Story.THREAD;
import static nl.kiem.scaling.domain.Story.TODAY;
import static nl.kiem.scaling.domain.Story.approved;
import static nl.kiem.scaling.domain.Story.assessed;
import static nl.kiem.scaling.domain.Story.submittedCase;
import static nl.kiem.scaling.domain.Story.voted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.kiem.events.Custody;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.contract.scaling.Dimension;
import nl.kiem.events.contract.scaling.ReuseKind;
import nl.kiem.events.contract.scaling.ScaleUpOutcome;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.AdoptionPledged;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.DecisionDeadlineExceeded;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScaleUpDeferred;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScaleUpRejected;
import nl.kiem.events.testkit.ViewSpec;
import nl.kiem.scaling.domain.Streams;
import nl.kiem.scaling.view.CaseDossier.Pledge;
import nl.kiem.scaling.view.CaseDossier.Readiness;
import nl.kiem.scaling.view.CaseDossier.Submission;
import nl.kiem.scaling.view.ScalingCaseOverview.Decision;
import nl.kiem.scaling.view.ScalingCaseOverview.Evidence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScalingCaseOverviewViewTest {

    static final StreamId STREAM = Streams.scalingCase(CASE.value());
    static final Pledge PLEDGE = new Pledge(ADOPTER, ReuseKind.COPIED, 4_000, TODAY.plusMonths(9), "line 42", null);

    final ViewSpec<ScalingCaseOverview> overview = ViewSpec.of(new ScalingCaseOverviewView());

    @Test
    void an_opened_case_shows_what_was_proven_and_that_nothing_is_assessed() {
        overview.given(STREAM, OPENED).then(row(1, "Opened", OPENED.decisionDue(), CaseDossier.EMPTY, null, null));
    }

    @Test
    void an_assessment_takes_its_dimension_off_the_list_of_what_is_missing() {
        List<Dimension> left = new ArrayList<>(List.of(Dimension.values()));
        left.remove(Dimension.LEGAL);
        var dossier = new CaseDossier(List.of(readiness(Dimension.LEGAL, 7)), left, List.of(), null);
        overview.given(STREAM, OPENED, assessed(Dimension.LEGAL, 5), assessed(Dimension.LEGAL, 7))
                .then(row(3, "Assessing", OPENED.decisionDue(), dossier, null, null));
    }

    @Test
    void a_later_pledge_of_the_same_organisation_replaces_the_earlier_one() {
        var larger = new AdoptionPledged(CASE, THREAD, ADOPTER, null, 9_000, TODAY, null, "existing staff", AT);
        var dossier = new CaseDossier(
                List.of(),
                List.of(Dimension.values()),
                List.of(new Pledge(ADOPTER, null, 9_000, TODAY, null, "existing staff")),
                null);
        overview.given(STREAM, OPENED, PLEDGED, larger)
                .then(row(3, "Opened", OPENED.decisionDue(), dossier, null, null));
    }

    @Test
    void an_approval_shows_its_scope_and_the_votes_stay_away() {
        var decision = new Decision(
                ScaleUpOutcome.APPROVE,
                List.of("proven and covered"),
                approved(true).kinds(),
                List.of(ADOPTER),
                List.of(),
                approved(true).cap(),
                true,
                "letters that people understand",
                null,
                null,
                null);
        overview.given(STREAM, history(voted(ScaleUpOutcome.APPROVE), approved(true)))
                .then(row(12, "Approved", OPENED.decisionDue(), complete(), decision, AT));
    }

    @Test
    void an_approval_under_conditions_is_shown_as_such() {
        var decision = new Decision(
                ScaleUpOutcome.APPROVE,
                List.of("proven and covered"),
                approved(false).kinds(),
                List.of(ADOPTER),
                List.of(CONDITION),
                approved(false).cap(),
                false,
                null,
                "own staff can do it",
                null,
                null);
        overview.given(STREAM, history(voted(ScaleUpOutcome.APPROVE), approved(false, CONDITION)))
                .then(row(12, "Conditional", OPENED.decisionDue(), complete(), decision, AT));
    }

    @Test
    void a_rejection_shows_its_lesson() {
        var rejected = new ScaleUpRejected(CASE, THREAD, List.of("too dear"), "cost it earlier", "price halves", AT);
        var decision = Decision.of(ScaleUpOutcome.REJECT, List.of("too dear"), "cost it earlier", "price halves");
        overview.given(STREAM, history(voted(ScaleUpOutcome.REJECT), rejected))
                .then(row(12, "Rejected", OPENED.decisionDue(), complete(), decision, AT));
    }

    @Test
    void a_deferral_moves_the_day_of_decision_and_takes_the_mark_of_being_late_away() {
        var late = new DecisionDeadlineExceeded(CASE, THREAD, OPENED.decisionDue(), AT);
        var until = TODAY.plusMonths(3);
        var deferred = new ScaleUpDeferred(CASE, THREAD, until, "wait for the law", AT);
        var decision = Decision.of(ScaleUpOutcome.DEFER, List.of("wait for the law"), null, null);
        overview.given(STREAM, history(late, voted(ScaleUpOutcome.DEFER), deferred))
                .then(row(13, "Deferred", until, false, 1, complete(), decision, null));
    }

    @Test
    void a_case_that_waits_past_its_day_is_late() {
        overview.given(STREAM, OPENED, new DecisionDeadlineExceeded(CASE, THREAD, OPENED.decisionDue(), AT))
                .then(row(2, "Opened", OPENED.decisionDue(), true, 0, CaseDossier.EMPTY, null, null));
    }

    static Event[] history(Event... more) {
        return Stream.concat(Stream.of(submittedCase()), Stream.of(more)).toArray(Event[]::new);
    }

    static CaseDossier complete() {
        var readiness = Stream.of(Dimension.values())
                .map(dimension -> readiness(dimension, 8))
                .toList();
        var submission = new Submission(
                SUBMITTED.kinds(),
                SUBMITTED.executive(),
                SUBMITTED.benefitsCase(),
                SUBMITTED.benefitBaseline(),
                SUBMITTED.benefitOwner(),
                SUBMITTED.benefitUnit(),
                SUBMITTED.humanScaleCheck(),
                SUBMITTED.yearOneCost(),
                SUBMITTED.structuralCover(),
                SUBMITTED.structuralBudgetLine(),
                SUBMITTED.policyReference());
        return new CaseDossier(readiness, List.of(), List.of(PLEDGE), submission);
    }

    static Readiness readiness(Dimension dimension, int level) {
        return new Readiness(dimension, level, "report", List.of(), ASSESSOR.person(), OTHER);
    }

    static ScalingCaseOverview row(
            long version,
            String state,
            LocalDate due,
            CaseDossier dossier,
            @Nullable Decision decision,
            @Nullable Instant decidedAt) {
        return row(version, state, due, false, 0, dossier, decision, decidedAt);
    }

    static ScalingCaseOverview row(
            long version,
            String state,
            LocalDate due,
            boolean overdue,
            int deferrals,
            CaseDossier dossier,
            @Nullable Decision decision,
            @Nullable Instant decidedAt) {
        return new ScalingCaseOverview(
                CASE.toString(),
                version,
                THREAD,
                PILOT,
                "Plain letters",
                OWN,
                state,
                due,
                overdue,
                deferrals,
                new Evidence(3, RiskClass.LOW, TODAY.plusMonths(24), "dossier/1"),
                dossier,
                decision,
                AT,
                decidedAt,
                new Custody(
                        OWN, dossier.pledges().isEmpty() ? List.of(OWN) : List.of(OWN, ADOPTER), Visibility.PUBLIC));
    }
}
