package nl.kiem.initiative.biotope.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import nl.kiem.initiative.biotope.view.Figure.Counted;
import org.junit.jupiter.api.Test;

class FigureTest {

    static final BehaviourCounts COUNTS = new BehaviourCounts(1_000, 250, 5, 8, 6, 9, 120, 20, 4, 3, 12, 9, 6);

    @Test
    void a_share_has_two_decimals_and_says_how_it_changed() {
        Figure figure = Figure.of(Measure.GATES_IN_TERM, new Counted(6, 8, 8), new Counted(3, 9, 9), 5);
        assertThat(figure.value()).isEqualTo(new BigDecimal("0.75"));
        assertThat(figure.previous()).isEqualTo(new BigDecimal("0.33"));
        assertThat(figure.change()).isEqualTo(new BigDecimal("0.42"));
    }

    @Test
    void days_have_one_decimal() {
        assertThat(Figure.of(Measure.GATE_DAYS, new Counted(120, 9, 9), null, 5).value())
                .isEqualTo(new BigDecimal("13.3"));
    }

    @Test
    void of_fewer_than_the_least_the_counts_are_shown_and_no_value() {
        Figure figure = Figure.of(Measure.STOPPED_IN_TIME, new Counted(3, 4, 4), new Counted(3, 9, 9), 5);
        assertThat(figure.numerator()).isEqualTo(3);
        assertThat(figure.denominator()).isEqualTo(4);
        assertThat(figure.value()).isNull();
        assertThat(figure.change()).isNull();
        assertThat(Figure.of(Measure.STOPPED_IN_TIME, new Counted(3, 5, 5), new Counted(1, 4, 4), 5)
                        .change())
                .as("too few before")
                .isNull();
    }

    @Test
    void many_hours_of_few_promises_are_too_few() {
        assertThat(Figure.of(Measure.HOURS_GIVEN, new Counted(250, 1_000, 4), null, 5)
                        .value())
                .isNull();
        assertThat(Figure.of(Measure.HOURS_GIVEN, new Counted(250, 1_000, 5), null, 5)
                        .value())
                .isEqualTo(new BigDecimal("0.25"));
    }

    @Test
    void nothing_by_nothing_is_no_value() {
        assertThat(Figure.of(Measure.OWNER_NAMED, new Counted(0, 0, 0), null, 0).value())
                .isNull();
    }

    @Test
    void each_measure_is_counted_from_what_it_says() {
        assertThat(Stream.of(Measure.values()).map(COUNTS::of))
                .containsExactly(
                        new Counted(250, 1_000, 5),
                        new Counted(6, 8, 8),
                        new Counted(120, 9, 9),
                        new Counted(4, 20, 20),
                        new Counted(3, 4, 4),
                        new Counted(9, 12, 12),
                        new Counted(6, 12, 12));
    }

    @Test
    void a_figure_names_the_facts_that_it_comes_from() {
        assertThat(Measure.HOURS_GIVEN.facts())
                .containsExactly(
                        "nl.kiem.fund.budget-allocated",
                        "nl.kiem.fund.budget-drawn-down",
                        "nl.kiem.fund.allocation-released");
    }
}
