package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.Sample.ADMITTED;
import static nl.kiem.initiative.domain.Sample.AT;
import static nl.kiem.initiative.domain.Sample.BOARD;
import static nl.kiem.initiative.domain.Sample.EXECUTIVE;
import static nl.kiem.initiative.domain.Sample.FLOOR;
import static nl.kiem.initiative.domain.Sample.FUNDED;
import static nl.kiem.initiative.domain.Sample.G2_PASSED;
import static nl.kiem.initiative.domain.Sample.G2_REQUESTED;
import static nl.kiem.initiative.domain.Sample.ID;
import static nl.kiem.initiative.domain.Sample.LESSON;
import static nl.kiem.initiative.domain.Sample.NO_LAW_NEEDED;
import static nl.kiem.initiative.domain.Sample.PILOT;
import static nl.kiem.initiative.domain.Sample.PLAN;
import static nl.kiem.initiative.domain.Sample.PROPOSED;
import static nl.kiem.initiative.domain.Sample.RULES;
import static nl.kiem.initiative.domain.Sample.SYSTEM;
import static nl.kiem.initiative.domain.Sample.TEAM_LEAD;
import static nl.kiem.initiative.domain.Sample.exploring;
import static nl.kiem.initiative.domain.Sample.piloting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import nl.kiem.events.contract.AllocationId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.FundingSecured;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;
import nl.kiem.events.contract.initiative.InitiativeEvent.PilotLinked;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageEntered;
import nl.kiem.events.contract.initiative.Lesson;
import nl.kiem.events.contract.initiative.Released;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.domain.CourseCommand.Stop;
import nl.kiem.initiative.domain.GateCommand.RequestGateReview;
import nl.kiem.initiative.domain.Initiative.Known;
import nl.kiem.initiative.domain.InitiativeCommand.EnterStage;
import nl.kiem.initiative.domain.InitiativeCommand.EnterStage.Cause;
import nl.kiem.initiative.domain.InitiativeCommand.LinkPilot;
import nl.kiem.initiative.domain.InitiativeCommand.SecureFunding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InitiativeCourseTest {

    static final InitiativeEvent STOPPED =
            new InitiativeStopped(ID, Stage.PILOTING, "enough", LESSON, new Released(Money.ofEuros(100_000), 400), AT);
    static final InitiativeEvent IS_PROVEN = new StageEntered(ID, Stage.PROVEN, "pilot-x/9", AT);
    static final InitiativeEvent SCALES = new StageEntered(ID, Stage.SCALING, "scaling-case-x/1", AT);

    final DeciderSpec<InitiativeCommand, Initiative, InitiativeEvent> initiative =
            DeciderSpec.of(new InitiativeDecider(RULES));

    @Test
    void what_a_fund_allocates_is_secured() {
        initiative.given(exploring()).when(secure()).then(FUNDED);
    }

    @Test
    void a_stopped_initiative_takes_no_money() {
        initiative.given(piloting()).and(STOPPED).when(secure()).then();
    }

    @Test
    void the_executive_stops_it_with_a_lesson() {
        initiative
                .given(piloting())
                .when(stop(LESSON, Set.of(), EXECUTIVE.person(), Role.EXE))
                .then(STOPPED);
    }

    @Test
    void stopping_what_no_fund_gave_anything_releases_nothing() {
        initiative
                .given(exploring())
                .when(stop(LESSON, Set.of(), BOARD.person(), Role.PB))
                .then(new InitiativeStopped(ID, Stage.EXPLORING, "enough", LESSON, null, AT));
    }

    @Test
    void the_board_stops_it_with_a_lesson() {
        initiative
                .given(piloting())
                .when(stop(LESSON, Set.of(), BOARD.person(), Role.PB))
                .then(STOPPED);
    }

    @Test
    void an_executive_who_is_not_answerable_does_not_stop_it() {
        initiative
                .given(piloting())
                .when(stop(LESSON, Set.of(), new PersonRef("executive-2"), Role.EXE))
                .thenRejected(InitiativeReason.NOT_THE_EXECUTIVE);
    }

    @Test
    void stopping_names_every_part_of_the_lesson_that_lacks() {
        initiative
                .given(piloting())
                .when(stop(new Lesson("a", "", "c", " "), Set.of(), BOARD.person(), Role.PB))
                .thenRejected(InitiativeReason.LESSON_INCOMPLETE)
                .missing("lesson.finding", "lesson.advice");
    }

    @Test
    void stopping_without_a_reason_is_refused() {
        initiative
                .given(piloting())
                .when(new Stop(" ", LESSON, Set.of(), BOARD, AT))
                .thenRejected(InitiativeReason.REASON_MISSING)
                .missing("reason");
    }

    @Test
    void it_is_not_stopped_over_a_pilot_that_runs() {
        initiative
                .given(piloting())
                .when(stop(LESSON, Set.of(PILOT), BOARD.person(), Role.PB))
                .thenRejected(InitiativeReason.PILOT_STILL_RUNNING)
                .missing("conclusion");
    }

    @Test
    void a_proposal_is_rejected_at_the_door_and_not_stopped() {
        initiative
                .given(PROPOSED)
                .when(stop(LESSON, Set.of(), BOARD.person(), Role.PB))
                .thenRejected(InitiativeReason.NOT_ADMITTED)
                .missing("screening");
    }

    @Test
    void a_pilot_put_forward_for_clearance_is_known_to_its_initiative() {
        PersonRef tester = new PersonRef("tester-1");
        initiative
                .given(piloting())
                .when(new LinkPilot(PILOT, List.of(tester), EXECUTIVE, AT))
                .then(new PilotLinked(ID, PILOT, List.of(tester), AT));
    }

    @Test
    void a_pilot_is_linked_once() {
        initiative
                .given(piloting())
                .and(new PilotLinked(ID, PILOT, List.of(FLOOR), AT))
                .when(new LinkPilot(PILOT, List.of(FLOOR), EXECUTIVE, AT))
                .then();
    }

    @Test
    void a_stopped_initiative_takes_no_pilot() {
        initiative
                .given(piloting())
                .and(STOPPED)
                .when(new LinkPilot(new PilotId(PILOT.value()), List.of(), EXECUTIVE, AT))
                .thenRejected(InitiativeReason.INITIATIVE_CLOSED);
    }

    @Test
    void a_proven_pilot_makes_the_initiative_proven() {
        initiative
                .given(piloting())
                .when(enter(Cause.PILOT_PROVEN, "pilot-x/9"))
                .then(IS_PROVEN);
    }

    @Test
    void a_scaling_case_that_was_heard_of_before_the_proof_is_not_undone_by_it() {
        initiative
                .given(piloting())
                .and(SCALES)
                .when(enter(Cause.PILOT_PROVEN, "pilot-x/9"))
                .then();
    }

    @Test
    void an_opened_scaling_case_makes_it_scale() {
        initiative
                .given(piloting())
                .and(IS_PROVEN)
                .when(enter(Cause.SCALING_CASE_OPENED, "scaling-case-x/1"))
                .then(SCALES);
    }

    @Test
    void a_rejected_scale_up_puts_it_back_on_the_shelf() {
        initiative
                .given(piloting())
                .and(IS_PROVEN, SCALES)
                .when(enter(Cause.SCALE_UP_REJECTED, "scaling-case-x/7"))
                .then(new StageEntered(ID, Stage.PROVEN, "scaling-case-x/7", AT));
    }

    @Test
    void a_pilot_without_proof_sends_it_back_to_developing() {
        initiative
                .given(piloting())
                .when(enter(Cause.PILOT_NOT_PROVEN, "pilot-x/9"))
                .then(new StageEntered(ID, Stage.DEVELOPING, "pilot-x/9", AT));
    }

    @Test
    void the_next_round_of_pilots_passes_the_second_gate_again() {
        initiative
                .given(piloting())
                .and(new StageEntered(ID, Stage.DEVELOPING, "pilot-x/9", AT))
                .and(Sample.spoken(Gate.G2).toArray(InitiativeEvent[]::new))
                .when(new RequestGateReview(Gate.G2, null, null, NO_LAW_NEEDED, PLAN, TEAM_LEAD, AT))
                .then(G2_REQUESTED);
    }

    @Test
    void the_next_round_of_pilots_lacks_the_second_gate_and_keeps_the_pilots_of_before() {
        InitiativeEvent linked = new PilotLinked(ID, PILOT, List.of(FLOOR), AT);
        Known again = known(linked, new StageEntered(ID, Stage.DEVELOPING, "pilot-x/9", AT));
        assertThat(again.file().pilots().cleared()).isFalse();
        assertThat(again.file().pilots().ids()).containsExactly(PILOT);
        assertThat(known(linked, IS_PROVEN).file().pilots().cleared()).isTrue();
    }

    @Test
    void what_several_funds_allocate_adds_up() {
        Known funded = known(new FundingSecured(
                ID, Sample.FUND, new AllocationId(Sample.FUND.value()), Money.ofEuros(50), 30, null, AT));
        assertThat(funded.file().funding())
                .isEqualTo(new Funding(
                        Money.ofEuros(100_050),
                        430,
                        Money.ofEuros(0),
                        0,
                        Set.of(Sample.ALLOCATION, new AllocationId(Sample.FUND.value()))));
    }

    @Test
    void facts_elsewhere_do_not_reopen_what_was_stopped() {
        initiative
                .given(piloting())
                .and(STOPPED)
                .when(enter(Cause.SCALING_CASE_OPENED, "scaling-case-x/1"))
                .then();
    }

    @Test
    void a_history_that_cannot_have_happened_is_not_folded() {
        InitiativeDecider decider = new InitiativeDecider(RULES);
        assertThrows(
                IllegalStateException.class,
                () -> decider.fold(decider.initial(), List.of(PROPOSED, ADMITTED, ADMITTED)));
        assertThrows(IllegalStateException.class, () -> decider.fold(decider.initial(), List.of(G2_PASSED)));
    }

    private static Known known(InitiativeEvent... more) {
        InitiativeDecider decider = new InitiativeDecider(RULES);
        Initiative piloting = decider.fold(decider.initial(), List.of(piloting()));
        return (Known) decider.fold(piloting, List.of(more));
    }

    private static SecureFunding secure() {
        return new SecureFunding(
                Sample.FUND, Sample.ALLOCATION, Money.ofEuros(100_000), 400, Sample.MINISTRY, SYSTEM, AT);
    }

    private static Stop stop(@Nullable Lesson lesson, Set<PilotId> running, PersonRef by, Role role) {
        return new Stop("enough", lesson, running, Sample.actor(by, role), AT);
    }

    private static EnterStage enter(Cause cause, String because) {
        return new EnterStage(cause, because, SYSTEM, AT);
    }
}
