package nl.kiem.scaling.domain;

import static nl.kiem.scaling.domain.ScalingCaseReason.BARRIER_WITHOUT_OWNER;
import static nl.kiem.scaling.domain.ScalingCaseReason.CASE_ALREADY_DECIDED;
import static nl.kiem.scaling.domain.ScalingCaseReason.CASE_ALREADY_SUBMITTED;
import static nl.kiem.scaling.domain.ScalingCaseReason.CASE_NOT_SUBMITTED;
import static nl.kiem.scaling.domain.ScalingCaseReason.CASE_OPEN_FOR_THREAD;
import static nl.kiem.scaling.domain.ScalingCaseReason.CASE_UNKNOWN;
import static nl.kiem.scaling.domain.ScalingCaseReason.DEADLINE_MOVED;
import static nl.kiem.scaling.domain.ScalingCaseReason.DEADLINE_NOT_PASSED;
import static nl.kiem.scaling.domain.ScalingCaseReason.LEVEL_WITHOUT_EVIDENCE;
import static nl.kiem.scaling.domain.ScalingCaseReason.PLEDGE_BUDGET_CONTRADICTS_ITSELF;
import static nl.kiem.scaling.domain.ScalingCaseReason.PLEDGE_WITHOUT_BUDGET_LINE;
import static nl.kiem.scaling.domain.ScalingCaseReason.PLEDGE_WITHOUT_MANDATE;
import static nl.kiem.scaling.domain.ScalingCaseReason.SELF_ASSESSMENT;
import static nl.kiem.scaling.domain.Story.ADOPTER;
import static nl.kiem.scaling.domain.Story.ASSESSOR;
import static nl.kiem.scaling.domain.Story.AT;
import static nl.kiem.scaling.domain.Story.BOARD;
import static nl.kiem.scaling.domain.Story.CASE;
import static nl.kiem.scaling.domain.Story.FOUR_IN_FAVOUR;
import static nl.kiem.scaling.domain.Story.OPENED;
import static nl.kiem.scaling.domain.Story.OTHER;
import static nl.kiem.scaling.domain.Story.OWN;
import static nl.kiem.scaling.domain.Story.PLEDGED;
import static nl.kiem.scaling.domain.Story.PLEDGER;
import static nl.kiem.scaling.domain.Story.PROVEN;
import static nl.kiem.scaling.domain.Story.RULES;
import static nl.kiem.scaling.domain.Story.SYSTEM;
import static nl.kiem.scaling.domain.Story.THREAD;
import static nl.kiem.scaling.domain.Story.TODAY;
import static nl.kiem.scaling.domain.Story.actor;
import static nl.kiem.scaling.domain.Story.assessed;
import static nl.kiem.scaling.domain.Story.submittedCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.ScalingCaseId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.scaling.Barrier;
import nl.kiem.events.contract.scaling.Dimension;
import nl.kiem.events.contract.scaling.ReuseKind;
import nl.kiem.events.contract.scaling.ScaleUpOutcome;
import nl.kiem.events.contract.scaling.ScalingCaseEvent;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.DecisionDeadlineExceeded;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ReadinessAssessed;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScaleUpDeferred;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.scaling.domain.ScalingCase.Assessing;
import nl.kiem.scaling.domain.ScalingCase.Opened;
import nl.kiem.scaling.domain.ScalingCaseCommand.AssessReadiness;
import nl.kiem.scaling.domain.ScalingCaseCommand.BarrierDraft;
import nl.kiem.scaling.domain.ScalingCaseCommand.DeferScaleUp;
import nl.kiem.scaling.domain.ScalingCaseCommand.FlagDecisionDeadline;
import nl.kiem.scaling.domain.ScalingCaseCommand.OpenScalingCase;
import nl.kiem.scaling.domain.ScalingCaseCommand.PledgeAdoption;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScalingCaseDeciderTest {

    static final Instant DAY_AFTER_DUE = AT.plus(Duration.ofDays(61));

    final DeciderSpec<ScalingCaseCommand, ScalingCase, ScalingCaseEvent> scalingCase =
            DeciderSpec.of(new ScalingCaseDecider(RULES));

    @Test
    void a_proven_pilot_opens_a_case_that_is_due_for_decision_in_sixty_days() {
        scalingCase
                .given()
                .when(new OpenScalingCase(CASE, PROVEN, null, Visibility.PUBLIC, SYSTEM, AT))
                .then(OPENED);
    }

    @Test
    void a_pilot_that_is_told_to_be_proven_twice_opens_one_case() {
        scalingCase
                .given(OPENED)
                .when(new OpenScalingCase(CASE, PROVEN, CASE, Visibility.PUBLIC, SYSTEM, AT))
                .then();
        scalingCase
                .given(submittedCase())
                .and(Story.voted(ScaleUpOutcome.APPROVE), Story.approved(false))
                .when(new OpenScalingCase(CASE, PROVEN, null, Visibility.PUBLIC, SYSTEM, AT))
                .then();
    }

    @Test
    void a_thread_with_an_open_case_gets_no_second_one() {
        var earlier = new ScalingCaseId(new UUID(0, 9));
        scalingCase
                .given()
                .when(new OpenScalingCase(CASE, PROVEN, earlier, Visibility.PUBLIC, SYSTEM, AT))
                .thenRejected(CASE_OPEN_FOR_THREAD)
                .because(earlier.toString());
    }

    @Test
    void a_case_that_does_not_exist_can_only_be_opened() {
        scalingCase.given().when(assess(Dimension.LEGAL, "report")).thenRejected(CASE_UNKNOWN);
        scalingCase.given().when(pledge("line 42", null)).thenRejected(CASE_UNKNOWN);
        scalingCase.given().when(flag(DAY_AFTER_DUE)).thenRejected(CASE_UNKNOWN);
    }

    @Test
    void an_assessor_of_another_organisation_assesses_a_dimension() {
        var barrier = new BarrierDraft("law", "article 3 asks for paper", BOARD.person(), TODAY);
        scalingCase
                .given(OPENED)
                .when(new AssessReadiness(Dimension.LEGAL, 6, "memo", List.of(barrier), ASSESSOR, AT))
                .then(new ReadinessAssessed(
                        CASE,
                        THREAD,
                        Dimension.LEGAL,
                        6,
                        "memo",
                        List.of(new Barrier("law", "article 3 asks for paper", BOARD.person(), TODAY)),
                        ASSESSOR.person(),
                        OTHER,
                        AT));
    }

    @Test
    void an_organisation_does_not_assess_its_own_case() {
        var own = actor("assessor", OWN, Role.ASR);
        scalingCase
                .given(OPENED)
                .when(new AssessReadiness(Dimension.LEGAL, 6, "memo", List.of(), own, AT))
                .thenRejected(SELF_ASSESSMENT);
    }

    @Test
    void an_organisation_that_pledged_does_not_assess_the_case() {
        var adopter = actor("assessor", ADOPTER, Role.ASR);
        scalingCase
                .given(OPENED, PLEDGED)
                .when(new AssessReadiness(Dimension.LEGAL, 6, "memo", List.of(), adopter, AT))
                .thenRejected(SELF_ASSESSMENT);
    }

    @Test
    void who_proposed_or_made_it_does_not_assess_it_wherever_that_person_works_now() {
        var maker = actor(Story.MAKER.value(), Story.OTHER, Role.ASR);
        scalingCase
                .given(OPENED)
                .when(new AssessReadiness(Dimension.LEGAL, 6, "memo", List.of(), maker, AT))
                .thenRejected(SELF_ASSESSMENT);
    }

    @Test
    void a_company_pledges_no_adoption() {
        var company = new OrganisationId("kvk:12345678");
        scalingCase
                .given(OPENED)
                .when(new PledgeAdoption(
                        company, null, 1, Story.TODAY, null, "free", actor("seller", company, Role.ADO), AT))
                .thenRejected(PLEDGE_WITHOUT_MANDATE);
    }

    @Test
    void a_level_without_evidence_is_refused() {
        scalingCase
                .given(OPENED)
                .when(assess(Dimension.LEGAL, "  "))
                .thenRejected(LEVEL_WITHOUT_EVIDENCE)
                .missing("evidence");
    }

    @Test
    void a_barrier_needs_an_owner_and_a_day_and_everything_missing_is_named_at_once() {
        var barrier = new BarrierDraft("law", "article 3 asks for paper", null, null);
        scalingCase
                .given(OPENED)
                .when(new AssessReadiness(Dimension.LEGAL, 6, null, List.of(barrier), ASSESSOR, AT))
                .thenRejected(LEVEL_WITHOUT_EVIDENCE)
                .missing("evidence", "barriers[0].owner", "barriers[0].due");
        scalingCase
                .given(OPENED)
                .when(new AssessReadiness(Dimension.LEGAL, 6, "memo", List.of(barrier), ASSESSOR, AT))
                .thenRejected(BARRIER_WITHOUT_OWNER);
    }

    @Test
    void the_first_assessment_brings_the_case_under_assessment_and_a_pledge_does_not() {
        assertThat(scalingCase.given(OPENED, PLEDGED).state()).isInstanceOf(Opened.class);
        assertThat(scalingCase.given(OPENED, assessed(Dimension.LEGAL, 6)).state())
                .isInstanceOf(Assessing.class);
    }

    @Test
    void an_adopter_pledges_with_its_own_budget_line() {
        scalingCase.given(OPENED).when(pledge("line 42", null)).then(PLEDGED);
    }

    @Test
    void an_adopter_that_needs_no_budget_says_why() {
        scalingCase
                .given(OPENED)
                .when(pledge(null, "existing staff"))
                .then(new ScalingCaseEvent.AdoptionPledged(
                        CASE,
                        THREAD,
                        ADOPTER,
                        ReuseKind.COPIED,
                        4_000,
                        TODAY.plusMonths(9),
                        null,
                        "existing staff",
                        AT));
    }

    @Test
    void a_pledge_without_budget_line_and_without_a_reason_for_none_is_refused() {
        scalingCase
                .given(OPENED)
                .when(pledge(" ", null))
                .thenRejected(PLEDGE_WITHOUT_BUDGET_LINE)
                .missing("budgetLine");
    }

    @Test
    void a_pledge_cannot_have_a_budget_line_and_need_none() {
        scalingCase.given(OPENED).when(pledge("line 42", "none")).thenRejected(PLEDGE_BUDGET_CONTRADICTS_ITSELF);
    }

    @Test
    void nobody_pledges_for_another_organisation() {
        scalingCase
                .given(OPENED)
                .when(new PledgeAdoption(OTHER, null, 1, TODAY, "line 42", null, PLEDGER, AT))
                .thenRejected(PLEDGE_WITHOUT_MANDATE)
                .because(OTHER.value());
    }

    @Test
    void adopters_may_still_pledge_while_the_case_lies_with_the_board() {
        scalingCase.given(submittedCase()).when(pledge("line 42", null)).then(PLEDGED);
    }

    @Test
    void a_submitted_case_is_not_assessed_again() {
        scalingCase
                .given(submittedCase())
                .when(assess(Dimension.LEGAL, "report"))
                .thenRejected(CASE_ALREADY_SUBMITTED);
    }

    @Test
    void a_deferred_case_is_assessed_again_so_that_the_board_sees_something_new() {
        scalingCase
                .given(submittedCase())
                .and(
                        Story.voted(ScaleUpOutcome.DEFER),
                        new ScaleUpDeferred(CASE, THREAD, TODAY.plusMonths(3), "wait for the law", AT))
                .when(assess(Dimension.LEGAL, "report"))
                .then(assessed(Dimension.LEGAL, 8));
    }

    @Test
    void the_board_does_not_decide_on_a_case_that_was_not_submitted() {
        scalingCase
                .given(OPENED)
                .when(new DeferScaleUp(TODAY.plusMonths(3), "later", FOUR_IN_FAVOUR, BOARD, AT))
                .thenRejected(CASE_NOT_SUBMITTED);
    }

    @Test
    void a_decided_case_does_not_change() {
        var decided =
                scalingCase.given(submittedCase()).and(Story.voted(ScaleUpOutcome.APPROVE), Story.approved(false));
        decided.when(assess(Dimension.LEGAL, "report")).thenRejected(CASE_ALREADY_DECIDED);
        decided.when(pledge("line 42", null)).thenRejected(CASE_ALREADY_DECIDED);
        decided.when(new DeferScaleUp(TODAY.plusMonths(3), "later", FOUR_IN_FAVOUR, BOARD, AT))
                .thenRejected(CASE_ALREADY_DECIDED);
        decided.when(flag(DAY_AFTER_DUE)).thenRejected(DEADLINE_MOVED);
    }

    @Test
    void a_decision_day_that_passed_is_flagged_once() {
        var flagged = new DecisionDeadlineExceeded(CASE, THREAD, OPENED.decisionDue(), DAY_AFTER_DUE);
        scalingCase.given(OPENED).when(flag(DAY_AFTER_DUE)).then(flagged);
        scalingCase.given(OPENED, flagged).when(flag(DAY_AFTER_DUE)).then();
    }

    @Test
    void the_decision_day_itself_is_not_too_late() {
        scalingCase.given(OPENED).when(flag(AT.plus(Duration.ofDays(60)))).thenRejected(DEADLINE_NOT_PASSED);
    }

    @Test
    void a_decision_day_that_was_moved_is_not_flagged_and_the_new_one_is() {
        var until = TODAY.plusMonths(3);
        var deferred = scalingCase
                .given(submittedCase())
                .and(Story.voted(ScaleUpOutcome.DEFER), new ScaleUpDeferred(CASE, THREAD, until, "wait", AT));
        deferred.when(flag(DAY_AFTER_DUE)).thenRejected(DEADLINE_MOVED);
        Instant later = AT.plus(Duration.ofDays(120));
        deferred.when(new FlagDecisionDeadline(until, SYSTEM, later))
                .then(new DecisionDeadlineExceeded(CASE, THREAD, until, later));
    }

    @Test
    void a_history_that_cannot_have_happened_is_not_folded() {
        assertThatThrownBy(() -> scalingCase.given(PLEDGED).state())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("corrupt history");
    }

    static AssessReadiness assess(Dimension dimension, String evidence) {
        return new AssessReadiness(dimension, 8, evidence, List.of(), ASSESSOR, AT);
    }

    static PledgeAdoption pledge(@Nullable String budgetLine, @Nullable String noneNeeded) {
        return new PledgeAdoption(
                ADOPTER, ReuseKind.COPIED, 4_000, TODAY.plusMonths(9), budgetLine, noneNeeded, PLEDGER, AT);
    }

    static FlagDecisionDeadline flag(Instant at) {
        return new FlagDecisionDeadline(OPENED.decisionDue(), SYSTEM, at);
    }
}
