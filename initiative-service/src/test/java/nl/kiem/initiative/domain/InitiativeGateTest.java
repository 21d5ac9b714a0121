package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.Sample.ADMITTED;
import static nl.kiem.initiative.domain.Sample.ANSWERABLE;
import static nl.kiem.initiative.domain.Sample.AT;
import static nl.kiem.initiative.domain.Sample.BOARD;
import static nl.kiem.initiative.domain.Sample.BOARD_1;
import static nl.kiem.initiative.domain.Sample.BOARD_2;
import static nl.kiem.initiative.domain.Sample.DAY;
import static nl.kiem.initiative.domain.Sample.EXECUTIVE;
import static nl.kiem.initiative.domain.Sample.FLOOR;
import static nl.kiem.initiative.domain.Sample.FUNDED;
import static nl.kiem.initiative.domain.Sample.G1_PASSED;
import static nl.kiem.initiative.domain.Sample.G1_REQUESTED;
import static nl.kiem.initiative.domain.Sample.G2_PASSED;
import static nl.kiem.initiative.domain.Sample.G2_REQUESTED;
import static nl.kiem.initiative.domain.Sample.ID;
import static nl.kiem.initiative.domain.Sample.LEAD;
import static nl.kiem.initiative.domain.Sample.LESSON;
import static nl.kiem.initiative.domain.Sample.NO_LAW_NEEDED;
import static nl.kiem.initiative.domain.Sample.OWNED;
import static nl.kiem.initiative.domain.Sample.PLAN;
import static nl.kiem.initiative.domain.Sample.PROPOSED;
import static nl.kiem.initiative.domain.Sample.RULES;
import static nl.kiem.initiative.domain.Sample.TEAM_LEAD;
import static nl.kiem.initiative.domain.Sample.TOP;
import static nl.kiem.initiative.domain.Sample.VOICES;
import static nl.kiem.initiative.domain.Sample.days;
import static nl.kiem.initiative.domain.Sample.developing;
import static nl.kiem.initiative.domain.Sample.exploring;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.GateOutcome;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.FundingSecured;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateDecided;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;
import nl.kiem.events.contract.initiative.LegalBasis;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.contract.initiative.Voice;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.domain.GateCommand.DecideGate;
import nl.kiem.initiative.domain.GateCommand.RequestGateReview;
import org.junit.jupiter.api.Test;

class InitiativeGateTest {

    final DeciderSpec<InitiativeCommand, Initiative, InitiativeEvent> initiative =
            DeciderSpec.of(new InitiativeDecider(RULES));

    @Test
    void the_team_lead_asks_for_a_gate_with_three_voices() {
        initiative.given(exploring()).when(request(Gate.G1, VOICES)).then(G1_REQUESTED);
    }

    @Test
    void a_gate_is_not_asked_for_without_all_three_voices() {
        initiative
                .given(exploring())
                .when(request(Gate.G1, VOICES.subList(1, 2)))
                .thenRejected(InitiativeReason.GATE_FILE_INCOMPLETE)
                .missing("voices.floor", "voices.executive");
    }

    @Test
    void one_person_does_not_speak_with_three_voices() {
        List<Voice> same = VOICES.stream()
                .map(voice -> new Voice(voice.kind(), LEAD, "all of it"))
                .toList();
        initiative
                .given(exploring())
                .when(request(Gate.G1, same))
                .thenRejected(InitiativeReason.GATE_FILE_INCOMPLETE)
                .missing("voices");
    }

    @Test
    void a_proposal_that_was_not_screened_has_no_gate() {
        initiative.given(PROPOSED).when(request(Gate.G1, VOICES)).thenRejected(InitiativeReason.NOT_ADMITTED);
    }

    @Test
    void the_gate_of_another_stage_is_not_asked_for() {
        initiative
                .given(exploring())
                .when(new RequestGateReview(Gate.G2, VOICES, NO_LAW_NEEDED, PLAN, TEAM_LEAD, AT))
                .thenRejected(InitiativeReason.GATE_NOT_AT_THIS_STAGE);
    }

    @Test
    void the_executive_does_not_become_its_team_lead_by_asking_for_a_gate() {
        initiative
                .given(exploring())
                .when(new RequestGateReview(Gate.G1, VOICES, null, null, Sample.actor(TOP, Role.TL), AT))
                .thenRejected(InitiativeReason.EXECUTIVE_IS_TEAM_LEAD);
    }

    @Test
    void the_owner_in_the_line_does_not_become_the_innovation_team_by_asking_for_a_gate() {
        initiative
                .given(exploring())
                .when(new RequestGateReview(Gate.G1, VOICES, null, null, Sample.actor(Sample.LINE, Role.TL), AT))
                .thenRejected(InitiativeReason.OWNER_IS_INNOVATION_TEAM);
    }

    @Test
    void a_second_review_is_not_opened_beside_the_first() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED)
                .when(request(Gate.G1, VOICES))
                .thenRejected(InitiativeReason.REVIEW_ALREADY_OPEN)
                .missing("decision");
    }

    @Test
    void the_gate_to_piloting_is_asked_for_when_everything_is_there() {
        initiative
                .given(developing())
                .when(new RequestGateReview(Gate.G2, VOICES, NO_LAW_NEEDED, PLAN, TEAM_LEAD, AT))
                .then(G2_REQUESTED);
    }

    @Test
    void the_gate_to_piloting_names_everything_that_is_missing_at_once() {
        initiative
                .given(PROPOSED, ADMITTED, G1_REQUESTED, G1_PASSED)
                .when(request(Gate.G2, List.of()))
                .thenRejected(InitiativeReason.GATE_FILE_INCOMPLETE)
                .missing(
                        "voices.floor",
                        "voices.expert",
                        "voices.executive",
                        "executive",
                        "owner",
                        "allocation",
                        "legalBasis",
                        "humanScalePlan");
    }

    @Test
    void a_legal_basis_names_its_law() {
        LegalBasis unnamed = new LegalBasis(LegalBasis.Kind.EXPERIMENT_CLAUSE, null, null);
        initiative
                .given(developing())
                .when(new RequestGateReview(Gate.G2, VOICES, unnamed, PLAN, TEAM_LEAD, AT))
                .thenRejected(InitiativeReason.GATE_FILE_INCOMPLETE)
                .missing("legalBasis.reference");
    }

    @Test
    void the_board_passes_the_first_gate_and_development_begins() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED)
                .when(decide(Gate.G1, GateOutcome.PASS, BOARD, BOARD_1, BOARD_2))
                .then(G1_PASSED);
    }

    @Test
    void the_board_passes_the_second_gate_and_piloting_begins() {
        initiative
                .given(developing())
                .and(G2_REQUESTED)
                .when(decide(Gate.G2, GateOutcome.PASS, BOARD, BOARD_1, BOARD_2))
                .then(G2_PASSED);
    }

    @Test
    void the_second_gate_stays_shut_while_anything_is_missing() {
        initiative
                .given(PROPOSED, ADMITTED, ANSWERABLE, G1_REQUESTED, G1_PASSED, G2_REQUESTED)
                .when(decide(Gate.G2, GateOutcome.PASS, BOARD, BOARD_1, BOARD_2))
                .thenRejected(InitiativeReason.GATE_FILE_INCOMPLETE)
                .missing("owner", "allocation");
    }

    @Test
    void the_accountable_executive_decides_alone_within_the_mandate() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED)
                .when(decide(Gate.G1, GateOutcome.PASS, EXECUTIVE, TOP))
                .then(new GateDecided(
                        ID,
                        Gate.G1,
                        GateOutcome.PASS,
                        List.of(),
                        "worth it",
                        List.of(TOP),
                        false,
                        Stage.DEVELOPING,
                        DAY.plusDays(120),
                        AT));
    }

    @Test
    void another_executive_does_not_decide_on_it() {
        PersonRef other = new PersonRef("executive-2");
        initiative
                .given(exploring())
                .and(G1_REQUESTED)
                .when(decide(Gate.G1, GateOutcome.PASS, Sample.actor(other, Role.EXE), other))
                .thenRejected(InitiativeReason.NOT_THE_EXECUTIVE);
    }

    @Test
    void money_above_the_mandate_is_for_a_higher_one() {
        initiative
                .given(exploring())
                .and(
                        G1_REQUESTED,
                        new FundingSecured(
                                ID, Sample.FUND, Sample.ALLOCATION, Money.ofEuros(250_001), 0, Sample.MINISTRY, AT))
                .when(decide(Gate.G1, GateOutcome.PASS, EXECUTIVE, TOP))
                .thenRejected(InitiativeReason.MANDATE_EXCEEDED);
    }

    @Test
    void money_up_to_the_mandate_is_for_the_executive() {
        initiative
                .given(exploring())
                .and(
                        G1_REQUESTED,
                        new FundingSecured(
                                ID, Sample.FUND, Sample.ALLOCATION, Money.ofEuros(250_000), 0, Sample.MINISTRY, AT))
                .when(decide(Gate.G1, GateOutcome.PASS, EXECUTIVE, TOP))
                .then(new GateDecided(
                        ID,
                        Gate.G1,
                        GateOutcome.PASS,
                        List.of(),
                        "worth it",
                        List.of(TOP),
                        false,
                        Stage.DEVELOPING,
                        DAY.plusDays(120),
                        AT));
    }

    @Test
    void nobody_records_the_decision_of_the_executive_alone() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED)
                .when(decide(Gate.G1, GateOutcome.PASS, Sample.actor(new PersonRef("executive-2"), Role.EXE), TOP))
                .thenRejected(InitiativeReason.NOT_THE_EXECUTIVE);
    }

    @Test
    void a_board_without_quorum_does_not_decide() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED)
                .when(decide(Gate.G1, GateOutcome.PASS, BOARD, BOARD_1, BOARD_1))
                .thenRejected(InitiativeReason.QUORUM_NOT_MET)
                .because("at least 2")
                .missing("deciders");
    }

    @Test
    void who_proposed_it_does_not_vote_on_it() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED)
                .when(decide(Gate.G1, GateOutcome.PASS, BOARD, BOARD_1, FLOOR))
                .thenRejected(InitiativeReason.DECIDER_CONFLICTED)
                .because(FLOOR.value());
    }

    @Test
    void a_declared_interest_takes_the_vote_away() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED)
                .when(new DecideGate(
                        Gate.G1,
                        GateOutcome.PASS,
                        "worth it",
                        List.of(),
                        List.of(BOARD_1, BOARD_2),
                        Set.of(BOARD_2),
                        null,
                        null,
                        BOARD,
                        AT))
                .thenRejected(InitiativeReason.DECIDER_CONFLICTED)
                .because(BOARD_2.value());
    }

    @Test
    void a_decision_without_rationale_is_refused() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED)
                .when(new DecideGate(
                        Gate.G1,
                        GateOutcome.PASS,
                        " ",
                        List.of(),
                        List.of(BOARD_1, BOARD_2),
                        Set.of(),
                        null,
                        null,
                        BOARD,
                        AT))
                .thenRejected(InitiativeReason.RATIONALE_MISSING)
                .missing("rationale");
    }

    @Test
    void a_conditional_decision_names_its_conditions() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED)
                .when(decide(Gate.G1, GateOutcome.CONDITIONAL, BOARD, BOARD_1, BOARD_2))
                .thenRejected(InitiativeReason.CONDITIONS_DO_NOT_FIT_OUTCOME);
    }

    @Test
    void nothing_is_decided_when_nobody_asked_for_it() {
        initiative
                .given(exploring())
                .when(decide(Gate.G1, GateOutcome.PASS, BOARD, BOARD_1, BOARD_2))
                .thenRejected(InitiativeReason.NO_OPEN_REVIEW)
                .missing("review");
    }

    @Test
    void a_late_decision_counts_and_is_stamped_late() {
        Instant late = days(22);
        initiative
                .given(exploring())
                .and(G1_REQUESTED)
                .when(new DecideGate(
                        Gate.G1,
                        GateOutcome.PASS,
                        "worth it",
                        List.of(),
                        List.of(BOARD_1, BOARD_2),
                        Set.of(),
                        null,
                        null,
                        BOARD,
                        late))
                .then(new GateDecided(
                        ID,
                        Gate.G1,
                        GateOutcome.PASS,
                        List.of(),
                        "worth it",
                        List.of(BOARD_1, BOARD_2),
                        true,
                        Stage.DEVELOPING,
                        DAY.plusDays(142),
                        late));
    }

    @Test
    void holding_keeps_the_stage_and_its_term() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED)
                .when(decide(Gate.G1, GateOutcome.HOLD, BOARD, BOARD_1, BOARD_2))
                .then(new GateDecided(
                        ID,
                        Gate.G1,
                        GateOutcome.HOLD,
                        List.of(),
                        "worth it",
                        List.of(BOARD_1, BOARD_2),
                        false,
                        Stage.EXPLORING,
                        DAY.plusDays(60),
                        AT));
    }

    @Test
    void stopping_at_a_gate_leaves_the_lesson_with_it() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED)
                .when(new DecideGate(
                        Gate.G1,
                        GateOutcome.STOP,
                        "worth it",
                        List.of(),
                        List.of(BOARD_1, BOARD_2),
                        Set.of(),
                        LESSON,
                        null,
                        BOARD,
                        AT))
                .then(
                        new GateDecided(
                                ID,
                                Gate.G1,
                                GateOutcome.STOP,
                                List.of(),
                                "worth it",
                                List.of(BOARD_1, BOARD_2),
                                false,
                                Stage.STOPPED,
                                null,
                                AT),
                        new InitiativeStopped(ID, Stage.EXPLORING, "worth it", LESSON, null, AT));
    }

    @Test
    void stopping_at_a_gate_without_a_lesson_is_refused() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED)
                .when(decide(Gate.G1, GateOutcome.STOP, BOARD, BOARD_1, BOARD_2))
                .thenRejected(InitiativeReason.LESSON_INCOMPLETE)
                .missing("lesson.assumption", "lesson.finding", "lesson.reusable", "lesson.advice");
    }

    @Test
    void after_the_second_gate_nothing_is_missing_for_a_pilot() {
        InitiativeFacts facts = Sample.facts(
                PROPOSED, ADMITTED, ANSWERABLE, OWNED, G1_REQUESTED, G1_PASSED, FUNDED, G2_REQUESTED, G2_PASSED);
        assertThat(facts.lacking()).isEmpty();
        assertThat(facts.legalBasis()).isEqualTo(NO_LAW_NEEDED);
    }

    private static RequestGateReview request(Gate gate, List<Voice> voices) {
        return new RequestGateReview(gate, voices, null, null, TEAM_LEAD, AT);
    }

    private static DecideGate decide(Gate gate, GateOutcome outcome, Actor by, PersonRef... deciders) {
        return new DecideGate(gate, outcome, "worth it", List.of(), List.of(deciders), Set.of(), null, null, by, AT);
    }
}
