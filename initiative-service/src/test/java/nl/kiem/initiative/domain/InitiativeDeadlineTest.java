package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.Sample.ADMITTED;
import static nl.kiem.initiative.domain.Sample.ANSWERABLE;
import static nl.kiem.initiative.domain.Sample.AT;
import static nl.kiem.initiative.domain.Sample.BOARD_1;
import static nl.kiem.initiative.domain.Sample.DAY;
import static nl.kiem.initiative.domain.Sample.G1_REQUESTED;
import static nl.kiem.initiative.domain.Sample.ID;
import static nl.kiem.initiative.domain.Sample.LESSON;
import static nl.kiem.initiative.domain.Sample.PROPOSED;
import static nl.kiem.initiative.domain.Sample.RULES;
import static nl.kiem.initiative.domain.Sample.SYSTEM;
import static nl.kiem.initiative.domain.Sample.TOP;
import static nl.kiem.initiative.domain.Sample.days;
import static nl.kiem.initiative.domain.Sample.exploring;
import static nl.kiem.initiative.domain.Sample.piloting;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Awaited;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.GateOutcome;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountabilityLapsed;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateDecided;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativePaused;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeResumed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageDeadlineExceeded;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageEntered;
import nl.kiem.events.contract.initiative.LapseCause;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.domain.Deadlines.Wait;
import nl.kiem.initiative.domain.Initiative.Known;
import nl.kiem.initiative.domain.InitiativeCommand.FlagDeadline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InitiativeDeadlineTest {

    /** Fifteen working days after the first Monday. */
    static final int FIFTEEN = 21;

    static final InitiativeEvent LAPSED =
            new AccountabilityLapsed(ID, TOP, LapseCause.WITHDRAWN, DAY.plusDays(FIFTEEN), AT);

    final DeciderSpec<InitiativeCommand, Initiative, InitiativeEvent> initiative =
            DeciderSpec.of(new InitiativeDecider(RULES));

    @Test
    void the_screening_term_of_ten_working_days_passes_and_is_told() {
        initiative
                .given(PROPOSED)
                .when(flag(Awaited.SCREENING, 1, 14, days(15)))
                .then(told(Stage.PROPOSED, Awaited.SCREENING, Role.TL, 14, 1, null, days(15)));
    }

    @Test
    void a_term_that_has_gone_by_twice_is_told_again_one_level_up() {
        initiative
                .given(PROPOSED)
                .and(told(Stage.PROPOSED, Awaited.SCREENING, Role.TL, 14, 1, null, days(15)))
                .when(flag(Awaited.SCREENING, 2, 28, days(29)))
                .then(told(Stage.PROPOSED, Awaited.SCREENING, Role.TL, 14, 2, Role.EXE, days(29)));
    }

    @Test
    void a_term_that_has_gone_by_four_times_is_for_the_board() {
        initiative
                .given(PROPOSED)
                .when(flag(Awaited.SCREENING, 4, 56, days(57)))
                .then(told(Stage.PROPOSED, Awaited.SCREENING, Role.TL, 14, 4, Role.PB, days(57)));
    }

    @Test
    void nobody_who_answers_for_it_within_fifteen_working_days_after_admission_is_told() {
        initiative
                .given(PROPOSED, ADMITTED)
                .when(flag(Awaited.EXECUTIVE, 1, FIFTEEN, days(22)))
                .then(told(Stage.EXPLORING, Awaited.EXECUTIVE, Role.EXE, FIFTEEN, 1, null, days(22)));
    }

    @Test
    void an_executive_who_stays_away_twice_as_long_is_for_the_board() {
        initiative
                .given(PROPOSED, ADMITTED)
                .when(flag(Awaited.EXECUTIVE, 2, 2 * FIFTEEN, days(43)))
                .then(told(Stage.EXPLORING, Awaited.EXECUTIVE, Role.EXE, FIFTEEN, 2, Role.PB, days(43)));
    }

    @Test
    void an_executive_who_accepted_is_not_waited_for() {
        initiative
                .given(exploring())
                .when(flag(Awaited.EXECUTIVE, 1, FIFTEEN, days(22)))
                .thenRejected(InitiativeReason.DEADLINE_MOVED);
    }

    @Test
    void an_executive_who_accepted_before_the_admission_is_not_waited_for_either() {
        initiative
                .given(PROPOSED, ANSWERABLE, ADMITTED)
                .when(flag(Awaited.EXECUTIVE, 1, FIFTEEN, days(22)))
                .thenRejected(InitiativeReason.DEADLINE_MOVED);
    }

    @Test
    void the_term_of_a_stage_passes_and_is_told() {
        initiative
                .given(exploring())
                .when(flag(Awaited.STAGE, 1, 60, days(61)))
                .then(told(Stage.EXPLORING, Awaited.STAGE, Role.TL, 60, 1, null, days(61)));
    }

    @Test
    void the_term_of_a_stage_runs_on_beside_an_open_review_and_then_waits_for_the_board() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED)
                .when(flag(Awaited.STAGE, 1, 60, days(61)))
                .then(told(Stage.EXPLORING, Awaited.STAGE, Role.PB, 60, 1, null, days(61)));
    }

    @Test
    void a_gate_that_nobody_decides_on_waits_for_the_board() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED)
                .when(flag(Awaited.GATE, 1, 21, days(22)))
                .then(told(Stage.EXPLORING, Awaited.GATE, Role.PB, 21, 1, null, days(22)));
    }

    @Test
    void a_board_that_does_not_decide_is_for_the_executive() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED)
                .when(flag(Awaited.GATE, 4, 84, days(85)))
                .then(told(Stage.EXPLORING, Awaited.GATE, Role.PB, 21, 4, Role.EXE, days(85)));
    }

    @Test
    void a_grace_without_a_successor_goes_one_level_up_at_once() {
        initiative
                .given(exploring())
                .and(LAPSED)
                .when(flag(Awaited.SUCCESSOR, 1, FIFTEEN, days(22)))
                .then(told(Stage.EXPLORING, Awaited.SUCCESSOR, Role.EXE, FIFTEEN, 1, Role.PB, days(22)));
    }

    @Test
    void a_successor_who_accepted_is_not_waited_for() {
        initiative
                .given(exploring())
                .and(LAPSED, ANSWERABLE)
                .when(flag(Awaited.SUCCESSOR, 1, FIFTEEN, days(22)))
                .thenRejected(InitiativeReason.DEADLINE_MOVED);
    }

    @Test
    void a_pause_that_is_over_is_told_to_the_team_lead() {
        initiative
                .given(exploring())
                .and(new InitiativePaused(ID, DAY.plusDays(30), "the law changes first", AT))
                .when(flag(Awaited.RESUMPTION, 1, 30, days(31)))
                .then(told(Stage.EXPLORING, Awaited.RESUMPTION, Role.TL, 30, 1, null, days(31)));
    }

    @Test
    void what_was_resumed_does_not_wait_for_it() {
        initiative
                .given(exploring())
                .and(new InitiativePaused(ID, DAY.plusDays(30), "the law changes first", AT))
                .and(new InitiativeResumed(ID, AT))
                .when(flag(Awaited.RESUMPTION, 1, 30, days(31)))
                .thenRejected(InitiativeReason.DEADLINE_MOVED);
    }

    @Test
    void a_deadline_is_told_once() {
        initiative
                .given(exploring())
                .and(told(Stage.EXPLORING, Awaited.STAGE, Role.TL, 60, 1, null, days(61)))
                .when(flag(Awaited.STAGE, 1, 60, days(63)))
                .then();
    }

    @Test
    void a_deadline_that_an_older_fact_told_is_not_told_anew() {
        initiative
                .given(exploring())
                .and(older(Stage.EXPLORING, Role.TL, 60))
                .when(flag(Awaited.STAGE, 1, 60, days(63)))
                .then();
        initiative
                .given(exploring())
                .and(G1_REQUESTED, older(Stage.EXPLORING, Role.PB, 21))
                .when(flag(Awaited.GATE, 1, 21, days(63)))
                .then();
        initiative
                .given(PROPOSED)
                .and(older(Stage.PROPOSED, Role.TL, 14))
                .when(flag(Awaited.SCREENING, 1, 14, days(63)))
                .then();
    }

    @Test
    void two_terms_that_end_on_one_day_are_told_apart() {
        initiative
                .given(PROPOSED, ADMITTED)
                .and(G1_REQUESTED)
                .when(flag(Awaited.GATE, 1, FIFTEEN, days(22)))
                .then(told(Stage.EXPLORING, Awaited.GATE, Role.PB, FIFTEEN, 1, null, days(22)));
        initiative
                .given(PROPOSED, ADMITTED)
                .and(G1_REQUESTED)
                .when(flag(Awaited.EXECUTIVE, 1, FIFTEEN, days(22)))
                .then(told(Stage.EXPLORING, Awaited.EXECUTIVE, Role.EXE, FIFTEEN, 1, null, days(22)));
    }

    @Test
    void a_day_passes_at_midnight_in_the_netherlands() {
        assertThat(CivilDate.endOf(DAY)).isEqualTo("2026-01-05T23:00:00Z");
        assertThat(CivilDate.endOf(LocalDate.of(2026, 7, 5))).isEqualTo("2026-07-05T22:00:00Z");
    }

    @Test
    void a_term_that_began_anew_has_moved() {
        initiative
                .given(exploring())
                .when(flag(Awaited.STAGE, 1, 59, days(61)))
                .thenRejected(InitiativeReason.DEADLINE_MOVED)
                .because("2026-03-05");
    }

    @Test
    void a_stage_that_was_left_has_no_deadline() {
        initiative
                .given(piloting())
                .and(new StageEntered(ID, Stage.PROVEN, "pilot-x/9", AT))
                .when(flag(Awaited.STAGE, 1, 395, days(400)))
                .thenRejected(InitiativeReason.DEADLINE_MOVED);
    }

    @Test
    void a_stopped_initiative_has_no_deadline() {
        initiative
                .given(exploring())
                .and(new InitiativeStopped(ID, Stage.EXPLORING, "enough", LESSON, null, AT))
                .when(flag(Awaited.STAGE, 1, 60, days(61)))
                .thenRejected(InitiativeReason.DEADLINE_MOVED);
    }

    @Test
    void the_last_day_of_a_term_is_still_in_time() {
        initiative
                .given(exploring())
                .when(flag(Awaited.STAGE, 1, 60, days(60)))
                .thenRejected(InitiativeReason.DEADLINE_NOT_PASSED);
    }

    @Test
    void a_stage_held_at_its_gate_keeps_its_term() {
        assertThat(waits(exploring(), G1_REQUESTED, decided(GateOutcome.HOLD, DAY.plusDays(60))))
                .containsExactly(new Wait(Awaited.STAGE, new Term(DAY, DAY.plusDays(60)), Role.TL));
    }

    @Test
    void what_is_due_first_stands_in_front() {
        assertThat(waits(new InitiativeEvent[] {PROPOSED, ADMITTED}, G1_REQUESTED))
                .containsExactly(
                        new Wait(Awaited.EXECUTIVE, new Term(DAY, DAY.plusDays(FIFTEEN)), Role.EXE),
                        new Wait(Awaited.GATE, new Term(DAY, DAY.plusDays(FIFTEEN)), Role.PB),
                        new Wait(Awaited.STAGE, new Term(DAY, DAY.plusDays(60)), Role.PB));
    }

    @Test
    void what_has_become_normal_work_waits_for_nobody() {
        assertThat(waits(piloting(), LAPSED, new StageEntered(ID, Stage.EMBEDDED, "rollout-x/9", AT)))
                .isEmpty();
    }

    private static List<Wait> waits(InitiativeEvent[] history, InitiativeEvent... more) {
        InitiativeDecider decider = new InitiativeDecider(RULES);
        Initiative state = decider.fold(decider.initial(), List.of(history));
        return Deadlines.of((Known) decider.fold(state, List.of(more)));
    }

    private static GateDecided decided(GateOutcome outcome, LocalDate nextDue) {
        return new GateDecided(
                ID, Gate.G1, outcome, List.of(), "not yet", List.of(BOARD_1), false, Stage.EXPLORING, nextDue, AT);
    }

    private static FlagDeadline flag(Awaited awaited, int times, int lastDay, Instant at) {
        return new FlagDeadline(new Telling(awaited, times), DAY.plusDays(lastDay), SYSTEM, at);
    }

    private static StageDeadlineExceeded older(Stage stage, Role waitingFor, int day) {
        return new StageDeadlineExceeded(
                ID, stage, DAY.plusDays(day), waitingFor, null, null, null, null, days(day + 1));
    }

    private static StageDeadlineExceeded told(
            Stage stage, Awaited awaited, Role waitingFor, int day, int times, @Nullable Role escalatedTo, Instant at) {
        return new StageDeadlineExceeded(
                ID, stage, DAY.plusDays(day), waitingFor, awaited, DAY, times, escalatedTo, at);
    }
}
