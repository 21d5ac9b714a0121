package nl.kiem.monitoring.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.kiem.events.Custody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoryTest {

    static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void each_entry_names_its_cause_and_what_it_led_to() {
        List<Story.Entry> entries = Story.entries(List.of(row("a/1", 0, null), row("b/1", 2, "a/1")), null);
        assertThat(entries.getFirst().leadsTo()).containsExactly("b/1");
        assertThat(entries.getLast().causedBy()).isEqualTo("a/1");
    }

    @Test
    void days_are_counted_from_the_entry_before_also_on_a_later_page() {
        assertThat(Story.entries(List.of(row("a/1", 3, null)), START).getFirst().daysSincePrevious())
                .isEqualTo(new BigDecimal("3.0"));
        assertThat(Story.entries(List.of(row("a/1", 3, null)), null).getFirst().daysSincePrevious())
                .isNull();
    }

    @Test
    void at_the_same_instant_a_cause_stands_before_its_effects() {
        List<Story.Entry> entries = Story.entries(
                List.of(row("a/2", 1, "c/1"), row("b/1", 1, "d/1"), row("c/1", 1, null), row("d/1", 1, "c/1")), null);
        assertThat(entries).extracting(Story.Entry::id).containsExactly("c/1", "a/2", "d/1", "b/1");
    }

    @Test
    void entries_that_would_cause_each_other_are_told_all_the_same() {
        assertThat(Story.entries(List.of(row("a/1", 1, "b/1"), row("b/1", 1, "a/1")), null))
                .hasSize(2);
    }

    static ThreadEntry row(String id, int day, @Nullable String cause) {
        Instant at = START.plus(Duration.ofDays(day));
        return new ThreadEntry(
                id, 1, Custody.NONE, "t", "x", "s", "initiative-service", at, at, cause, null, null, List.of());
    }
}
