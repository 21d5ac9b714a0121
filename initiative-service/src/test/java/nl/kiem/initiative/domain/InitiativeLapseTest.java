package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.Sample.ADMITTED;
import static nl.kiem.initiative.domain.Sample.ANSWERABLE;
import static nl.kiem.initiative.domain.Sample.AT;
import static nl.kiem.initiative.domain.Sample.BOARD;
import static nl.kiem.initiative.domain.Sample.BOARD_1;
import static nl.kiem.initiative.domain.Sample.BOARD_2;
import static nl.kiem.initiative.domain.Sample.DAY;
import static nl.kiem.initiative.domain.Sample.EXECUTIVE;
import static nl.kiem.initiative.domain.Sample.G1_PASSED;
import static nl.kiem.initiative.domain.Sample.G1_REQUESTED;
import static nl.kiem.initiative.domain.Sample.ID;
import static nl.kiem.initiative.domain.Sample.LESSON;
import static nl.kiem.initiative.domain.Sample.MINISTRY;
import static nl.kiem.initiative.domain.Sample.NO_LAW_NEEDED;
import static nl.kiem.initiative.domain.Sample.PLAN;
import static nl.kiem.initiative.domain.Sample.PROPOSED;
import static nl.kiem.initiative.domain.Sample.RULES;
import static nl.kiem.initiative.domain.Sample.SYSTEM;
import static nl.kiem.initiative.domain.Sample.TEAM_LEAD;
import static nl.kiem.initiative.domain.Sample.TOP;
import static nl.kiem.initiative.domain.Sample.VOICES;
import static nl.kiem.initiative.domain.Sample.days;
import static nl.kiem.initiative.domain.Sample.decide;
import static nl.kiem.initiative.domain.Sample.decided;
import static nl.kiem.initiative.domain.Sample.developing;
import static nl.kiem.initiative.domain.Sample.exploring;
import static nl.kiem.initiative.domain.Sample.piloting;
import static nl.kiem.initiative.domain.Sample.voted;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.GateOutcome;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountabilityLapsed;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountableExecutiveAssigned;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateReviewRequested;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;
import nl.kiem.events.contract.initiative.LapseCause;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.contract.initiative.Voice;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.domain.CourseCommand.Stop;
import nl.kiem.initiative.domain.GateCommand.RequestGateReview;
import nl.kiem.initiative.domain.GateCommand.SpeakForGate;
import nl.kiem.initiative.domain.InitiativeCommand.LapseAccountability;
import nl.kiem.initiative.domain.PartyCommand.AcceptAccountability;
import nl.kiem.initiative.domain.PartyCommand.WithdrawExecutive;
import org.junit.jupiter.api.Test;

class InitiativeLapseTest {

    /** Fifteen working days after the first Monday. */
    static final int GRACE = 21;

    static final InitiativeEvent WITHDRAWN = lapsed(LapseCause.WITHDRAWN);
    static final InitiativeEvent YES_OF_SECOND = voted(Gate.G1, BOARD_2, GateOutcome.PASS, AT);
    static final PersonRef NEXT = new PersonRef("executive-2");
    static final Actor SUCCESSOR = Sample.actor(NEXT, Role.EXE);
    static final InitiativeEvent SUCCEEDED =
            new AccountableExecutiveAssigned(ID, NEXT, "secretary-general", MINISTRY, DAY, AT);

    final DeciderSpec<InitiativeCommand, Initiative, InitiativeEvent> initiative =
            DeciderSpec.of(new InitiativeDecider(RULES));

    @Test
    void the_executive_steps_back_and_a_grace_of_fifteen_working_days_begins() {
        initiative.given(exploring()).when(new WithdrawExecutive(EXECUTIVE, AT)).then(WITHDRAWN);
    }

    @Test
    void nobody_steps_back_for_somebody_else() {
        initiative
                .given(exploring())
                .when(new WithdrawExecutive(SUCCESSOR, AT))
                .thenRejected(InitiativeReason.NOT_THE_EXECUTIVE);
    }

    @Test
    void who_stepped_back_does_not_step_back_again() {
        initiative
                .given(exploring())
                .and(WITHDRAWN)
                .when(new WithdrawExecutive(EXECUTIVE, AT))
                .thenRejected(InitiativeReason.NO_EXECUTIVE)
                .missing("executive");
    }

    @Test
    void nobody_steps_back_from_what_is_over() {
        initiative
                .given(exploring())
                .and(stopped())
                .when(new WithdrawExecutive(EXECUTIVE, AT))
                .thenRejected(InitiativeReason.INITIATIVE_CLOSED);
    }

    @Test
    void a_function_that_ended_ends_the_accountability_of_its_holder() {
        initiative.given(exploring()).when(functionEnded(TOP)).then(lapsed(LapseCause.FUNCTION_ENDED));
    }

    @Test
    void the_function_of_somebody_who_does_not_answer_for_it_is_no_matter() {
        initiative.given(exploring()).when(functionEnded(NEXT)).then();
        initiative.given(PROPOSED, ADMITTED).when(functionEnded(TOP)).then();
    }

    @Test
    void a_function_that_ended_is_heard_once() {
        initiative.given(exploring()).and(WITHDRAWN).when(functionEnded(TOP)).then();
    }

    @Test
    void a_function_that_ended_does_not_matter_for_what_is_over() {
        initiative.given(exploring()).and(stopped()).when(functionEnded(TOP)).then();
    }

    @Test
    void a_successor_accepts_and_the_lapse_is_over() {
        initiative
                .given(exploring())
                .and(WITHDRAWN)
                .when(new AcceptAccountability("secretary-general", true, SUCCESSOR, AT))
                .then(SUCCEEDED);
        assertThat(Sample.facts(PROPOSED, ADMITTED, ANSWERABLE, WITHDRAWN, SUCCEEDED)
                        .frozenOn(DAY.plusYears(1)))
                .isFalse();
    }

    @Test
    void who_stepped_back_can_accept_again() {
        initiative
                .given(exploring())
                .and(WITHDRAWN)
                .when(new AcceptAccountability("director-general", true, EXECUTIVE, AT))
                .then(ANSWERABLE);
    }

    @Test
    void within_the_grace_a_gate_is_still_asked_for() {
        initiative
                .given(exploring())
                .and(WITHDRAWN)
                .when(request(days(GRACE)))
                .then(new GateReviewRequested(
                        ID,
                        Gate.G1,
                        Sample.LEAD,
                        VOICES,
                        null,
                        null,
                        DAY.plusDays(2 * GRACE),
                        MINISTRY,
                        Sample.DOSSIER,
                        days(GRACE)));
    }

    @Test
    void after_the_grace_no_gate_is_asked_for() {
        initiative
                .given(exploring())
                .and(WITHDRAWN)
                .when(request(days(GRACE + 1)))
                .thenRejected(InitiativeReason.ACCOUNTABILITY_LAPSED)
                .because("since 2026-01-26")
                .missing("executive");
    }

    @Test
    void within_the_grace_the_board_still_decides_on_a_gate() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED, WITHDRAWN, YES_OF_SECOND)
                .when(decide(Gate.G1, GateOutcome.PASS, BOARD, days(GRACE)))
                .then(
                        voted(Gate.G1, BOARD_1, GateOutcome.PASS, days(GRACE)),
                        decided(Gate.G1, GateOutcome.PASS, Stage.DEVELOPING, DAY.plusDays(GRACE + 120), days(GRACE)));
    }

    @Test
    void after_the_grace_nothing_is_decided_on_a_gate() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED, WITHDRAWN)
                .when(decide(Gate.G1, GateOutcome.PASS, BOARD, days(GRACE + 1)))
                .thenRejected(InitiativeReason.ACCOUNTABILITY_LAPSED)
                .missing("executive");
    }

    @Test
    void who_stepped_back_decides_on_no_gate() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED, WITHDRAWN)
                .when(decide(Gate.G1, GateOutcome.PASS, EXECUTIVE, AT))
                .thenRejected(InitiativeReason.NOT_THE_EXECUTIVE);
    }

    @Test
    void within_the_grace_the_gate_to_piloting_is_asked_for_and_opens() {
        initiative
                .given(developing())
                .and(WITHDRAWN)
                .when(new RequestGateReview(Gate.G2, null, null, NO_LAW_NEEDED, PLAN, TEAM_LEAD, AT))
                .then(Sample.G2_REQUESTED);
        initiative
                .given(developing())
                .and(Sample.G2_REQUESTED, WITHDRAWN, voted(Gate.G2, BOARD_2, GateOutcome.PASS, AT))
                .when(decide(Gate.G2, GateOutcome.PASS, BOARD, days(GRACE)))
                .then(
                        voted(Gate.G2, BOARD_1, GateOutcome.PASS, days(GRACE)),
                        decided(Gate.G2, GateOutcome.PASS, Stage.PILOTING, DAY.plusDays(GRACE + 395), days(GRACE)));
    }

    @Test
    void what_never_had_an_executive_has_no_grace_at_the_gate_to_piloting() {
        initiative
                .given(PROPOSED, ADMITTED, Sample.OWNED, G1_REQUESTED, G1_PASSED, Sample.FUNDED)
                .and(Sample.spoken(Gate.G2).toArray(InitiativeEvent[]::new))
                .when(new RequestGateReview(Gate.G2, null, null, NO_LAW_NEEDED, PLAN, TEAM_LEAD, AT))
                .thenRejected(InitiativeReason.GATE_FILE_INCOMPLETE)
                .missing("executive");
    }

    @Test
    void what_only_the_executive_can_do_waits_for_a_successor_from_the_first_day() {
        initiative
                .given(exploring())
                .and(WITHDRAWN)
                .when(new SpeakForGate(Gate.G1, Voice.Kind.EXECUTIVE, "I do", SUCCESSOR, AT))
                .thenRejected(InitiativeReason.NO_EXECUTIVE)
                .missing("executive");
    }

    @Test
    void a_successor_speaks_for_the_gate_anew() {
        initiative
                .given(exploring())
                .and(WITHDRAWN, SUCCEEDED)
                .when(request(AT))
                .thenRejected(InitiativeReason.GATE_FILE_INCOMPLETE)
                .missing("voices.executive");
    }

    @Test
    void the_board_stops_what_nobody_answers_for_after_the_grace_too() {
        initiative
                .given(exploring())
                .and(WITHDRAWN)
                .when(new Stop("nobody wants it", LESSON, Set.of(), BOARD, days(GRACE + 1)))
                .then(new InitiativeStopped(ID, Stage.EXPLORING, "nobody wants it", LESSON, null, days(GRACE + 1)));
    }

    @Test
    void money_stands_still_from_the_first_day_after_the_grace() {
        InitiativeFacts facts = Sample.facts(PROPOSED, ADMITTED, ANSWERABLE, WITHDRAWN);
        assertThat(facts.frozenOn(DAY.plusDays(GRACE))).isFalse();
        assertThat(facts.frozenOn(DAY.plusDays(GRACE + 1))).isTrue();
    }

    @Test
    void nothing_stands_still_while_somebody_answers_for_it() {
        assertThat(Sample.facts(exploring()).frozenOn(DAY.plusYears(1))).isFalse();
    }

    @Test
    void what_never_had_an_executive_has_no_grace_that_could_be_over() {
        assertThat(Sample.facts(PROPOSED, ADMITTED, G1_REQUESTED, G1_PASSED).frozenOn(DAY.plusYears(1)))
                .isFalse();
    }

    @Test
    void a_pilot_is_not_cleared_while_nobody_answers_for_it() {
        InitiativeDecider decider = new InitiativeDecider(RULES);
        Initiative state = decider.fold(decider.initial(), List.of(piloting()));
        InitiativeFacts facts = InitiativeFacts.of(decider.evolve(state, WITHDRAWN));
        assertThat(facts.executive()).isNull();
        assertThat(facts.lacking()).extracting(missing -> missing.item()).containsExactly("executive");
    }

    private static InitiativeEvent lapsed(LapseCause cause) {
        return new AccountabilityLapsed(ID, TOP, cause, DAY.plusDays(GRACE), AT);
    }

    private static InitiativeEvent stopped() {
        return new InitiativeStopped(ID, Stage.EXPLORING, "enough", LESSON, null, AT);
    }

    private static LapseAccountability functionEnded(PersonRef person) {
        return new LapseAccountability(person, "director-general", LapseCause.FUNCTION_ENDED, SYSTEM, AT);
    }

    private static RequestGateReview request(Instant at) {
        return new RequestGateReview(Gate.G1, null, null, null, null, TEAM_LEAD, at);
    }
}
