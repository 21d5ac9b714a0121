package nl.kiem.events.runtime.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.kiem.events.contract.initiative.FundEvent;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    static final Instant SOON = Instant.parse("2026-03-01T00:00:00Z");
    static final Instant LATER = Instant.parse("2026-04-01T00:00:00Z");

    final Deadline none = Deadline.none("fund-1");

    @Test
    void the_first_of_all_that_is_awaited_is_looked_for() {
        assertThat(none.dueAt()).isNull();
        assertThat(none.due("report", LATER).due("over", SOON).dueAt()).isEqualTo(SOON);
        assertThat(none.due("over", SOON).due("report", LATER).dueAt()).isEqualTo(SOON);
    }

    @Test
    void a_deadline_that_moves_takes_the_place_of_the_one_of_its_name() {
        Deadline moved = none.due("over", SOON).due("over", LATER);
        assertThat(moved.waiting()).containsExactly(Map.entry("over", LATER));
        assertThat(moved.dueAt()).isEqualTo(LATER);
    }

    @Test
    void what_was_met_is_not_awaited_any_more_and_the_others_are() {
        Deadline left = none.due("over", SOON).due("report", LATER).met("over");
        assertThat(left.waiting()).containsOnlyKeys("report");
        assertThat(left.dueAt()).isEqualTo(LATER);
        assertThat(left.met("report")).isEqualTo(none);
        assertThat(left.met("never asked")).isEqualTo(left);
    }

    @Test
    void only_one_is_awaited_instead_of_all_others() {
        assertThat(none.due("over", SOON).only("report", LATER)).isEqualTo(none.due("report", LATER));
        assertThat(none.due("over", SOON).cleared()).isEqualTo(none);
    }

    @Test
    void two_terms_of_one_family_do_not_start() {
        assertThatThrownBy(() -> new DeadlineView(List.of(new FundTerms(), new FundTerms())))
                .isInstanceOf(IllegalStateException.class);
    }

    record FundTerms() implements DeadlineTerms<FundEvent> {
        @Override
        public Class<FundEvent> family() {
            return FundEvent.class;
        }

        @Override
        public Deadline next(Deadline row, FundEvent event) {
            return row;
        }
    }
}
