package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.Sample.AT;
import static nl.kiem.initiative.domain.Sample.BOARD;
import static nl.kiem.initiative.domain.Sample.BOARD_1;
import static nl.kiem.initiative.domain.Sample.BOARD_2;
import static nl.kiem.initiative.domain.Sample.DAY;
import static nl.kiem.initiative.domain.Sample.FUNDED;
import static nl.kiem.initiative.domain.Sample.G1_REQUESTED;
import static nl.kiem.initiative.domain.Sample.G2_REQUESTED;
import static nl.kiem.initiative.domain.Sample.ID;
import static nl.kiem.initiative.domain.Sample.LINE;
import static nl.kiem.initiative.domain.Sample.NO_LAW_NEEDED;
import static nl.kiem.initiative.domain.Sample.OWNER;
import static nl.kiem.initiative.domain.Sample.PLAN;
import static nl.kiem.initiative.domain.Sample.RULES;
import static nl.kiem.initiative.domain.Sample.SYSTEM;
import static nl.kiem.initiative.domain.Sample.TEAM_LEAD;
import static nl.kiem.initiative.domain.Sample.actor;
import static nl.kiem.initiative.domain.Sample.days;
import static nl.kiem.initiative.domain.Sample.exploring;
import static nl.kiem.initiative.domain.Sample.spoken;
import static nl.kiem.initiative.domain.Sample.voted;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Awaited;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.GateCondition;
import nl.kiem.events.contract.initiative.GateOutcome;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateConditionMet;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateDecided;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageDeadlineExceeded;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.contract.initiative.Tally;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.domain.Deadlines.Wait;
import nl.kiem.initiative.domain.GateCommand.DecideGate;
import nl.kiem.initiative.domain.GateCommand.Mandates;
import nl.kiem.initiative.domain.GateCommand.MeetCondition;
import nl.kiem.initiative.domain.GateCommand.RequestGateReview;
import nl.kiem.initiative.domain.GateCommand.Wanted;
import nl.kiem.initiative.domain.Initiative.Known;
import nl.kiem.initiative.domain.InitiativeCommand.FlagDeadline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Conditions under which a gate opens: with an owner and a day, and with consequences. */
class GateConditionTest {

    static final LocalDate SOON = DAY.plusDays(10);
    static final LocalDate LATER = DAY.plusDays(30);
    static final GateCondition BY_LINE = new GateCondition(1, "ask the works council", Role.IMP, null, SOON);
    static final GateCondition BY_PERSON = new GateCondition(2, "test it with ten people", null, LINE, LATER);
    static final InitiativeEvent DECIDED = conditional(List.of(BY_LINE, BY_PERSON), SOON);

    final DeciderSpec<InitiativeCommand, Initiative, InitiativeEvent> initiative =
            DeciderSpec.of(new InitiativeDecider(RULES));

    @Test
    void a_gate_opens_under_conditions_that_have_an_owner_and_a_day() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED, voted(Gate.G1, BOARD_2, GateOutcome.CONDITIONAL, AT))
                .when(decide(
                        GateOutcome.CONDITIONAL,
                        new Wanted("ask the works council", Role.IMP, null, SOON),
                        new Wanted("test it with ten people", null, LINE, LATER)))
                .then(voted(Gate.G1, BOARD_1, GateOutcome.CONDITIONAL, AT), DECIDED);
    }

    @Test
    void conditions_belong_to_a_conditional_decision_and_to_no_other() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED)
                .when(decide(GateOutcome.CONDITIONAL))
                .thenRejected(InitiativeReason.CONDITIONS_DO_NOT_FIT_OUTCOME);
        initiative
                .given(exploring())
                .and(G1_REQUESTED)
                .when(decide(GateOutcome.PASS, new Wanted("x", Role.IMP, null, SOON)))
                .thenRejected(InitiativeReason.CONDITIONS_DO_NOT_FIT_OUTCOME);
    }

    @Test
    void a_condition_without_words_owner_or_day_is_refused_and_everything_is_named_at_once() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED)
                .when(decide(
                        GateOutcome.CONDITIONAL,
                        new Wanted("x", Role.IMP, null, SOON),
                        new Wanted(" ", null, null, null),
                        new Wanted(null, Role.AUD, null, DAY)))
                .thenRejected(InitiativeReason.CONDITION_INCOMPLETE)
                .missing(
                        "conditions[1].text",
                        "conditions[1].owner",
                        "conditions[1].dueBy",
                        "conditions[2].text",
                        "conditions[2].owner",
                        "conditions[2].dueBy");
    }

    @Test
    void who_sees_to_a_condition_tells_that_it_is_met_and_where_one_can_see_it() {
        initiative.given(opened()).when(meet(1, "minutes of 3 June")).then(met(1, LATER));
        initiative
                .given(opened())
                .and(met(1, LATER))
                .when(meet(2, "minutes of 3 June"))
                .then(met(2, null));
        initiative
                .given(opened())
                .when(meet(1, " "))
                .thenRejected(InitiativeReason.CONDITION_WITHOUT_EVIDENCE)
                .missing("evidence");
    }

    @Test
    void nobody_meets_the_condition_of_somebody_else() {
        initiative
                .given(opened())
                .when(new MeetCondition(1, "x", TEAM_LEAD, AT))
                .thenRejected(InitiativeReason.CONDITION_NOT_YOURS);
        initiative
                .given(opened())
                .when(new MeetCondition(2, "x", actor(new PersonRef("line-2"), Role.IMP), AT))
                .thenRejected(InitiativeReason.CONDITION_NOT_YOURS);
    }

    @Test
    void what_is_met_stays_met_and_what_is_not_there_cannot_be() {
        initiative.given(opened()).and(met(1, LATER)).when(meet(1, "again")).then();
        for (int number : new int[] {0, 3}) {
            initiative.given(opened()).when(meet(number, "x")).thenRejected(InitiativeReason.CONDITION_UNKNOWN);
        }
    }

    @Test
    void the_next_gate_stays_shut_while_a_condition_is_overdue() {
        initiative.given(developing()).when(request(days(10))).then(second(days(10)));
        initiative
                .given(developing())
                .when(request(days(11)))
                .thenRejected(InitiativeReason.GATE_FILE_INCOMPLETE)
                .missing("conditions.1");
        initiative
                .given(developing())
                .and(met(1, LATER))
                .when(request(days(30)))
                .then(second(days(30)));
        initiative
                .given(developing())
                .and(met(1, LATER))
                .when(request(days(31)))
                .thenRejected(InitiativeReason.GATE_FILE_INCOMPLETE)
                .missing("conditions.2");
        initiative
                .given(developing())
                .and(G2_REQUESTED, voted(Gate.G2, BOARD_2, GateOutcome.PASS, AT))
                .when(Sample.decide(Gate.G2, GateOutcome.PASS, BOARD, days(11)))
                .thenRejected(InitiativeReason.GATE_FILE_INCOMPLETE)
                .missing("conditions.1");
    }

    @Test
    void what_is_owed_is_awaited_by_its_day_the_first_one_first() {
        assertThat(condition(DECIDED)).extracting(wait -> wait.term().dueBy()).isEqualTo(SOON);
        assertThat(condition(DECIDED, met(1, LATER)))
                .isEqualTo(new Wait(Awaited.CONDITION, new Term(DAY, LATER), Role.TL));
        assertThat(condition(DECIDED, met(1, LATER), met(2, null))).isNull();
    }

    @Test
    void that_a_condition_is_late_is_told() {
        initiative
                .given(opened())
                .when(new FlagDeadline(new Telling(Awaited.CONDITION, 1), SOON, SYSTEM, days(11)))
                .then(new StageDeadlineExceeded(
                        ID, Stage.DEVELOPING, SOON, Role.TL, Awaited.CONDITION, DAY, 1, null, days(11)));
    }

    @Test
    void a_later_gate_numbers_on_and_what_is_still_owed_from_before_counts_first() {
        GateCondition third = new GateCondition(3, "x", Role.TL, null, DAY.plusDays(90));
        initiative
                .given(developing())
                .and(met(1, LATER), G2_REQUESTED, voted(Gate.G2, BOARD_2, GateOutcome.CONDITIONAL, AT))
                .when(new DecideGate(
                        Gate.G2,
                        GateOutcome.CONDITIONAL,
                        "worth it",
                        List.of(new Wanted("x", Role.TL, null, DAY.plusDays(90))),
                        null,
                        Set.of(),
                        Mandates.NONE,
                        BOARD,
                        AT))
                .then(
                        voted(Gate.G2, BOARD_1, GateOutcome.CONDITIONAL, AT),
                        new GateDecided(
                                ID,
                                Gate.G2,
                                GateOutcome.CONDITIONAL,
                                List.of("x"),
                                "worth it",
                                List.of(BOARD_2, BOARD_1),
                                false,
                                Stage.PILOTING,
                                DAY.plusDays(395),
                                List.of(third),
                                LATER,
                                new Tally(2, 2, 0),
                                AT));
    }

    @Test
    void conditions_of_before_they_had_an_owner_are_words_and_nothing_more() {
        InitiativeEvent old = new GateDecided(
                ID,
                Gate.G1,
                GateOutcome.CONDITIONAL,
                List.of("be quick"),
                "worth it",
                List.of(BOARD_1),
                false,
                Stage.DEVELOPING,
                DAY.plusDays(120),
                AT);
        assertThat(condition(old)).isNull();
        assertThat(file(old).gates()).isEqualTo(Gates.NONE);
    }

    private static InitiativeEvent[] opened() {
        return Stream.of(exploring(), new InitiativeEvent[] {G1_REQUESTED, DECIDED})
                .flatMap(Stream::of)
                .toArray(InitiativeEvent[]::new);
    }

    private static InitiativeEvent[] developing() {
        return Stream.of(
                        opened(),
                        new InitiativeEvent[] {FUNDED},
                        spoken(Gate.G2).toArray(InitiativeEvent[]::new))
                .flatMap(Stream::of)
                .toArray(InitiativeEvent[]::new);
    }

    private static InitiativeFile file(InitiativeEvent... more) {
        return known(more).file();
    }

    private static @Nullable Wait condition(InitiativeEvent... more) {
        return Deadlines.of(known(more)).stream()
                .filter(wait -> wait.awaited() == Awaited.CONDITION)
                .findFirst()
                .orElse(null);
    }

    private static Known known(InitiativeEvent... more) {
        InitiativeDecider decider = new InitiativeDecider(RULES);
        Initiative asked = decider.evolve(decider.fold(decider.initial(), List.of(exploring())), G1_REQUESTED);
        return (Known) decider.fold(asked, List.of(more));
    }

    private static GateDecided conditional(List<GateCondition> conditions, LocalDate first) {
        return new GateDecided(
                ID,
                Gate.G1,
                GateOutcome.CONDITIONAL,
                conditions.stream().map(GateCondition::text).toList(),
                "worth it",
                List.of(BOARD_2, BOARD_1),
                false,
                Stage.DEVELOPING,
                DAY.plusDays(120),
                conditions,
                first,
                new Tally(2, 2, 0),
                AT);
    }

    private static InitiativeEvent met(int number, @Nullable LocalDate next) {
        return new GateConditionMet(ID, number, "minutes of 3 June", LINE, next, AT);
    }

    private static MeetCondition meet(int number, String evidence) {
        return new MeetCondition(number, evidence, OWNER, AT);
    }

    private static RequestGateReview request(Instant at) {
        return new RequestGateReview(Gate.G2, null, null, NO_LAW_NEEDED, PLAN, TEAM_LEAD, at);
    }

    private static InitiativeEvent second(Instant at) {
        return new InitiativeEvent.GateReviewRequested(
                ID,
                Gate.G2,
                Sample.LEAD,
                Sample.VOICES,
                NO_LAW_NEEDED,
                PLAN,
                RULES.gateDue(CivilDate.of(at)),
                Sample.MINISTRY,
                Sample.DOSSIER,
                at);
    }

    private static DecideGate decide(GateOutcome outcome, Wanted... conditions) {
        return new DecideGate(
                Gate.G1, outcome, "worth it", List.of(conditions), null, Set.of(), Mandates.NONE, BOARD, AT);
    }
}
