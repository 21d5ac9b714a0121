package nl.kiem.initiative.biotope.view;

import static nl.kiem.initiative.biotope.domain.BiotopeSample.AGENCY;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.CLOSED;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.CLOSED_AT;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.CLOSES;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.FROM;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.ID;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.OPENED;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.PLAN_ASKED;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.PLAN_BY;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.PLAN_GIVEN;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.TO;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Custody;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.BiotopeDimension;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.PlanTermExceeded;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.Score;
import nl.kiem.events.testkit.ViewSpec;
import nl.kiem.initiative.biotope.domain.BiotopeDecider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BiotopeOverviewViewTest {

    static final StreamId STREAM = BiotopeDecider.stream(ID);
    static final List<Score> SCORES = List.of(new Score(BiotopeDimension.TIME, null, new BigDecimal("2.0"), 20));
    static final List<BiotopeDimension> TIME = List.of(BiotopeDimension.TIME);
    static final BiotopeRoundEvent LATE = new PlanTermExceeded(ID, AGENCY, Role.EXE, CLOSES, PLAN_BY, 2, CLOSED_AT);

    final ViewSpec<BiotopeOverview> rounds = ViewSpec.of(new BiotopeOverviewView());

    @Test
    void a_round_that_is_open_tells_no_answer_and_not_even_how_many_there_are() {
        rounds.given(STREAM, OPENED).then(row(1, BiotopeState.OPEN, 0, List.of(), new Plan(List.of(), null, 0)));
    }

    @Test
    void a_round_that_is_counted_tells_what_all_said_together() {
        rounds.given(STREAM, OPENED, CLOSED)
                .then(row(2, BiotopeState.CLOSED, 20, SCORES, new Plan(List.of(), null, 0)));
    }

    @Test
    void below_the_floor_a_plan_is_asked_by_a_day_and_told_when_it_does_not_come() {
        rounds.given(STREAM, OPENED, CLOSED, PLAN_ASKED)
                .then(row(3, BiotopeState.PLAN_AWAITED, 20, SCORES, new Plan(TIME, PLAN_BY, 0)));
        rounds.given(STREAM, OPENED, CLOSED, PLAN_ASKED, LATE)
                .then(row(4, BiotopeState.PLAN_AWAITED, 20, SCORES, new Plan(TIME, PLAN_BY, 2)));
    }

    @Test
    void a_plan_is_shown_with_what_it_is_about_and_is_not_late_any_more() {
        rounds.given(STREAM, OPENED, CLOSED, PLAN_ASKED, LATE, PLAN_GIVEN)
                .then(row(5, BiotopeState.PLAN_GIVEN, 20, SCORES, new Plan(TIME, PLAN_BY, 0), List.of("a day a week")));
    }

    private record Plan(
            List<BiotopeDimension> below, @Nullable LocalDate due, int overdue) {}

    private static BiotopeOverview row(long version, BiotopeState state, int answers, List<Score> scores, Plan plan) {
        return row(version, state, answers, scores, plan, List.of());
    }

    private static BiotopeOverview row(
            long version, BiotopeState state, int answers, List<Score> scores, Plan plan, List<String> actions) {
        return new BiotopeOverview(
                ID.toString(),
                version,
                AGENCY.value(),
                state,
                FROM,
                TO,
                CLOSES,
                List.of("counters", "letters"),
                10,
                null,
                answers,
                scores,
                List.of(),
                plan.below(),
                plan.due(),
                actions,
                plan.overdue(),
                TO.toEpochDay(),
                Custody.of(AGENCY, Visibility.GOVERNMENT));
    }
}
