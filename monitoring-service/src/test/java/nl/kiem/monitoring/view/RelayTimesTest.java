package nl.kiem.monitoring.view;

import static nl.kiem.monitoring.view.Milestone.ADMITTED;
import static nl.kiem.monitoring.view.Milestone.ADOPTED;
import static nl.kiem.monitoring.view.Milestone.PILOT_ALLOWED;
import static nl.kiem.monitoring.view.Milestone.PROPOSED;
import static nl.kiem.monitoring.view.Milestone.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.kiem.monitoring.view.RelayTimes.Hop;
import nl.kiem.monitoring.view.RelayTimes.HopDays;
import nl.kiem.monitoring.view.RelayTimes.LastReached;
import nl.kiem.monitoring.view.RelayTimes.Passed;
import nl.kiem.monitoring.view.RelayTimes.ThreadRelay;
import org.junit.jupiter.api.Test;

class RelayTimesTest {

    static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void a_thread_tells_the_days_of_each_hop_that_it_made() {
        assertThat(RelayTimes.perThread(
                        List.of(passed("a", PROPOSED, 0), passed("a", ADMITTED, 3), passed("a", PILOT_ALLOWED, 33))))
                .containsExactly(new ThreadRelay(
                        "a",
                        PILOT_ALLOWED,
                        false,
                        List.of(
                                new HopDays(PROPOSED, ADMITTED, days("3.0")),
                                new HopDays(ADMITTED, PILOT_ALLOWED, days("30.0"))),
                        null));
    }

    @Test
    void only_the_first_time_that_a_milestone_is_passed_counts() {
        List<ThreadRelay> threads = RelayTimes.perThread(
                List.of(passed("a", ADMITTED, 9), passed("a", ADMITTED, 4), passed("a", PROPOSED, 0)));
        assertThat(threads.getFirst().hops()).containsExactly(new HopDays(PROPOSED, ADMITTED, days("4.0")));
    }

    @Test
    void a_hop_with_a_missing_end_is_not_guessed_but_the_whole_chain_is_still_measured() {
        ThreadRelay thread = RelayTimes.perThread(List.of(passed("a", PROPOSED, 0), passed("a", ADOPTED, 240)))
                .getFirst();
        assertThat(thread.hops()).isEmpty();
        assertThat(thread.wholeDays()).isEqualTo(days("240.0"));
        assertThat(thread.lastReached()).isEqualTo(ADOPTED);
    }

    @Test
    void a_fact_that_was_true_before_its_predecessor_took_no_days() {
        ThreadRelay thread = RelayTimes.perThread(List.of(passed("a", PROPOSED, 5), passed("a", ADMITTED, 2)))
                .getFirst();
        assertThat(thread.hops()).containsExactly(new HopDays(PROPOSED, ADMITTED, days("0.0")));
    }

    @Test
    void parts_of_days_are_kept_to_one_decimal() {
        ThreadRelay thread = RelayTimes.perThread(List.of(
                        new Passed("a", PROPOSED, START), new Passed("a", ADMITTED, START.plus(Duration.ofHours(30)))))
                .getFirst();
        assertThat(thread.hops()).containsExactly(new HopDays(PROPOSED, ADMITTED, days("1.3")));
    }

    @Test
    void the_median_lies_in_the_middle_and_the_ninetieth_percentile_leaves_one_in_ten_above_it() {
        List<Passed> all = new ArrayList<>();
        IntStream.rangeClosed(1, 10).forEach(i -> {
            all.add(passed("t" + i, PROPOSED, 0));
            all.add(passed("t" + i, ADMITTED, i));
        });
        assertThat(RelayTimes.over(RelayTimes.perThread(all)).hops().getFirst())
                .isEqualTo(new Hop(PROPOSED, ADMITTED, 10, days("5.5"), days("9.0")));
    }

    @Test
    void without_threads_there_is_no_median() {
        RelayTimes none = RelayTimes.over(List.of());
        assertThat(none.threads()).isZero();
        assertThat(none.hops()).hasSize(Milestone.CHAIN.size() - 1).allSatisfy(hop -> {
            assertThat(hop.threads()).isZero();
            assertThat(hop.medianDays()).isNull();
            assertThat(hop.p90Days()).isNull();
        });
    }

    @Test
    void it_shows_at_which_hand_over_threads_came_to_a_halt() {
        List<Passed> all = List.of(
                passed("a", PROPOSED, 0),
                passed("b", PROPOSED, 0),
                passed("b", STOPPED, 9),
                passed("c", PROPOSED, 0),
                passed("c", ADMITTED, 1));
        assertThat(RelayTimes.over(RelayTimes.perThread(all)).lastReached())
                .startsWith(new LastReached(PROPOSED, 2, 1), new LastReached(ADMITTED, 1, 0))
                .hasSize(Milestone.CHAIN.size());
    }

    @Test
    void a_thread_of_which_only_the_stop_is_known_made_no_hand_over() {
        assertThat(RelayTimes.perThread(List.of(passed("a", STOPPED, 3)))).isEmpty();
    }

    static Passed passed(String thread, Milestone milestone, int day) {
        return new Passed(thread, milestone, START.plus(Duration.ofDays(day)));
    }

    static BigDecimal days(String text) {
        return new BigDecimal(text);
    }
}
