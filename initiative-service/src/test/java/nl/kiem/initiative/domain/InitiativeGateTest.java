package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.InitiativeMergeTest.SURVIVOR;
import static nl.kiem.initiative.domain.Sample.ADMITTED;
import static nl.kiem.initiative.domain.Sample.ALLOCATION;
import static nl.kiem.initiative.domain.Sample.ANSWERABLE;
import static nl.kiem.initiative.domain.Sample.AT;
import static nl.kiem.initiative.domain.Sample.BOARD;
import static nl.kiem.initiative.domain.Sample.BOARD_1;
import static nl.kiem.initiative.domain.Sample.BOARD_2;
import static nl.kiem.initiative.domain.Sample.DAY;
import static nl.kiem.initiative.domain.Sample.EXECUTIVE;
import static nl.kiem.initiative.domain.Sample.FLOOR;
import static nl.kiem.initiative.domain.Sample.FUND;
import static nl.kiem.initiative.domain.Sample.FUNDED;
import static nl.kiem.initiative.domain.Sample.G1_PASSED;
import static nl.kiem.initiative.domain.Sample.G1_REQUESTED;
import static nl.kiem.initiative.domain.Sample.G2_PASSED;
import static nl.kiem.initiative.domain.Sample.G2_REQUESTED;
import static nl.kiem.initiative.domain.Sample.ID;
import static nl.kiem.initiative.domain.Sample.LEAD;
import static nl.kiem.initiative.domain.Sample.LESSON;
import static nl.kiem.initiative.domain.Sample.MINISTRY;
import static nl.kiem.initiative.domain.Sample.NO_LAW_NEEDED;
import static nl.kiem.initiative.domain.Sample.OWNED;
import static nl.kiem.initiative.domain.Sample.PARTNER;
import static nl.kiem.initiative.domain.Sample.PILOT;
import static nl.kiem.initiative.domain.Sample.PLAN;
import static nl.kiem.initiative.domain.Sample.PROPOSED;
import static nl.kiem.initiative.domain.Sample.RULES;
import static nl.kiem.initiative.domain.Sample.TEAM_LEAD;
import static nl.kiem.initiative.domain.Sample.TOP;
import static nl.kiem.initiative.domain.Sample.VOICES;
import static nl.kiem.initiative.domain.Sample.actor;
import static nl.kiem.initiative.domain.Sample.days;
import static nl.kiem.initiative.domain.Sample.developing;
import static nl.kiem.initiative.domain.Sample.exploring;
import static nl.kiem.initiative.domain.Sample.voted;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.GateOutcome;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.FundingSecured;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateDecided;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateReviewRequested;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;
import nl.kiem.events.contract.initiative.InitiativeEvent.MergeProposed;
import nl.kiem.events.contract.initiative.LegalBasis;
import nl.kiem.events.contract.initiative.Lesson;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.contract.initiative.Tally;
import nl.kiem.events.contract.initiative.Voice;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.domain.GateCommand.DecideGate;
import nl.kiem.initiative.domain.GateCommand.Mandates;
import nl.kiem.initiative.domain.GateCommand.RequestGateReview;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InitiativeGateTest {

    final DeciderSpec<InitiativeCommand, Initiative, InitiativeEvent> initiative =
            DeciderSpec.of(new InitiativeDecider(RULES));

    @Test
    void the_team_lead_asks_for_a_gate_with_three_voices() {
        initiative.given(exploring()).when(request(Gate.G1)).then(G1_REQUESTED);
    }

    @Test
    void a_gate_is_not_asked_for_without_all_three_voices() {
        initiative
                .given(PROPOSED, ADMITTED, ANSWERABLE, Sample.said(Gate.G1, Voice.Kind.EXPERT, Sample.EXPERT_1))
                .when(request(Gate.G1))
                .thenRejected(InitiativeReason.GATE_FILE_INCOMPLETE)
                .missing("voices.floor", "voices.executive");
    }

    @Test
    void who_asks_for_a_gate_is_not_one_of_its_voices() {
        initiative
                .given(exploring())
                .when(new RequestGateReview(Gate.G1, null, null, null, null, actor(Sample.EXPERT_1, Role.TL), AT))
                .thenRejected(InitiativeReason.GATE_FILE_INCOMPLETE)
                .missing("voices.expert");
    }

    @Test
    void who_leads_the_team_by_now_is_no_voice_any_more() {
        initiative
                .given(PROPOSED, ADMITTED, ANSWERABLE)
                .and(Sample.spoken(Gate.G1).toArray(InitiativeEvent[]::new))
                .and(new MergeProposed(ID, SURVIVOR, FLOOR, AT))
                .when(request(Gate.G1))
                .thenRejected(InitiativeReason.GATE_FILE_INCOMPLETE)
                .missing("voices.floor");
    }

    @Test
    void the_board_that_is_asked_takes_part_in_the_initiative() {
        OrganisationId stranger = new OrganisationId("tooi:mnre1045");
        initiative
                .given(exploring())
                .when(new RequestGateReview(Gate.G1, stranger, null, null, null, TEAM_LEAD, AT))
                .thenRejected(InitiativeReason.BOARD_TAKES_NO_PART)
                .because("tooi:mnre1045");
    }

    @Test
    void the_board_of_a_partner_is_asked_and_the_file_lies_elsewhere() {
        initiative
                .given(exploring())
                .when(new RequestGateReview(Gate.G1, PARTNER, "https://dossier.example/3", null, null, TEAM_LEAD, AT))
                .then(new GateReviewRequested(
                        ID,
                        Gate.G1,
                        LEAD,
                        VOICES,
                        null,
                        null,
                        DAY.plusDays(21),
                        PARTNER,
                        "https://dossier.example/3",
                        AT));
    }

    @Test
    void a_proposal_that_was_not_screened_has_no_gate() {
        initiative.given(PROPOSED).when(request(Gate.G1)).thenRejected(InitiativeReason.NOT_ADMITTED);
    }

    @Test
    void the_gate_of_another_stage_is_not_asked_for() {
        initiative
                .given(exploring())
                .when(new RequestGateReview(Gate.G2, null, null, NO_LAW_NEEDED, PLAN, TEAM_LEAD, AT))
                .thenRejected(InitiativeReason.GATE_NOT_AT_THIS_STAGE);
    }

    @Test
    void the_executive_does_not_become_its_team_lead_by_asking_for_a_gate() {
        initiative
                .given(exploring())
                .when(new RequestGateReview(Gate.G1, null, null, null, null, actor(TOP, Role.TL), AT))
                .thenRejected(InitiativeReason.EXECUTIVE_IS_TEAM_LEAD);
    }

    @Test
    void the_owner_in_the_line_does_not_become_the_innovation_team_by_asking_for_a_gate() {
        initiative
                .given(exploring())
                .when(new RequestGateReview(Gate.G1, null, null, null, null, actor(Sample.LINE, Role.TL), AT))
                .thenRejected(InitiativeReason.OWNER_IS_INNOVATION_TEAM);
    }

    @Test
    void a_second_review_is_not_opened_beside_the_first() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED)
                .when(request(Gate.G1))
                .thenRejected(InitiativeReason.REVIEW_ALREADY_OPEN)
                .missing("decision");
    }

    @Test
    void the_gate_to_piloting_is_asked_for_when_everything_is_there() {
        initiative
                .given(developing())
                .when(new RequestGateReview(Gate.G2, null, null, NO_LAW_NEEDED, PLAN, TEAM_LEAD, AT))
                .then(G2_REQUESTED);
    }

    @Test
    void the_gate_to_piloting_names_everything_that_is_missing_at_once() {
        initiative
                .given(PROPOSED, ADMITTED, G1_REQUESTED, G1_PASSED)
                .when(request(Gate.G2))
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
                .when(new RequestGateReview(Gate.G2, null, null, unnamed, PLAN, TEAM_LEAD, AT))
                .thenRejected(InitiativeReason.GATE_FILE_INCOMPLETE)
                .missing("legalBasis.reference");
    }

    @Test
    void the_board_passes_the_first_gate_and_development_begins() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED, voted(Gate.G1, BOARD_2, GateOutcome.PASS, AT))
                .when(decide(Gate.G1, GateOutcome.PASS, BOARD))
                .then(voted(Gate.G1, BOARD_1, GateOutcome.PASS, AT), G1_PASSED);
    }

    @Test
    void the_board_passes_the_second_gate_and_piloting_begins() {
        initiative
                .given(developing())
                .and(G2_REQUESTED, voted(Gate.G2, BOARD_2, GateOutcome.PASS, AT))
                .when(decide(Gate.G2, GateOutcome.PASS, BOARD))
                .then(voted(Gate.G2, BOARD_1, GateOutcome.PASS, AT), G2_PASSED);
    }

    @Test
    void the_second_gate_stays_shut_while_anything_is_missing() {
        initiative
                .given(PROPOSED, ADMITTED, ANSWERABLE, G1_REQUESTED, G1_PASSED, G2_REQUESTED)
                .and(voted(Gate.G2, BOARD_2, GateOutcome.PASS, AT))
                .when(decide(Gate.G2, GateOutcome.PASS, BOARD))
                .thenRejected(InitiativeReason.GATE_FILE_INCOMPLETE)
                .missing("owner", "allocation");
    }

    @Test
    void the_accountable_executive_decides_alone_within_the_mandate() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED)
                .when(decide(Gate.G1, GateOutcome.PASS, EXECUTIVE))
                .then(byExecutive());
    }

    @Test
    void another_executive_does_not_decide_on_it() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED)
                .when(decide(Gate.G1, GateOutcome.PASS, actor(new PersonRef("executive-2"), Role.EXE)))
                .thenRejected(InitiativeReason.NOT_THE_EXECUTIVE);
    }

    @Test
    void money_above_the_mandate_is_for_a_higher_one() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED, funded(250_001))
                .when(decide(Gate.G1, GateOutcome.PASS, EXECUTIVE))
                .thenRejected(InitiativeReason.MANDATE_EXCEEDED)
                .because("25000100 cents are held for it, your mandate ends at 25000000")
                .missing("decision");
    }

    @Test
    void money_up_to_the_mandate_is_for_the_executive() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED, funded(250_000))
                .when(decide(Gate.G1, GateOutcome.PASS, EXECUTIVE))
                .then(byExecutive());
    }

    @Test
    void a_decision_says_why() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED)
                .when(new DecideGate(
                        Gate.G1, GateOutcome.PASS, " ", List.of(), null, Set.of(), Mandates.NONE, BOARD, AT))
                .thenRejected(InitiativeReason.RATIONALE_MISSING)
                .missing("rationale");
    }

    @Test
    void nothing_is_decided_when_nobody_asked_for_it() {
        initiative
                .given(exploring())
                .when(decide(Gate.G1, GateOutcome.PASS, BOARD))
                .thenRejected(InitiativeReason.NO_OPEN_REVIEW)
                .missing("review");
        initiative
                .given(exploring())
                .and(G1_REQUESTED)
                .when(decide(Gate.G2, GateOutcome.PASS, BOARD))
                .thenRejected(InitiativeReason.NO_OPEN_REVIEW);
    }

    @Test
    void a_late_decision_counts_and_is_stamped_late() {
        Instant late = days(22);
        GateDecided stamped = new GateDecided(
                ID,
                Gate.G1,
                GateOutcome.PASS,
                List.of(),
                "worth it",
                List.of(BOARD_2, BOARD_1),
                true,
                Stage.DEVELOPING,
                DAY.plusDays(142),
                List.of(),
                null,
                new Tally(2, 2, 0),
                late);
        initiative
                .given(exploring())
                .and(G1_REQUESTED, voted(Gate.G1, BOARD_2, GateOutcome.PASS, AT))
                .when(Sample.decide(Gate.G1, GateOutcome.PASS, BOARD, late))
                .then(voted(Gate.G1, BOARD_1, GateOutcome.PASS, late), stamped);
        initiative
                .given(exploring())
                .and(G1_REQUESTED, voted(Gate.G1, BOARD_2, GateOutcome.PASS, AT))
                .when(Sample.decide(Gate.G1, GateOutcome.PASS, BOARD, days(21)))
                .then(
                        voted(Gate.G1, BOARD_1, GateOutcome.PASS, days(21)),
                        Sample.decided(Gate.G1, GateOutcome.PASS, Stage.DEVELOPING, DAY.plusDays(141), days(21)));
    }

    @Test
    void holding_keeps_the_stage_and_its_term() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED, voted(Gate.G1, BOARD_2, GateOutcome.HOLD, AT))
                .when(decide(Gate.G1, GateOutcome.HOLD, BOARD))
                .then(
                        voted(Gate.G1, BOARD_1, GateOutcome.HOLD, AT),
                        Sample.decided(Gate.G1, GateOutcome.HOLD, Stage.EXPLORING, DAY.plusDays(60), AT));
    }

    @Test
    void after_holding_everybody_speaks_anew() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED, Sample.decided(Gate.G1, GateOutcome.HOLD, Stage.EXPLORING, DAY.plusDays(60), AT))
                .when(request(Gate.G1))
                .thenRejected(InitiativeReason.GATE_FILE_INCOMPLETE)
                .missing("voices.floor", "voices.expert", "voices.executive");
    }

    @Test
    void stopping_at_a_gate_leaves_the_lesson_with_it() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED, voted(Gate.G1, BOARD_2, GateOutcome.STOP, AT))
                .when(stop(LESSON, Set.of()))
                .then(
                        voted(Gate.G1, BOARD_1, GateOutcome.STOP, AT),
                        Sample.decided(Gate.G1, GateOutcome.STOP, Stage.STOPPED, null, AT),
                        new InitiativeStopped(ID, Stage.EXPLORING, "worth it", LESSON, null, AT));
    }

    @Test
    void stopping_at_a_gate_without_a_lesson_is_refused() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED, voted(Gate.G1, BOARD_2, GateOutcome.STOP, AT))
                .when(stop(null, Set.of()))
                .thenRejected(InitiativeReason.LESSON_INCOMPLETE)
                .missing("lesson.assumption", "lesson.finding", "lesson.reusable", "lesson.advice");
    }

    @Test
    void a_gate_stops_nothing_over_the_head_of_a_pilot_that_runs() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED, voted(Gate.G1, BOARD_2, GateOutcome.STOP, AT))
                .when(stop(LESSON, Set.of(PILOT)))
                .thenRejected(InitiativeReason.PILOT_STILL_RUNNING)
                .missing("conclusion");
    }

    @Test
    void after_the_second_gate_nothing_is_missing_for_a_pilot() {
        InitiativeFacts facts = Sample.facts(
                PROPOSED, ADMITTED, ANSWERABLE, OWNED, G1_REQUESTED, G1_PASSED, FUNDED, G2_REQUESTED, G2_PASSED);
        assertThat(facts.lacking()).isEmpty();
        assertThat(facts.legalBasis()).isEqualTo(NO_LAW_NEEDED);
    }

    private static InitiativeEvent funded(long euros) {
        return new FundingSecured(ID, FUND, ALLOCATION, Money.ofEuros(euros), 0, MINISTRY, AT);
    }

    private static RequestGateReview request(Gate gate) {
        return new RequestGateReview(gate, null, null, null, null, TEAM_LEAD, AT);
    }

    private static DecideGate decide(Gate gate, GateOutcome outcome, Actor by) {
        return Sample.decide(gate, outcome, by, AT);
    }

    private static DecideGate stop(@Nullable Lesson lesson, Set<PilotId> running) {
        return new DecideGate(
                Gate.G1, GateOutcome.STOP, "worth it", List.of(), lesson, running, Mandates.NONE, BOARD, AT);
    }

    private static GateDecided byExecutive() {
        return new GateDecided(
                ID,
                Gate.G1,
                GateOutcome.PASS,
                List.of(),
                "worth it",
                List.of(TOP),
                false,
                Stage.DEVELOPING,
                DAY.plusDays(120),
                List.of(),
                null,
                new Tally(1, 1, 0),
                AT);
    }
}
