package nl.kiem.scaling.domain;

import static nl.kiem.scaling.domain.ScalingCaseReason.ABOVE_BOARD_MANDATE;
import static nl.kiem.scaling.domain.ScalingCaseReason.ADOPTERS_MISSING;
import static nl.kiem.scaling.domain.ScalingCaseReason.ADOPTER_WITHOUT_PLEDGE;
import static nl.kiem.scaling.domain.ScalingCaseReason.BALLOT_INVALID;
import static nl.kiem.scaling.domain.ScalingCaseReason.CONDITION_WITHOUT_OWNER_OR_DATE;
import static nl.kiem.scaling.domain.ScalingCaseReason.DECIDER_HAS_INTEREST;
import static nl.kiem.scaling.domain.ScalingCaseReason.DEFERRED_TOO_FAR;
import static nl.kiem.scaling.domain.ScalingCaseReason.DEFERRED_TOO_OFTEN;
import static nl.kiem.scaling.domain.ScalingCaseReason.EVIDENCE_EXPIRED;
import static nl.kiem.scaling.domain.ScalingCaseReason.EVIDENCE_TOO_WEAK_FOR_RISK;
import static nl.kiem.scaling.domain.ScalingCaseReason.KIND_MISSING;
import static nl.kiem.scaling.domain.ScalingCaseReason.KIND_NOT_SUBMITTED;
import static nl.kiem.scaling.domain.ScalingCaseReason.LESSON_MISSING;
import static nl.kiem.scaling.domain.ScalingCaseReason.MAJORITY_MISSING;
import static nl.kiem.scaling.domain.ScalingCaseReason.PURCHASE_NOT_EXPLAINED;
import static nl.kiem.scaling.domain.ScalingCaseReason.QUORUM_MISSING;
import static nl.kiem.scaling.domain.ScalingCaseReason.RATIONALE_MISSING;
import static nl.kiem.scaling.domain.ScalingCaseReason.STRUCTURAL_COVER_TOO_LOW;
import static nl.kiem.scaling.domain.ScalingCaseReason.TRL_TOO_LOW;
import static nl.kiem.scaling.domain.Story.ADOPTER;
import static nl.kiem.scaling.domain.Story.ASSESSOR;
import static nl.kiem.scaling.domain.Story.AT;
import static nl.kiem.scaling.domain.Story.BENEFIT_OWNER;
import static nl.kiem.scaling.domain.Story.BOARD;
import static nl.kiem.scaling.domain.Story.CASE;
import static nl.kiem.scaling.domain.Story.CONDITION;
import static nl.kiem.scaling.domain.Story.EXECUTIVE;
import static nl.kiem.scaling.domain.Story.FOUR_IN_FAVOUR;
import static nl.kiem.scaling.domain.Story.OPENED;
import static nl.kiem.scaling.domain.Story.OTHER;
import static nl.kiem.scaling.domain.Story.PILOT;
import static nl.kiem.scaling.domain.Story.RULES;
import static nl.kiem.scaling.domain.Story.SUBMITTED;
import static nl.kiem.scaling.domain.Story.THREAD;
import static nl.kiem.scaling.domain.Story.TODAY;
import static nl.kiem.scaling.domain.Story.approved;
import static nl.kiem.scaling.domain.Story.assessed;
import static nl.kiem.scaling.domain.Story.submitted;
import static nl.kiem.scaling.domain.Story.submittedCase;
import static nl.kiem.scaling.domain.Story.voted;
import static nl.kiem.scaling.domain.Story.votes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PersonalText;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.contract.scaling.Dimension;
import nl.kiem.events.contract.scaling.ScaleUpOutcome;
import nl.kiem.events.contract.scaling.ScalingCaseEvent;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScaleUpDeferred;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScaleUpRejected;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScalingCaseOpened;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.SubmittedForDecision;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.VotesRecorded;
import nl.kiem.events.contract.scaling.ScalingKind;
import nl.kiem.events.contract.scaling.Vote;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.scaling.domain.ScalingCase.Approved;
import nl.kiem.scaling.domain.ScalingCase.Conditional;
import nl.kiem.scaling.domain.ScalingCaseCommand.ApproveScaleUp;
import nl.kiem.scaling.domain.ScalingCaseCommand.ConditionDraft;
import nl.kiem.scaling.domain.ScalingCaseCommand.DeferScaleUp;
import nl.kiem.scaling.domain.ScalingCaseCommand.RejectScaleUp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoardDecisionTest {

    final DeciderSpec<ScalingCaseCommand, ScalingCase, ScalingCaseEvent> scalingCase =
            DeciderSpec.of(new ScalingCaseDecider(RULES));

    @Test
    void the_board_approves_a_complete_case_and_its_votes_are_kept_apart() {
        scalingCase
                .given(submittedCase())
                .when(new Approval().command())
                .then(voted(ScaleUpOutcome.APPROVE), approved(false));
    }

    @Test
    void an_approval_with_a_purchase_says_what_must_be_reached() {
        scalingCase
                .given(submittedCase())
                .when(new Approval()
                        .purchase(true, "letters that people understand", null)
                        .command())
                .then(voted(ScaleUpOutcome.APPROVE), approved(true));
        scalingCase
                .given(submittedCase())
                .when(new Approval().purchase(true, " ", null).command())
                .thenRejected(PURCHASE_NOT_EXPLAINED)
                .missing("functionalNeed");
    }

    @Test
    void an_approval_without_a_purchase_says_why_nothing_is_bought() {
        scalingCase
                .given(submittedCase())
                .when(new Approval().purchase(false, null, null).command())
                .thenRejected(PURCHASE_NOT_EXPLAINED)
                .missing("noPurchaseReason");
    }

    @Test
    void an_approval_under_conditions_is_conditional() {
        var condition = new ConditionDraft(CONDITION.text(), CONDITION.owner(), CONDITION.due());
        scalingCase
                .given(submittedCase())
                .when(new Approval().conditions(condition).command())
                .then(voted(ScaleUpOutcome.APPROVE), approved(false, CONDITION));
        assertThat(scalingCase
                        .given(submittedCase())
                        .and(voted(ScaleUpOutcome.APPROVE), approved(false))
                        .state())
                .isInstanceOf(Approved.class);
        assertThat(scalingCase
                        .given(submittedCase())
                        .and(voted(ScaleUpOutcome.APPROVE), approved(false, CONDITION))
                        .state())
                .isInstanceOf(Conditional.class);
    }

    @Test
    void a_condition_needs_an_owner_and_a_day() {
        scalingCase
                .given(submittedCase())
                .when(new Approval()
                        .conditions(
                                new ConditionDraft("helpdesk staffed", null, null),
                                new ConditionDraft("staff trained", CONDITION.owner(), null))
                        .command())
                .thenRejected(CONDITION_WITHOUT_OWNER_OR_DATE)
                .missing("conditions[0].owner", "conditions[0].due", "conditions[1].due");
    }

    @Test
    void two_thirds_of_the_seats_must_vote() {
        scalingCase
                .given(submittedCase())
                .when(new Approval()
                        .votes(votes("member-1", "member-2", "member-3"))
                        .command())
                .thenRejected(QUORUM_MISSING)
                .because("3 votes count, 4 are needed")
                .missing("votes");
    }

    @Test
    void a_vote_with_a_declared_interest_does_not_count() {
        List<Vote> votes = new ArrayList<>(votes("member-1", "member-2", "member-3"));
        votes.add(Vote.withInterest(new PersonRef("member-4"), true, "sits on the supplier's board"));
        scalingCase
                .given(submittedCase())
                .when(new Approval().votes(votes).command())
                .thenRejected(QUORUM_MISSING);
    }

    @Test
    void the_words_of_a_declared_interest_belong_to_the_member_alone() {
        PersonRef member = new PersonRef("member-5");
        List<Vote> votes = new ArrayList<>(FOUR_IN_FAVOUR);
        votes.add(Vote.withInterest(member, true, "sits on the supplier's board"));
        List<Vote> recorded = new ArrayList<>(FOUR_IN_FAVOUR);
        recorded.add(new Vote(member, true, Vote.DECLARED, PersonalText.open(member, "sits on the supplier's board")));
        scalingCase
                .given(submittedCase())
                .when(new Approval().votes(votes).command())
                .then(new VotesRecorded(CASE, THREAD, ScaleUpOutcome.APPROVE, recorded, AT), approved(false));
    }

    @Test
    void who_submitted_assessed_or_benefits_is_recorded_as_interested_and_does_not_count() {
        for (PersonRef interested : List.of(EXECUTIVE.person(), ASSESSOR.person(), BENEFIT_OWNER)) {
            List<Vote> votes = new ArrayList<>(votes("member-1", "member-2", "member-3"));
            votes.add(Vote.free(interested, true));
            scalingCase
                    .given(submittedCase())
                    .when(new Approval().votes(votes).command())
                    .thenRejected(QUORUM_MISSING);
        }
        List<Vote> five = new ArrayList<>(FOUR_IN_FAVOUR);
        five.add(Vote.free(EXECUTIVE.person(), true));
        List<Vote> recorded = new ArrayList<>(FOUR_IN_FAVOUR);
        recorded.add(new Vote(EXECUTIVE.person(), true, "submitted the case", null));
        scalingCase
                .given(submittedCase())
                .when(new Approval().votes(five).command())
                .then(new VotesRecorded(CASE, THREAD, ScaleUpOutcome.APPROVE, recorded, AT), approved(false));
    }

    @Test
    void who_submitted_does_not_record_the_decision() {
        scalingCase
                .given(submittedCase())
                .when(new Approval().by(EXECUTIVE).command())
                .thenRejected(DECIDER_HAS_INTEREST);
    }

    @Test
    void who_proposed_or_made_it_does_not_sit_on_the_board_that_decides() {
        scalingCase
                .given(submittedCase())
                .when(new Approval()
                        .by(Story.actor(Story.MAKER.value(), Story.OTHER, Role.SB))
                        .command())
                .thenRejected(DECIDER_HAS_INTEREST);
        scalingCase
                .given(submittedCase())
                .when(new Approval()
                        .votes(Story.votes("member-1", "member-2", "member-3", Story.MAKER.value()))
                        .command())
                .thenRejected(QUORUM_MISSING);
    }

    @Test
    void a_company_does_not_decide_what_government_scales_up() {
        scalingCase
                .given(submittedCase())
                .when(new Approval()
                        .by(Story.actor("member-1", new OrganisationId("kvk:12345678"), Role.SB))
                        .command())
                .thenRejected(DECIDER_HAS_INTEREST);
    }

    @Test
    void half_of_the_votes_is_no_majority() {
        List<Vote> votes = new ArrayList<>(votes("member-1", "member-2"));
        votes.add(Vote.free(new PersonRef("member-3"), false));
        votes.add(Vote.free(new PersonRef("member-4"), false));
        scalingCase
                .given(submittedCase())
                .when(new Approval().votes(votes).command())
                .thenRejected(MAJORITY_MISSING)
                .because("2 of 4");
    }

    @Test
    void nobody_votes_twice_and_there_are_no_more_votes_than_seats() {
        scalingCase
                .given(submittedCase())
                .when(new Approval()
                        .votes(votes("member-1", "member-2", "member-3", "member-3"))
                        .command())
                .thenRejected(BALLOT_INVALID);
        scalingCase
                .given(submittedCase())
                .when(new Approval()
                        .votes(votes("member-1", "member-2", "member-3", "member-4", "member-5", "member-6"))
                        .command())
                .thenRejected(BALLOT_INVALID);
    }

    @Test
    void a_decision_needs_its_reasons_in_words() {
        scalingCase
                .given(submittedCase())
                .when(new Approval().rationale("").command())
                .thenRejected(RATIONALE_MISSING)
                .missing("rationale");
    }

    @Test
    void technology_below_level_seven_is_not_scaled_up() {
        var history = submittedCase();
        history[1] = assessed(Dimension.TECHNOLOGY, 6);
        scalingCase
                .given(history)
                .when(new Approval().command())
                .thenRejected(TRL_TOO_LOW)
                .missing("readiness.TECHNOLOGY");
    }

    @Test
    void high_risk_in_more_than_one_organisation_needs_evidence_of_level_four() {
        scalingCase
                .given(submittedCase(opened(3, RiskClass.HIGH), SUBMITTED))
                .when(new Approval().command())
                .thenRejected(EVIDENCE_TOO_WEAK_FOR_RISK)
                .missing("evidenceLevel");
        scalingCase
                .given(submittedCase(opened(4, RiskClass.HIGH), SUBMITTED))
                .when(new Approval().command())
                .then(voted(ScaleUpOutcome.APPROVE), approved(false));
    }

    @Test
    void high_risk_in_one_organisation_does_not() {
        var outOnly = new Approval().kinds(ScalingKind.OUT).command();
        scalingCase
                .given(submittedCase(opened(3, RiskClass.HIGH), SUBMITTED))
                .when(outOnly)
                .then(
                        voted(ScaleUpOutcome.APPROVE),
                        new ScalingCaseEvent.ScaleUpApproved(
                                CASE,
                                THREAD,
                                OPENED.title(),
                                OPENED.organisation(),
                                List.of(ScalingKind.OUT),
                                List.of(ADOPTER),
                                List.of(),
                                outOnly.cap(),
                                false,
                                null,
                                "own staff can do it",
                                "proven and covered",
                                AT));
    }

    @Test
    void structural_cover_must_reach_the_cost_of_the_first_year() {
        scalingCase
                .given(submittedCase(OPENED, costs(800_000, 799_999)))
                .when(new Approval().command())
                .thenRejected(STRUCTURAL_COVER_TOO_LOW)
                .missing("structuralCover");
        scalingCase
                .given(submittedCase(OPENED, costs(800_000, 800_000)))
                .when(new Approval().command())
                .then(voted(ScaleUpOutcome.APPROVE), approved(false));
    }

    @Test
    void the_board_does_not_go_above_its_mandate() {
        scalingCase
                .given(submittedCase())
                .when(new Approval().cap(50_000_001).command())
                .thenRejected(ABOVE_BOARD_MANDATE)
                .missing("cap");
    }

    @Test
    void evidence_that_expired_on_the_boards_table_is_not_decided_on() {
        scalingCase
                .given(submittedCase(opened(3, RiskClass.LOW, TODAY.minusDays(1)), SUBMITTED))
                .when(new Approval().command())
                .thenRejected(EVIDENCE_EXPIRED);
    }

    @Test
    void only_kinds_that_were_submitted_are_approved() {
        scalingCase
                .given(submittedCase())
                .when(new Approval().kinds(ScalingKind.UP).command())
                .thenRejected(KIND_NOT_SUBMITTED)
                .missing("kinds.UP");
        scalingCase
                .given(submittedCase())
                .when(new Approval().kinds().command())
                .thenRejected(KIND_MISSING);
    }

    @Test
    void only_organisations_that_pledged_adopt() {
        scalingCase
                .given(submittedCase())
                .when(new Approval().adopters(ADOPTER, OTHER).command())
                .thenRejected(ADOPTER_WITHOUT_PLEDGE)
                .missing("pledges." + OTHER);
        scalingCase
                .given(submittedCase())
                .when(new Approval().adopters().command())
                .thenRejected(ADOPTERS_MISSING)
                .missing("adopters");
    }

    @Test
    void everything_that_stands_in_the_way_of_an_approval_is_named_at_once() {
        var history = submittedCase(opened(3, RiskClass.HIGH), submitted(ScalingKind.OUT));
        history[1] = assessed(Dimension.TECHNOLOGY, 5);
        scalingCase
                .given(history)
                .when(new Approval()
                        .votes(List.of())
                        .rationale(null)
                        .cap(60_000_000)
                        .purchase(true, null, null)
                        .command())
                .thenRejected(QUORUM_MISSING)
                .missing(
                        "votes",
                        "rationale",
                        "readiness.TECHNOLOGY",
                        "evidenceLevel",
                        "cap",
                        "kinds.IN",
                        "functionalNeed");
    }

    @Test
    void a_rejection_leaves_reasons_and_a_lesson() {
        scalingCase
                .given(submittedCase())
                .when(new RejectScaleUp(
                        List.of("too dear"), "measure costs earlier", "price halves", FOUR_IN_FAVOUR, BOARD, AT))
                .then(
                        voted(ScaleUpOutcome.REJECT),
                        new ScaleUpRejected(
                                CASE, THREAD, List.of("too dear"), "measure costs earlier", "price halves", AT));
    }

    @Test
    void a_rejection_without_reasons_or_lesson_is_refused() {
        scalingCase
                .given(submittedCase())
                .when(new RejectScaleUp(List.of(), null, null, FOUR_IN_FAVOUR, BOARD, AT))
                .thenRejected(RATIONALE_MISSING)
                .missing("reasons", "lesson");
        scalingCase
                .given(submittedCase())
                .when(new RejectScaleUp(List.of("too dear"), " ", null, FOUR_IN_FAVOUR, BOARD, AT))
                .thenRejected(LESSON_MISSING);
    }

    @Test
    void a_deferral_sets_a_new_day_of_at_most_six_months_ahead() {
        LocalDate until = TODAY.plusMonths(6);
        scalingCase
                .given(submittedCase())
                .when(defer(until))
                .then(voted(ScaleUpOutcome.DEFER), new ScaleUpDeferred(CASE, THREAD, until, "wait for the law", AT));
        scalingCase
                .given(submittedCase())
                .when(defer(until.plusDays(1)))
                .thenRejected(DEFERRED_TOO_FAR)
                .missing("until");
        scalingCase.given(submittedCase()).when(defer(TODAY)).thenRejected(DEFERRED_TOO_FAR);
    }

    @Test
    void a_third_deferral_is_refused_and_the_board_must_approve_or_reject() {
        var deferred = new ScaleUpDeferred(CASE, THREAD, TODAY.plusMonths(3), "wait for the law", AT);
        var twice = scalingCase
                .given(submittedCase())
                .and(voted(ScaleUpOutcome.DEFER), deferred, voted(ScaleUpOutcome.DEFER), deferred);
        twice.when(defer(TODAY.plusMonths(3))).thenRejected(DEFERRED_TOO_OFTEN).because("approve or reject");
        twice.when(new Approval().command()).then(voted(ScaleUpOutcome.APPROVE), approved(false));
    }

    @Test
    void deferrals_are_counted_over_a_new_submission() {
        var deferred = new ScaleUpDeferred(CASE, THREAD, TODAY.plusMonths(3), "wait for the law", AT);
        scalingCase
                .given(submittedCase())
                .and(voted(ScaleUpOutcome.DEFER), deferred, SUBMITTED, voted(ScaleUpOutcome.DEFER), deferred, SUBMITTED)
                .when(defer(TODAY.plusMonths(3)))
                .thenRejected(DEFERRED_TOO_OFTEN);
    }

    static DeferScaleUp defer(LocalDate until) {
        return new DeferScaleUp(until, "wait for the law", FOUR_IN_FAVOUR, BOARD, AT);
    }

    static ScalingCaseOpened opened(int evidenceLevel, RiskClass risk) {
        return opened(evidenceLevel, risk, OPENED.evidenceValidUntil());
    }

    static ScalingCaseOpened opened(int evidenceLevel, RiskClass risk, LocalDate validUntil) {
        return new ScalingCaseOpened(
                CASE,
                THREAD,
                PILOT,
                OPENED.title(),
                OPENED.organisation(),
                evidenceLevel,
                risk,
                validUntil,
                OPENED.dossierRef(),
                OPENED.decisionDue(),
                null,
                null,
                null,
                AT.minus(Duration.ofDays(1)));
    }

    static SubmittedForDecision costs(long yearOneEuros, long coverEuros) {
        return new SubmittedForDecision(
                CASE,
                THREAD,
                SUBMITTED.kinds(),
                SUBMITTED.executive(),
                SUBMITTED.benefitsCase(),
                SUBMITTED.benefitBaseline(),
                SUBMITTED.benefitOwner(),
                SUBMITTED.benefitUnit(),
                SUBMITTED.humanScaleCheck(),
                Money.ofEuros(yearOneEuros),
                Money.ofEuros(coverEuros),
                SUBMITTED.structuralBudgetLine(),
                SUBMITTED.policyReference(),
                AT);
    }

    /** An approval that would be accepted, but for what a test changes. */
    record Approval(ApproveScaleUp command) {

        Approval() {
            this(new ApproveScaleUp(
                    List.of(ScalingKind.IN, ScalingKind.OUT),
                    List.of(ADOPTER),
                    List.of(),
                    Money.ofEuros(2_000_000),
                    false,
                    null,
                    "own staff can do it",
                    "proven and covered",
                    FOUR_IN_FAVOUR,
                    BOARD,
                    AT));
        }

        Approval kinds(ScalingKind... kinds) {
            return with(List.of(kinds), command.adopters(), command.conditions(), command.cap(), command.rationale());
        }

        Approval adopters(OrganisationId... adopters) {
            return with(command.kinds(), List.of(adopters), command.conditions(), command.cap(), command.rationale());
        }

        Approval conditions(ConditionDraft... conditions) {
            return with(command.kinds(), command.adopters(), List.of(conditions), command.cap(), command.rationale());
        }

        Approval cap(long euros) {
            var cap = Money.ofEuros(euros);
            return with(command.kinds(), command.adopters(), command.conditions(), cap, command.rationale());
        }

        Approval rationale(@Nullable String rationale) {
            return with(command.kinds(), command.adopters(), command.conditions(), command.cap(), rationale);
        }

        Approval purchase(boolean needed, @Nullable String functionalNeed, @Nullable String noPurchaseReason) {
            return new Approval(new ApproveScaleUp(
                    command.kinds(),
                    command.adopters(),
                    command.conditions(),
                    command.cap(),
                    needed,
                    functionalNeed,
                    noPurchaseReason,
                    command.rationale(),
                    command.votes(),
                    command.by(),
                    AT));
        }

        Approval votes(List<Vote> votes) {
            return balloted(votes, command.by());
        }

        Approval by(Actor by) {
            return balloted(command.votes(), by);
        }

        private Approval balloted(List<Vote> votes, Actor by) {
            return new Approval(new ApproveScaleUp(
                    command.kinds(),
                    command.adopters(),
                    command.conditions(),
                    command.cap(),
                    command.purchaseNeeded(),
                    command.functionalNeed(),
                    command.noPurchaseReason(),
                    command.rationale(),
                    votes,
                    by,
                    AT));
        }

        private Approval with(
                List<ScalingKind> kinds,
                List<OrganisationId> adopters,
                List<ConditionDraft> conditions,
                Money cap,
                @Nullable String rationale) {
            return new Approval(new ApproveScaleUp(
                    kinds,
                    adopters,
                    conditions,
                    cap,
                    command.purchaseNeeded(),
                    command.functionalNeed(),
                    command.noPurchaseReason(),
                    rationale,
                    command.votes(),
                    command.by(),
                    AT));
        }
    }
}
