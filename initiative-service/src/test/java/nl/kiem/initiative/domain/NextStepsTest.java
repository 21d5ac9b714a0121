package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.Sample.ADMITTED;
import static nl.kiem.initiative.domain.Sample.ANSWERABLE;
import static nl.kiem.initiative.domain.Sample.AT;
import static nl.kiem.initiative.domain.Sample.DAY;
import static nl.kiem.initiative.domain.Sample.G1_REQUESTED;
import static nl.kiem.initiative.domain.Sample.ID;
import static nl.kiem.initiative.domain.Sample.LESSON;
import static nl.kiem.initiative.domain.Sample.PROPOSED;
import static nl.kiem.initiative.domain.Sample.RULES;
import static nl.kiem.initiative.domain.Sample.developing;
import static nl.kiem.initiative.domain.Sample.exploring;
import static nl.kiem.initiative.domain.Sample.piloting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.GateOutcome;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageEntered;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.initiative.domain.CourseCommand.Screen;
import nl.kiem.initiative.domain.CourseCommand.Stop;
import nl.kiem.initiative.domain.GateCommand.DecideGate;
import nl.kiem.initiative.domain.GateCommand.RequestGateReview;
import nl.kiem.initiative.domain.Initiative.Known;
import nl.kiem.initiative.domain.NextStep.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NextStepsTest {

    static final LocalDate EXECUTIVE_DUE = DAY.plusDays(21);
    static final NextStep OWNER = step(Kind.ACCEPT_OWNERSHIP, Role.IMP, null);
    static final List<String> PAUSE_NEEDS = List.of("until", "reason");

    @Test
    void a_proposal_is_screened_and_can_find_who_carries_it() {
        assertThat(steps(DAY, PROPOSED))
                .containsExactly(
                        new NextStep(
                                Kind.SCREEN,
                                Set.of(Role.TL),
                                null,
                                DAY.plusDays(14),
                                List.of(DoorRules.REASON.by(DAY.plusDays(14)))),
                        step(Kind.ACCEPT_ACCOUNTABILITY, Role.EXE, null),
                        OWNER);
    }

    @Test
    void an_admitted_initiative_waits_for_its_executive_by_a_day_and_for_its_gate_by_another() {
        List<NextStep> steps = steps(DAY, PROPOSED, ADMITTED);
        assertThat(steps.subList(0, 2))
                .containsExactly(step(Kind.ACCEPT_ACCOUNTABILITY, Role.EXE, EXECUTIVE_DUE), OWNER);
        assertThat(kinds(steps))
                .containsExactly(
                        Kind.ACCEPT_ACCOUNTABILITY,
                        Kind.ACCEPT_OWNERSHIP,
                        Kind.SPEAK_FOR_GATE,
                        Kind.REQUEST_GATE,
                        Kind.PAUSE,
                        Kind.STOP);
        assertThat(steps.get(2))
                .isEqualTo(new NextStep(
                        Kind.SPEAK_FOR_GATE,
                        Set.of(Role.INI, Role.ASR, Role.EXE),
                        Gate.G1,
                        DAY.plusDays(60),
                        List.of()));
        NextStep gate = steps.get(3);
        assertThat(gate.gate()).isEqualTo(Gate.G1);
        assertThat(gate.by()).containsExactly(Role.TL);
        assertThat(gate.dueBy()).isEqualTo(DAY.plusDays(60));
        assertThat(items(gate)).containsExactly("voices.floor", "voices.expert", "voices.executive");
        assertThat(gate.lacks()).extracting(Missing::dueBy).containsOnly(DAY.plusDays(60));
        assertThat(items(steps.get(4))).containsExactly("executive", "until", "reason");
        assertThat(steps.get(4).lacks()).extracting(Missing::dueBy).containsExactly(EXECUTIVE_DUE, null, null);
    }

    @Test
    void a_review_that_is_open_waits_for_votes_of_the_board_or_for_the_executive() {
        LocalDate due = DAY.plusDays(21);
        List<NextStep> steps = steps(DAY, exploring(), G1_REQUESTED);
        assertThat(steps)
                .contains(
                        new NextStep(Kind.VOTE_ON_GATE, Set.of(Role.PB), Gate.G1, due, List.of()),
                        new NextStep(Kind.DECIDE_GATE, Set.of(Role.EXE), Gate.G1, due, List.of()));
        NextStep board = one(Kind.DECIDE_GATE, steps);
        assertThat(board.by()).containsExactly(Role.PB);
        assertThat(items(board)).containsExactly("votes");
        assertThat(board.lacks().getFirst().detail())
                .isEqualTo("1 more of the portfolio board of tooi:mnre1034 vote by 2026-01-26;"
                        + " nobody of the team or with an interest");
    }

    @Test
    void with_a_quorum_the_board_only_has_to_decide() {
        InitiativeEvent vote = Sample.voted(Gate.G1, Sample.BOARD_2, GateOutcome.PASS, AT);
        List<NextStep> steps = steps(DAY, with(exploring(), G1_REQUESTED, vote));
        assertThat(kinds(steps)).doesNotContain(Kind.VOTE_ON_GATE);
        assertThat(one(Kind.DECIDE_GATE, steps).lacks()).isEmpty();
    }

    @Test
    void a_condition_is_met_by_who_sees_to_it_on_its_day() {
        List<NextStep> steps = steps(DAY, with(exploring(), G1_REQUESTED, GateConditionTest.DECIDED));
        assertThat(steps.stream().filter(step -> step.kind() == Kind.MEET_CONDITION))
                .extracting(NextStep::by, NextStep::gate, NextStep::dueBy, NextStepsTest::items)
                .containsExactly(
                        tuple(Set.of(Role.IMP), Gate.G1, GateConditionTest.SOON, List.of("evidence")),
                        tuple(Set.of(Role.TL), Gate.G1, GateConditionTest.LATER, List.of("evidence")));
        assertThat(items(one(
                        Kind.REQUEST_GATE,
                        steps(DAY.plusDays(11), with(exploring(), G1_REQUESTED, GateConditionTest.DECIDED)))))
                .contains("conditions.1")
                .doesNotContain("conditions.2");
    }

    @Test
    void the_gate_to_piloting_names_what_lacks_and_by_when() {
        NextStep gate = one(Kind.REQUEST_GATE, steps(DAY, PROPOSED, ADMITTED, G1_REQUESTED, Sample.G1_PASSED));
        assertThat(items(gate))
                .containsExactly(
                        "voices.floor",
                        "voices.expert",
                        "voices.executive",
                        "executive",
                        "owner",
                        "allocation",
                        "legalBasis",
                        "humanScalePlan");
        assertThat(gate.lacks().stream().filter(lack -> lack.item().equals("executive")))
                .containsExactly(LapseRules.SUCCESSOR.by(EXECUTIVE_DUE));
        assertThat(gate.dueBy()).isEqualTo(DAY.plusDays(120));
    }

    @Test
    void after_the_grace_every_gate_lacks_a_successor() {
        InitiativeEvent[] history =
                with(exploring(), G1_REQUESTED, InitiativeLapseTest.WITHDRAWN, InitiativeLapseTest.YES_OF_SECOND);
        assertThat(one(Kind.DECIDE_GATE, steps(DAY.plusDays(21), history)).lacks())
                .isEmpty();
        assertThat(one(Kind.DECIDE_GATE, steps(DAY.plusDays(22), history)).lacks())
                .containsExactly(LapseRules.SUCCESSOR.by(DAY.plusDays(21)));
    }

    @Test
    void the_gate_to_piloting_lacks_a_successor_once() {
        InitiativeEvent[] history = with(developing(), InitiativeLapseTest.WITHDRAWN);
        assertThat(items(one(Kind.REQUEST_GATE, steps(DAY.plusDays(22), history))))
                .containsOnlyOnce("executive");
    }

    @Test
    void an_initiative_that_may_pilot_clears_its_pilots() {
        assertThat(steps(DAY, piloting()))
                .contains(step(Kind.CLEAR_PILOT, Role.EXE, DAY.plusDays(395)))
                .extracting(NextStep::kind)
                .doesNotContain(Kind.REQUEST_GATE);
        assertThat(items(one(Kind.CLEAR_PILOT, steps(DAY, with(piloting(), InitiativeLapseTest.WITHDRAWN)))))
                .containsExactly("executive");
    }

    @Test
    void a_proven_initiative_clears_no_pilots_and_has_no_gate_here() {
        assertThat(kinds(steps(DAY, with(piloting(), new StageEntered(ID, Stage.PROVEN, "p/9", AT)))))
                .containsExactly(Kind.PAUSE, Kind.STOP);
    }

    @Test
    void what_stands_still_is_resumed_or_stopped() {
        List<NextStep> steps = steps(DAY, with(exploring(), InitiativePauseTest.PAUSED));
        assertThat(kinds(steps)).containsExactly(Kind.RESUME, Kind.STOP);
        assertThat(steps.getFirst()).isEqualTo(step(Kind.RESUME, Role.TL, InitiativePauseTest.MOST));
        assertThat(kinds(steps(DAY, with(exploring(), InitiativePauseTest.PAUSED, InitiativeLapseTest.WITHDRAWN))))
                .containsExactly(Kind.RESUME, Kind.ACCEPT_ACCOUNTABILITY, Kind.STOP);
    }

    @Test
    void pausing_and_stopping_name_what_is_given_with_them() {
        List<NextStep> steps = steps(DAY, exploring());
        assertThat(items(one(Kind.PAUSE, steps))).isEqualTo(PAUSE_NEEDS);
        assertThat(one(Kind.STOP, steps).by()).containsExactlyInAnyOrder(Role.PB, Role.EXE);
        assertThat(items(one(Kind.STOP, steps)))
                .containsExactly("reason", "lesson.assumption", "lesson.finding", "lesson.reusable", "lesson.advice");
    }

    @Test
    void a_refused_command_says_what_lacks_as_the_next_step_does_with_the_same_days() {
        InitiativeEvent[] history = {PROPOSED, ADMITTED, G1_REQUESTED, Sample.G1_PASSED};
        assertThat(refused(new RequestGateReview(Gate.G2, null, null, null, null, Sample.TEAM_LEAD, AT), history))
                .isEqualTo(one(Kind.REQUEST_GATE, steps(DAY, history)).lacks())
                .contains(LapseRules.SUCCESSOR.by(EXECUTIVE_DUE));
        assertThat(refused(new Screen(true, null, null, Sample.TEAM_LEAD, AT), PROPOSED))
                .isEqualTo(one(Kind.SCREEN, steps(DAY, PROPOSED)).lacks());
    }

    @Test
    void a_command_that_comes_too_soon_names_the_day_of_what_comes_first() {
        RequestGateReview again = new RequestGateReview(Gate.G1, null, null, null, null, Sample.TEAM_LEAD, AT);
        assertThat(refused(again, with(exploring(), G1_REQUESTED)))
                .extracting(Missing::dueBy)
                .containsExactly(DAY.plusDays(21));
        assertThat(refused(again, PROPOSED)).extracting(Missing::dueBy).containsExactly(DAY.plusDays(14));
        assertThat(refused(again, with(exploring(), InitiativePauseTest.PAUSED)))
                .extracting(Missing::dueBy)
                .containsExactly(InitiativePauseTest.MOST);
        DecideGate decision = Sample.decide(Gate.G1, GateOutcome.PASS, Sample.BOARD, AT);
        assertThat(refused(decision, exploring())).extracting(Missing::dueBy).containsExactly(DAY.plusDays(60));
        assertThat(refused(decision, with(exploring(), G1_REQUESTED)))
                .extracting(Missing::dueBy)
                .containsExactly(DAY.plusDays(21));
    }

    @Test
    void what_nothing_waits_for_has_no_day() {
        assertThat(refused(new Stop(" ", LESSON, Set.of(), Sample.BOARD, AT), exploring()))
                .extracting(Missing::dueBy)
                .containsExactly((LocalDate) null);
    }

    private static List<Missing> refused(InitiativeCommand command, InitiativeEvent... history) {
        InitiativeDecider decider = new InitiativeDecider(Sample.RULES);
        Initiative state = decider.fold(decider.initial(), List.of(history));
        return assertThrows(Rejection.class, () -> decider.decide(command, state))
                .missing();
    }

    @Test
    void what_is_over_has_no_next_step() {
        assertThat(steps(DAY, with(exploring(), new InitiativeStopped(ID, Stage.EXPLORING, "no", LESSON, null, AT))))
                .isEmpty();
        assertThat(steps(DAY, with(exploring(), InitiativeMergeTest.MERGED))).isEmpty();
    }

    @Test
    void what_has_everything_it_needs_lacks_nothing() {
        assertThat(kinds(steps(DAY, PROPOSED, ANSWERABLE))).containsExactly(Kind.SCREEN, Kind.ACCEPT_OWNERSHIP);
    }

    private static NextStep step(Kind kind, Role by, @Nullable LocalDate dueBy) {
        return new NextStep(kind, Set.of(by), null, dueBy, List.of());
    }

    private static NextStep one(Kind kind, List<NextStep> steps) {
        return steps.stream().filter(step -> step.kind() == kind).findFirst().orElseThrow();
    }

    private static List<Kind> kinds(List<NextStep> steps) {
        return steps.stream().map(NextStep::kind).toList();
    }

    private static List<String> items(NextStep step) {
        return step.lacks().stream().map(Missing::item).toList();
    }

    private static InitiativeEvent[] with(InitiativeEvent[] history, InitiativeEvent... more) {
        return Stream.of(history, more).flatMap(Stream::of).toArray(InitiativeEvent[]::new);
    }

    private static List<NextStep> steps(LocalDate today, InitiativeEvent[] history, InitiativeEvent more) {
        return steps(today, with(history, more));
    }

    private static List<NextStep> steps(LocalDate today, InitiativeEvent... history) {
        InitiativeDecider decider = new InitiativeDecider(RULES);
        return NextSteps.of((Known) decider.fold(decider.initial(), List.of(history)), today, RULES);
    }
}
