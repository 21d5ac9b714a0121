package nl.kiem.initiative.biotope.domain;

import static nl.kiem.initiative.biotope.domain.BiotopeReason.GROUPS_MISSING;
import static nl.kiem.initiative.biotope.domain.BiotopeReason.GROUP_NAMED_TWICE;
import static nl.kiem.initiative.biotope.domain.BiotopeReason.GROUP_TOO_SMALL;
import static nl.kiem.initiative.biotope.domain.BiotopeReason.NO_PLAN_ASKED;
import static nl.kiem.initiative.biotope.domain.BiotopeReason.ORGANISATION_UNKNOWN;
import static nl.kiem.initiative.biotope.domain.BiotopeReason.PERIOD_REVERSED;
import static nl.kiem.initiative.biotope.domain.BiotopeReason.PLAN_EMPTY;
import static nl.kiem.initiative.biotope.domain.BiotopeReason.PREVIOUS_ROUND_UNFIT;
import static nl.kiem.initiative.biotope.domain.BiotopeReason.ROUND_TOO_LONG;
import static nl.kiem.initiative.biotope.domain.BiotopeReason.ROUND_TOO_SHORT;
import static nl.kiem.initiative.biotope.domain.BiotopeReason.ROUND_UNKNOWN;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.AGENCY;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.AT;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.CLOSED;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.CLOSED_AT;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.CLOSES;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.DAY;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.ELSEWHERE;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.FROM;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.GROUPS;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.ID;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.OPENED;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.PLAN_ASKED;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.PLAN_BY;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.PLAN_GIVEN;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.RULES;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.SYSTEM;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.TO;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.TOP;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.close;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.closed;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.open;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.plan;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.sheets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.BiotopeRoundId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.BiotopeRoundClosed;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.BiotopeRoundOpened;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.ImprovementPlanGiven;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.PlanTermExceeded;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.events.testkit.DecisionTable;
import nl.kiem.initiative.biotope.domain.BiotopeCommand.Group;
import nl.kiem.initiative.biotope.domain.BiotopeCommand.TellTerm;
import nl.kiem.initiative.biotope.domain.BiotopeRound.Closed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BiotopeDeciderTest {

    final DeciderSpec<BiotopeCommand, BiotopeRound, BiotopeRoundEvent> round =
            DeciderSpec.of(new BiotopeDecider(RULES));

    @Test
    void an_organisation_asks_its_people_about_a_period_once() {
        round.given().when(open(CLOSES, GROUPS)).then(OPENED);
        round.given(OPENED).when(open(CLOSES, GROUPS)).then();
        assertThat(BiotopeDecider.id(AGENCY, FROM, TO)).isEqualTo(ID);
        assertThat(BiotopeDecider.id(AGENCY, FROM, TO.plusDays(1))).isNotEqualTo(ID);
    }

    @Test
    void people_have_at_least_five_days_to_answer_and_at_most_sixty() {
        round.given().when(open(DAY.plusDays(4), GROUPS)).thenRejected(ROUND_TOO_SHORT);
        round.given().when(open(DAY.plusDays(5), GROUPS)).then(openedUntil(DAY.plusDays(5)));
        round.given().when(open(DAY.plusDays(60), GROUPS)).then(openedUntil(DAY.plusDays(60)));
        round.given().when(open(DAY.plusDays(61), GROUPS)).thenRejected(ROUND_TOO_LONG);
    }

    @Test
    void a_period_does_not_end_before_it_starts_and_the_organisation_takes_part() {
        round.given().when(open(TO.plusDays(1), CLOSES, GROUPS, null, true)).thenRejected(PERIOD_REVERSED);
        round.given().when(open(FROM, CLOSES, GROUPS, null, false)).thenRejected(ORGANISATION_UNKNOWN);
    }

    @Test
    void nobody_is_asked_in_a_group_in_which_all_know_each_other() {
        round.given()
                .when(open(CLOSES, List.of(new Group("cabinet", 9))))
                .thenRejected(GROUP_TOO_SMALL)
                .because("cabinet");
        round.given().when(open(CLOSES, List.of())).thenRejected(GROUPS_MISSING).missing("groups");
        round.given()
                .when(open(CLOSES, List.of(new Group("a", 10), new Group("a", 11))))
                .thenRejected(GROUP_NAMED_TWICE);
    }

    @Test
    void a_round_follows_up_a_counted_one_of_the_same_organisation_about_an_earlier_period() {
        LocalDate before = FROM.minusDays(1);
        round.given().when(following(AGENCY, before)).then(opened(CLOSES, ID));
        round.given().when(following(AGENCY, FROM)).thenRejected(PREVIOUS_ROUND_UNFIT);
        round.given().when(following(ELSEWHERE, before)).thenRejected(PREVIOUS_ROUND_UNFIT);
        round.given()
                .when(open(FROM, CLOSES, GROUPS, round.given(OPENED).state(), true))
                .thenRejected(PREVIOUS_ROUND_UNFIT);
    }

    @Test
    void nothing_can_be_asked_of_a_round_that_is_not_there() {
        round.given().when(close(CLOSED_AT, List.of())).thenRejected(ROUND_UNKNOWN);
        round.given().when(plan("a day a week")).thenRejected(ROUND_UNKNOWN);
        round.given().when(new TellTerm(PLAN_BY, SYSTEM, AT)).thenRejected(ROUND_UNKNOWN);
    }

    @Test
    void it_is_counted_when_its_last_day_is_over_and_not_when_somebody_likes() {
        Tally none = Tally.of(List.of(), List.of("counters", "letters"), 10);
        round.given(OPENED).when(close(CLOSED_AT, List.of())).then(counted(none));
        round.given(OPENED).when(close(CLOSED_AT.minusMillis(1), List.of())).then();
        round.given(OPENED, CLOSED).when(close(CLOSED_AT, List.of())).then();
    }

    @Test
    void below_the_floor_the_executive_is_asked_for_a_plan() {
        List<Sheet> low = sheets(0, 20, 2);
        round.given(OPENED)
                .when(close(CLOSED_AT, low))
                .then(counted(Tally.of(low, List.of("counters", "letters"), 10)), PLAN_ASKED);
        List<Sheet> high = sheets(0, 20, 3);
        round.given(OPENED)
                .when(close(CLOSED_AT, high))
                .then(counted(Tally.of(high, List.of("counters", "letters"), 10)));
    }

    @Test
    void a_plan_says_what_is_going_to_be_done_and_can_be_put_right() {
        round.given(OPENED, CLOSED, PLAN_ASKED).when(plan("a day a week")).then(PLAN_GIVEN);
        round.given(OPENED, CLOSED, PLAN_ASKED, PLAN_GIVEN)
                .when(plan("a day a week"))
                .then();
        round.given(OPENED, CLOSED, PLAN_ASKED, PLAN_GIVEN)
                .when(plan("two days"))
                .then(new ImprovementPlanGiven(ID, AGENCY, TOP.person(), List.of("two days"), CLOSED_AT));
        round.given(OPENED, CLOSED, PLAN_ASKED)
                .when(plan())
                .thenRejected(PLAN_EMPTY)
                .missing("actions");
    }

    @Test
    void no_plan_is_given_where_none_is_asked() {
        round.given(OPENED).when(plan("a day a week")).thenRejected(NO_PLAN_ASKED);
        round.given(OPENED, CLOSED).when(plan("a day a week")).thenRejected(NO_PLAN_ASKED);
    }

    @Test
    void a_plan_that_does_not_come_is_told_and_told_again() {
        Instant over = Instant.parse("2026-03-13T23:00:00Z");
        round.given(OPENED, CLOSED, PLAN_ASKED)
                .when(new TellTerm(PLAN_BY, SYSTEM, over))
                .then(exceeded(1, over));
        round.given(OPENED, CLOSED, PLAN_ASKED)
                .when(new TellTerm(PLAN_BY, SYSTEM, over.minusMillis(1)))
                .then();
        LocalDate twice = PLAN_BY.plusDays(40);
        Instant later = Instant.parse("2026-04-30T23:00:00Z");
        round.given(OPENED, CLOSED, PLAN_ASKED, exceeded(1, over))
                .when(new TellTerm(twice, SYSTEM, later))
                .then(exceeded(2, later));
        round.given(OPENED, CLOSED, PLAN_ASKED, PLAN_GIVEN)
                .when(new TellTerm(PLAN_BY, SYSTEM, over))
                .then();
    }

    @Test
    void a_history_that_cannot_have_happened_is_not_folded() {
        assertThatThrownBy(() -> round.given(CLOSED).state())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("corrupt history");
    }

    @Test
    void the_page_tells_what_a_round_answers() {
        DecisionTable.of(
                        "Biotope round",
                        "biotoopmeting",
                        new BiotopeDecider(RULES),
                        BiotopeRound.class,
                        BiotopeCommand.class)
                .state("absent", "bestaat niet")
                .state("open", "open", OPENED)
                .state("closed", "gesloten", OPENED, CLOSED)
                .state("plan awaited", "plan gevraagd", OPENED, CLOSED, PLAN_ASKED)
                .state("plan given", "plan gegeven", OPENED, CLOSED, PLAN_ASKED, PLAN_GIVEN)
                .command("open", "openen", open(CLOSES, GROUPS))
                .but("people have less than five days", open(DAY.plusDays(4), GROUPS))
                .but("people have more than sixty days", open(DAY.plusDays(61), GROUPS))
                .but("a group is smaller than the minimum", open(CLOSES, List.of(new Group("cabinet", 9))))
                .but("no group is named", open(CLOSES, List.of()))
                .command("close", "sluiten", close(CLOSED_AT, sheets(0, 20, 2)))
                .but("its last day is not over", close(AT, List.of()))
                .command("give a plan", "een plan geven", plan("two days"))
                .but("it is empty", plan())
                .command(
                        "tell that a term is over",
                        "melden dat een termijn voorbij is",
                        new TellTerm(PLAN_BY, SYSTEM, Instant.parse("2026-03-13T23:00:00Z")))
                .but("the term is not over", new TellTerm(PLAN_BY, SYSTEM, CLOSED_AT))
                .comparedWith(Path.of("../docs/facts/biotope-round.md"));
    }

    private BiotopeCommand following(OrganisationId organisation, LocalDate to) {
        Closed previous = new Closed((BiotopeRoundOpened) OPENED, (BiotopeRoundClosed) closed(organisation, to));
        return open(FROM, CLOSES, GROUPS, previous, true);
    }

    private static BiotopeRoundEvent openedUntil(LocalDate closesOn) {
        return opened(closesOn, null);
    }

    private static BiotopeRoundEvent opened(LocalDate closesOn, @Nullable BiotopeRoundId previous) {
        return new BiotopeRoundOpened(
                ID,
                AGENCY,
                FROM,
                TO,
                closesOn,
                List.of("counters", "letters"),
                10,
                "key",
                previous,
                Visibility.GOVERNMENT,
                AT);
    }

    private static BiotopeRoundEvent counted(Tally tally) {
        return new BiotopeRoundClosed(
                ID, AGENCY, FROM, TO, tally.answers(), tally.scores(), tally.withheld(), CLOSED_AT);
    }

    private static BiotopeRoundEvent exceeded(int times, Instant at) {
        return new PlanTermExceeded(ID, AGENCY, Role.EXE, LocalDate.of(2026, 2, 1), PLAN_BY, times, at);
    }
}
