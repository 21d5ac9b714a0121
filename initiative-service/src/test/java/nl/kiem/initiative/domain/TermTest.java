package nl.kiem.initiative.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import nl.kiem.events.contract.initiative.Awaited;
import org.junit.jupiter.api.Test;

class TermTest {

    static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    @Test
    void a_term_that_passed_is_told_again_when_twice_and_four_times_as_long_has_gone_by() {
        Term term = new Term(MONDAY, MONDAY.plusDays(14));
        assertThat(Term.TOLD_AT.stream().map(term::lastDay))
                .containsExactly(MONDAY.plusDays(14), MONDAY.plusDays(28), MONDAY.plusDays(56));
    }

    @Test
    void a_term_that_ends_on_the_day_on_which_it_began_is_told_on_three_different_days() {
        Term term = new Term(MONDAY, MONDAY);
        assertThat(Term.TOLD_AT.stream().map(term::lastDay))
                .containsExactly(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(3));
    }

    @Test
    void a_deadline_is_named_after_what_is_awaited_and_how_often_it_was_told() {
        assertThat(new Telling(Awaited.GATE, 1).deadline()).isEqualTo("gate-late");
        assertThat(new Telling(Awaited.RESUMPTION, 4).deadline()).isEqualTo("resumption-late-4x");
    }

    @Test
    void the_name_of_a_deadline_tells_what_was_awaited() {
        for (Awaited awaited : Awaited.values()) {
            for (int times : Term.TOLD_AT) {
                Telling telling = new Telling(awaited, times);
                assertThat(Telling.of(telling.deadline())).isEqualTo(telling);
            }
        }
    }

    @Test
    void the_deadline_of_something_else_is_not_one_of_an_initiative() {
        assertThrows(IllegalArgumentException.class, () -> Telling.of("stage-term-over"));
        assertThrows(IllegalArgumentException.class, () -> Telling.of("stage-late-3x"));
    }
}
