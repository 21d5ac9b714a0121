package nl.kiem.scaling.domain;

import static nl.kiem.scaling.domain.ScalingCaseReason.ADOPTERS_MISSING;
import static nl.kiem.scaling.domain.ScalingCaseReason.BENEFITS_CASE_INCOMPLETE;
import static nl.kiem.scaling.domain.ScalingCaseReason.BENEFIT_OWNER_NOT_IN_LINE;
import static nl.kiem.scaling.domain.ScalingCaseReason.CASE_ALREADY_SUBMITTED;
import static nl.kiem.scaling.domain.ScalingCaseReason.DIMENSION_NOT_ASSESSED;
import static nl.kiem.scaling.domain.ScalingCaseReason.EVIDENCE_EXPIRED;
import static nl.kiem.scaling.domain.ScalingCaseReason.HUMAN_SCALE_CHECK_MISSING;
import static nl.kiem.scaling.domain.ScalingCaseReason.KIND_MISSING;
import static nl.kiem.scaling.domain.ScalingCaseReason.NOT_THE_EXECUTIVE;
import static nl.kiem.scaling.domain.ScalingCaseReason.POLICY_REFERENCE_MISSING;
import static nl.kiem.scaling.domain.ScalingCaseReason.STRUCTURAL_BUDGET_LINE_MISSING;
import static nl.kiem.scaling.domain.Story.ASSESSOR;
import static nl.kiem.scaling.domain.Story.AT;
import static nl.kiem.scaling.domain.Story.BENEFIT_OWNER;
import static nl.kiem.scaling.domain.Story.CASE;
import static nl.kiem.scaling.domain.Story.EXECUTIVE;
import static nl.kiem.scaling.domain.Story.OPENED;
import static nl.kiem.scaling.domain.Story.OTHER;
import static nl.kiem.scaling.domain.Story.PLEDGED;
import static nl.kiem.scaling.domain.Story.RULES;
import static nl.kiem.scaling.domain.Story.SUBMITTED;
import static nl.kiem.scaling.domain.Story.THREAD;
import static nl.kiem.scaling.domain.Story.TODAY;
import static nl.kiem.scaling.domain.Story.actor;
import static nl.kiem.scaling.domain.Story.allAssessed;
import static nl.kiem.scaling.domain.Story.assessed;
import static nl.kiem.scaling.domain.Story.submittedCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.scaling.Dimension;
import nl.kiem.events.contract.scaling.ScaleUpOutcome;
import nl.kiem.events.contract.scaling.ScalingCaseEvent;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScaleUpDeferred;
import nl.kiem.events.contract.scaling.ScalingKind;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.scaling.domain.ScalingCaseCommand.SubmitForDecision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubmissionTest {

    static final SubmitForDecision SUBMIT = submit(EXECUTIVE, BENEFIT_OWNER, AT, ScalingKind.IN, ScalingKind.OUT);

    final DeciderSpec<ScalingCaseCommand, ScalingCase, ScalingCaseEvent> scalingCase =
            DeciderSpec.of(new ScalingCaseDecider(RULES));

    @Test
    void a_complete_file_is_submitted() {
        scalingCase.given(complete()).when(SUBMIT).then(SUBMITTED);
    }

    @Test
    void an_empty_file_is_refused_with_everything_that_is_missing_and_who_brings_it() {
        var nothing = new SubmitForDecision(
                List.of(ScalingKind.IN, ScalingKind.OUT, ScalingKind.UP),
                null,
                null,
                null,
                null,
                null,
                Money.ofEuros(1),
                Money.ofEuros(1),
                null,
                null,
                EXECUTIVE,
                AT);
        var refused = scalingCase.given(OPENED).when(nothing).thenRejected(DIMENSION_NOT_ASSESSED);
        refused.missing(
                "readiness.TECHNOLOGY",
                "readiness.SOCIETAL",
                "readiness.ORGANISATIONAL",
                "readiness.LEGAL",
                "readiness.DATA_PRIVACY_SECURITY",
                "readiness.PROCUREMENT",
                "readiness.STRUCTURAL_FUNDING",
                "structuralBudgetLine",
                "pledges",
                "policyReference",
                "benefitsCase",
                "benefitBaseline",
                "benefitOwner",
                "benefitUnit",
                "humanScaleCheck");
        var suppliers = refused.rejection().missing().stream()
                .map(missing -> missing.item() + " " + missing.supplier())
                .toList();
        assertThat(suppliers)
                .contains(
                        "readiness.LEGAL ASR",
                        "structuralBudgetLine FM",
                        "pledges ADO",
                        "policyReference POL",
                        "benefitOwner BEN",
                        "humanScaleCheck EXE");
    }

    @Test
    void one_dimension_that_is_not_assessed_holds_the_case_back() {
        var sixOfSeven = Stream.concat(
                        Stream.of(OPENED, PLEDGED),
                        Stream.of(Dimension.values())
                                .filter(dimension -> dimension != Dimension.LEGAL)
                                .map(dimension -> assessed(dimension, 8)))
                .toArray(ScalingCaseEvent[]::new);
        scalingCase
                .given(sixOfSeven)
                .when(SUBMIT)
                .thenRejected(DIMENSION_NOT_ASSESSED)
                .missing("readiness.LEGAL");
    }

    @Test
    void a_case_names_at_least_one_kind() {
        scalingCase
                .given(complete())
                .when(submit(EXECUTIVE, BENEFIT_OWNER, AT))
                .thenRejected(KIND_MISSING)
                .missing("kinds");
    }

    @Test
    void normal_work_needs_a_structural_budget_line() {
        scalingCase
                .given(complete())
                .when(texts("benefits", "baseline", "unit", "check", null, null, ScalingKind.IN))
                .thenRejected(STRUCTURAL_BUDGET_LINE_MISSING)
                .missing("structuralBudgetLine");
    }

    @Test
    void other_places_need_a_pledge_of_another_organisation() {
        var withoutPledge = Stream.concat(Stream.of(OPENED), allAssessed()).toArray(ScalingCaseEvent[]::new);
        scalingCase
                .given(withoutPledge)
                .when(SUBMIT)
                .thenRejected(ADOPTERS_MISSING)
                .missing("pledges");
    }

    @Test
    void a_change_of_policy_needs_its_owner_or_bottleneck() {
        scalingCase
                .given(complete())
                .when(texts("benefits", "baseline", "unit", "check", null, null, ScalingKind.UP))
                .thenRejected(POLICY_REFERENCE_MISSING)
                .missing("policyReference");
    }

    @Test
    void behaviour_and_other_uses_ask_for_nothing_of_their_own() {
        var submit = texts("benefits", "baseline", "unit", "check", null, null, ScalingKind.DEEP, ScalingKind.BEYOND);
        scalingCase
                .given(complete())
                .when(submit)
                .then(new ScalingCaseEvent.SubmittedForDecision(
                        CASE,
                        THREAD,
                        List.of(ScalingKind.DEEP, ScalingKind.BEYOND),
                        EXECUTIVE.person(),
                        "benefits",
                        "baseline",
                        BENEFIT_OWNER,
                        "unit",
                        "check",
                        SUBMITTED.yearOneCost(),
                        SUBMITTED.structuralCover(),
                        null,
                        null,
                        AT));
    }

    @Test
    void benefits_without_a_baseline_are_no_benefits_case() {
        scalingCase
                .given(complete())
                .when(texts("benefits", " ", "unit", "check", "line 7", null, ScalingKind.IN))
                .thenRejected(BENEFITS_CASE_INCOMPLETE)
                .missing("benefitBaseline");
    }

    @Test
    void who_submits_or_assessed_does_not_own_the_benefits() {
        scalingCase
                .given(complete())
                .when(submit(EXECUTIVE, EXECUTIVE.person(), AT, ScalingKind.IN))
                .thenRejected(BENEFIT_OWNER_NOT_IN_LINE);
        scalingCase
                .given(complete())
                .when(submit(EXECUTIVE, ASSESSOR.person(), AT, ScalingKind.IN))
                .thenRejected(BENEFIT_OWNER_NOT_IN_LINE);
    }

    @Test
    void what_it_means_for_people_must_be_checked() {
        scalingCase
                .given(complete())
                .when(texts("benefits", "baseline", "unit", null, "line 7", null, ScalingKind.IN))
                .thenRejected(HUMAN_SCALE_CHECK_MISSING)
                .missing("humanScaleCheck");
    }

    @Test
    void only_an_executive_of_its_own_organisation_submits() {
        scalingCase
                .given(complete())
                .when(submit(actor("executive", OTHER, Role.EXE), BENEFIT_OWNER, AT, ScalingKind.IN))
                .thenRejected(NOT_THE_EXECUTIVE);
    }

    @Test
    void evidence_counts_on_its_last_day_and_not_after() {
        Instant lastDay = TODAY.plusMonths(24).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        Instant dayAfter =
                TODAY.plusMonths(24).plusDays(1).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        scalingCase
                .given(complete())
                .when(submit(EXECUTIVE, BENEFIT_OWNER, dayAfter, ScalingKind.IN))
                .thenRejected(EVIDENCE_EXPIRED)
                .missing("evidence");
        scalingCase
                .given(complete())
                .when(submit(EXECUTIVE, BENEFIT_OWNER, lastDay, ScalingKind.IN, ScalingKind.OUT))
                .then(new ScalingCaseEvent.SubmittedForDecision(
                        CASE,
                        THREAD,
                        SUBMITTED.kinds(),
                        EXECUTIVE.person(),
                        SUBMITTED.benefitsCase(),
                        SUBMITTED.benefitBaseline(),
                        BENEFIT_OWNER,
                        SUBMITTED.benefitUnit(),
                        SUBMITTED.humanScaleCheck(),
                        SUBMITTED.yearOneCost(),
                        SUBMITTED.structuralCover(),
                        SUBMITTED.structuralBudgetLine(),
                        null,
                        lastDay));
    }

    @Test
    void a_case_is_submitted_once_and_again_after_a_deferral() {
        scalingCase.given(submittedCase()).when(SUBMIT).thenRejected(CASE_ALREADY_SUBMITTED);
        scalingCase
                .given(submittedCase())
                .and(
                        Story.voted(ScaleUpOutcome.DEFER),
                        new ScaleUpDeferred(CASE, THREAD, TODAY.plusMonths(3), "wait for the law", AT))
                .when(SUBMIT)
                .then(SUBMITTED);
    }

    static ScalingCaseEvent[] complete() {
        return Stream.concat(Stream.of(OPENED, PLEDGED), allAssessed()).toArray(ScalingCaseEvent[]::new);
    }

    static SubmitForDecision submit(Actor by, PersonRef benefitOwner, Instant at, ScalingKind... kinds) {
        return new SubmitForDecision(
                List.of(kinds),
                SUBMITTED.benefitsCase(),
                SUBMITTED.benefitBaseline(),
                benefitOwner,
                SUBMITTED.benefitUnit(),
                SUBMITTED.humanScaleCheck(),
                SUBMITTED.yearOneCost(),
                SUBMITTED.structuralCover(),
                SUBMITTED.structuralBudgetLine(),
                null,
                by,
                at);
    }

    static SubmitForDecision texts(
            @Nullable String benefits,
            @Nullable String baseline,
            @Nullable String unit,
            @Nullable String check,
            @Nullable String budgetLine,
            @Nullable String policy,
            ScalingKind... kinds) {
        return new SubmitForDecision(
                List.of(kinds),
                benefits,
                baseline,
                BENEFIT_OWNER,
                unit,
                check,
                SUBMITTED.yearOneCost(),
                SUBMITTED.structuralCover(),
                budgetLine,
                policy,
                EXECUTIVE,
                AT);
    }
}
