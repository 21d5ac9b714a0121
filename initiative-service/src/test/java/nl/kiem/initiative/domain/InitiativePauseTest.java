package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.Sample.ADMITTED;
import static nl.kiem.initiative.domain.Sample.AT;
import static nl.kiem.initiative.domain.Sample.BOARD;
import static nl.kiem.initiative.domain.Sample.DAY;
import static nl.kiem.initiative.domain.Sample.EXECUTIVE;
import static nl.kiem.initiative.domain.Sample.G1_REQUESTED;
import static nl.kiem.initiative.domain.Sample.ID;
import static nl.kiem.initiative.domain.Sample.LESSON;
import static nl.kiem.initiative.domain.Sample.PILOT;
import static nl.kiem.initiative.domain.Sample.PROPOSED;
import static nl.kiem.initiative.domain.Sample.RULES;
import static nl.kiem.initiative.domain.Sample.SYSTEM;
import static nl.kiem.initiative.domain.Sample.TEAM_LEAD;
import static nl.kiem.initiative.domain.Sample.TOP;
import static nl.kiem.initiative.domain.Sample.exploring;
import static nl.kiem.initiative.domain.Sample.piloting;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.GateOutcome;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativePaused;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeResumed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageEntered;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.domain.CourseCommand.Pause;
import nl.kiem.initiative.domain.CourseCommand.Resume;
import nl.kiem.initiative.domain.CourseCommand.Stop;
import nl.kiem.initiative.domain.GateCommand.RequestGateReview;
import nl.kiem.initiative.domain.InitiativeCommand.EnterStage;
import nl.kiem.initiative.domain.InitiativeCommand.EnterStage.Cause;
import nl.kiem.initiative.domain.InitiativeCommand.LinkPilot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InitiativePauseTest {

    static final String WHY = "the law changes first";
    /** Six months after the first Monday. */
    static final LocalDate MOST = LocalDate.of(2026, 7, 5);

    static final InitiativeEvent PAUSED = new InitiativePaused(ID, MOST, WHY, AT);

    final DeciderSpec<InitiativeCommand, Initiative, InitiativeEvent> initiative =
            DeciderSpec.of(new InitiativeDecider(RULES));

    @Test
    void the_executive_lets_work_stand_still_for_six_months_at_most() {
        initiative.given(exploring()).when(pause(MOST)).then(PAUSED);
    }

    @Test
    void a_longer_pause_is_refused_and_the_longest_is_told() {
        initiative
                .given(exploring())
                .when(pause(MOST.plusDays(1)))
                .thenRejected(InitiativeReason.PAUSE_TOO_LONG)
                .because("2026-07-05");
    }

    @Test
    void a_pause_without_an_until_date_is_refused() {
        initiative
                .given(exploring())
                .when(pause(null))
                .thenRejected(InitiativeReason.PAUSE_WITHOUT_END)
                .missing("until");
    }

    @Test
    void a_pause_lasts_until_tomorrow_at_least() {
        initiative.given(exploring()).when(pause(DAY)).thenRejected(InitiativeReason.PAUSE_WITHOUT_END);
        initiative
                .given(exploring())
                .when(pause(DAY.plusDays(1)))
                .then(new InitiativePaused(ID, DAY.plusDays(1), WHY, AT));
    }

    @Test
    void a_pause_without_a_reason_is_refused() {
        initiative
                .given(exploring())
                .when(new Pause(MOST, " ", EXECUTIVE, AT))
                .thenRejected(InitiativeReason.REASON_MISSING)
                .missing("reason");
        initiative
                .given(exploring())
                .when(new Pause(MOST, null, EXECUTIVE, AT))
                .thenRejected(InitiativeReason.REASON_MISSING);
    }

    @Test
    void another_executive_does_not_let_it_stand_still() {
        initiative
                .given(exploring())
                .when(new Pause(MOST, WHY, Sample.actor(new PersonRef("executive-2"), Role.EXE), AT))
                .thenRejected(InitiativeReason.NOT_THE_EXECUTIVE);
    }

    @Test
    void what_nobody_answers_for_is_not_paused() {
        initiative
                .given(PROPOSED, ADMITTED)
                .when(pause(MOST))
                .thenRejected(InitiativeReason.NO_EXECUTIVE)
                .missing("executive");
    }

    @Test
    void a_proposal_is_not_paused() {
        initiative.given(PROPOSED).when(pause(MOST)).thenRejected(InitiativeReason.NOT_ADMITTED);
    }

    @Test
    void a_pause_is_not_made_longer() {
        initiative
                .given(exploring())
                .and(PAUSED)
                .when(pause(MOST))
                .thenRejected(InitiativeReason.INITIATIVE_PAUSED)
                .because("2026-07-05")
                .missing("resumption");
    }

    @Test
    void no_gate_is_asked_for_or_decided_on_while_work_stands_still() {
        initiative
                .given(exploring())
                .and(PAUSED)
                .when(new RequestGateReview(Gate.G1, null, null, null, null, TEAM_LEAD, AT))
                .thenRejected(InitiativeReason.INITIATIVE_PAUSED);
        initiative
                .given(exploring())
                .and(G1_REQUESTED, PAUSED)
                .when(Sample.decide(Gate.G1, GateOutcome.PASS, BOARD, AT))
                .thenRejected(InitiativeReason.INITIATIVE_PAUSED);
    }

    @Test
    void no_pilot_is_cleared_while_work_stands_still() {
        initiative
                .given(piloting())
                .and(PAUSED)
                .when(new LinkPilot(PILOT, List.of(), EXECUTIVE, AT))
                .thenRejected(InitiativeReason.INITIATIVE_PAUSED);
        InitiativeDecider decider = new InitiativeDecider(RULES);
        Initiative state = decider.evolve(decider.fold(decider.initial(), List.of(piloting())), PAUSED);
        assertThat(InitiativeFacts.of(state).lacking())
                .extracting(missing -> missing.item())
                .containsExactly("resumption");
    }

    @Test
    void the_team_lead_lets_work_go_on_in_the_stage_where_it_stood_still() {
        initiative
                .given(exploring())
                .and(PAUSED)
                .when(new Resume(TEAM_LEAD, AT))
                .then(new InitiativeResumed(ID, AT));
        InitiativeDecider decider = new InitiativeDecider(RULES);
        Initiative state = decider.fold(decider.initial(), List.of(exploring()));
        Initiative paused = decider.evolve(state, PAUSED);
        assertThat(paused).isInstanceOf(Initiative.Paused.class);
        assertThat(decider.evolve(paused, new InitiativeResumed(ID, AT))).isEqualTo(state);
    }

    @Test
    void the_executive_does_not_lead_the_team_by_letting_work_go_on() {
        initiative
                .given(exploring())
                .and(PAUSED)
                .when(new Resume(Sample.actor(TOP, Role.TL), AT))
                .thenRejected(InitiativeReason.EXECUTIVE_IS_TEAM_LEAD);
    }

    @Test
    void what_does_not_stand_still_is_not_resumed() {
        initiative.given(exploring()).when(new Resume(TEAM_LEAD, AT)).thenRejected(InitiativeReason.NOT_PAUSED);
        initiative.given(PROPOSED).when(new Resume(TEAM_LEAD, AT)).thenRejected(InitiativeReason.NOT_PAUSED);
    }

    @Test
    void what_stands_still_can_be_stopped() {
        initiative
                .given(exploring())
                .and(PAUSED)
                .when(new Stop("enough", LESSON, Set.of(), BOARD, AT))
                .then(new InitiativeStopped(ID, Stage.EXPLORING, "enough", LESSON, null, AT));
    }

    @Test
    void a_fact_elsewhere_moves_it_while_work_stands_still() {
        StageEntered proven = new StageEntered(ID, Stage.PROVEN, "pilot-x/9", AT);
        initiative
                .given(piloting())
                .and(PAUSED)
                .when(new EnterStage(Cause.PILOT_PROVEN, "pilot-x/9", SYSTEM, AT))
                .then(proven);
        InitiativeDecider decider = new InitiativeDecider(RULES);
        Initiative state = decider.fold(decider.initial(), List.of(piloting()));
        Initiative after = decider.fold(state, List.of(PAUSED, proven));
        assertThat(after)
                .isInstanceOfSatisfying(
                        Initiative.Paused.class,
                        paused -> assertThat(paused.stage()).isEqualTo(Stage.PROVEN));
    }

    @Test
    void nothing_is_paused_or_resumed_after_the_end() {
        InitiativeEvent stopped = new InitiativeStopped(ID, Stage.EXPLORING, "enough", LESSON, null, AT);
        initiative
                .given(exploring())
                .and(PAUSED, stopped)
                .when(new Resume(TEAM_LEAD, AT))
                .thenRejected(InitiativeReason.INITIATIVE_CLOSED);
        initiative.given(exploring()).and(stopped).when(pause(MOST)).thenRejected(InitiativeReason.INITIATIVE_CLOSED);
    }

    static Pause pause(@Nullable LocalDate until) {
        return new Pause(until, WHY, EXECUTIVE, AT);
    }
}
