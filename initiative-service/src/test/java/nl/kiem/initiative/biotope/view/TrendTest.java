package nl.kiem.initiative.biotope.view;

import static nl.kiem.initiative.biotope.domain.BiotopeSample.AGENCY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.initiative.BiotopeDimension;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.Score;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrendTest {

    static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    @Test
    void what_people_say_is_compared_with_the_round_that_this_one_follows_up() {
        BiotopeOverview first = round("first", JANUARY, BiotopeState.PLAN_GIVEN, null, "2.0");
        BiotopeOverview between = round("between", JANUARY.plusMonths(1), BiotopeState.CLOSED, null, "4.0");
        BiotopeOverview last = round("last", JANUARY.plusMonths(2), BiotopeState.CLOSED, "first", "3.1");
        assertThat(Trend.of(List.of(last, between, first))).containsExactly(trend("3.1", "2.0", "1.1"));
    }

    @Test
    void else_with_the_last_one_about_an_earlier_period() {
        BiotopeOverview before = round("before", JANUARY, BiotopeState.CLOSED, null, "3.5");
        BiotopeOverview last = round("last", JANUARY.plusMonths(2), BiotopeState.CLOSED, null, "3.1");
        assertThat(Trend.of(List.of(last, before))).containsExactly(trend("3.1", "3.5", "-0.4"));
        BiotopeOverview same = round("same", JANUARY.plusMonths(2), BiotopeState.CLOSED, null, "3.5");
        assertThat(Trend.of(List.of(last, same))).containsExactly(trend("3.1", null, null));
        BiotopeOverview overlaps =
                round("overlaps", JANUARY.plusMonths(2).minusDays(9), BiotopeState.CLOSED, null, "3.5");
        assertThat(Trend.of(List.of(last, overlaps))).containsExactly(trend("3.1", null, null));
    }

    @Test
    void a_round_that_is_open_has_no_trend_yet() {
        BiotopeOverview before = round("before", JANUARY, BiotopeState.CLOSED, null, "3.5");
        BiotopeOverview open = round("open", JANUARY.plusMonths(2), BiotopeState.OPEN, null, null);
        assertThat(Trend.of(List.of(open, before))).containsExactly(trend("3.5", null, null));
        assertThat(Trend.of(List.of(open))).isEmpty();
    }

    @Test
    void a_dimension_that_was_withheld_is_not_compared() {
        BiotopeOverview before = round("before", JANUARY, BiotopeState.CLOSED, null, null);
        BiotopeOverview last = round("last", JANUARY.plusMonths(2), BiotopeState.CLOSED, null, "3.1");
        assertThat(Trend.of(List.of(last, before))).containsExactly(trend("3.1", null, null));
        assertThat(Trend.of(List.of(before))).isEmpty();
    }

    private static Trend trend(String mean, @Nullable String previous, @Nullable String change) {
        return new Trend(
                BiotopeDimension.TIME,
                new BigDecimal(mean),
                previous == null ? null : new BigDecimal(previous),
                change == null ? null : new BigDecimal(change));
    }

    /** About a month, with a score of a group beside that of all. */
    private static BiotopeOverview round(
            String id, LocalDate from, BiotopeState state, @Nullable String follows, @Nullable String mean) {
        List<Score> scores = mean == null
                ? List.of()
                : List.of(
                        new Score(BiotopeDimension.TIME, null, new BigDecimal(mean), 20),
                        new Score(BiotopeDimension.TIME, "counters", new BigDecimal("1.2"), 10));
        LocalDate to = from.plusMonths(1).minusDays(1);
        return new BiotopeOverview(
                id,
                1,
                AGENCY.value(),
                state,
                from,
                to,
                to,
                List.of("counters"),
                10,
                follows,
                20,
                scores,
                List.of(),
                List.of(),
                null,
                List.of(),
                0,
                to.toEpochDay(),
                Custody.NONE);
    }
}
