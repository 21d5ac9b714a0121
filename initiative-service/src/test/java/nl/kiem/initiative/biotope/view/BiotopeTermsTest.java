package nl.kiem.initiative.biotope.view;

import static nl.kiem.initiative.biotope.domain.BiotopeSample.AGENCY;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.CLOSED;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.CLOSED_AT;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.CLOSES;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.ID;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.OPENED;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.PLAN_ASKED;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.PLAN_BY;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.PLAN_GIVEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.PlanTermExceeded;
import nl.kiem.events.runtime.deadline.Deadline;
import nl.kiem.initiative.domain.CivilDate;
import org.junit.jupiter.api.Test;

class BiotopeTermsTest {

    static final String CLOSING = "biotope-round-closes";
    static final String PLAN = "biotope-plan-late";

    /** On which the plan was asked. */
    static final LocalDate SINCE = CLOSES.plusDays(1);

    static final long TERM_DAYS = ChronoUnit.DAYS.between(SINCE, PLAN_BY);

    final BiotopeTerms terms = new BiotopeTerms();

    @Test
    void a_round_closes_by_itself_when_its_last_day_is_over() {
        assertThat(after(OPENED)).containsExactly(Map.entry(CLOSING, end(CLOSES)));
    }

    @Test
    void of_a_round_that_was_counted_nothing_is_awaited_unless_a_plan_is_asked() {
        assertThat(after(OPENED, CLOSED)).isEmpty();
        assertThat(after(OPENED, CLOSED, PLAN_ASKED)).containsExactly(Map.entry(PLAN, end(PLAN_BY)));
    }

    @Test
    void a_plan_that_does_not_come_is_told_again_at_twice_and_at_four_times_the_term_and_then_no_more() {
        assertThat(after(OPENED, CLOSED, PLAN_ASKED, told(1)))
                .containsExactly(Map.entry(PLAN, end(SINCE.plusDays(2 * TERM_DAYS))));
        assertThat(after(OPENED, CLOSED, PLAN_ASKED, told(1), told(2)))
                .containsExactly(Map.entry(PLAN, end(SINCE.plusDays(4 * TERM_DAYS))));
        assertThat(after(OPENED, CLOSED, PLAN_ASKED, told(1), told(2), told(3))).isEmpty();
    }

    @Test
    void a_plan_ends_the_waiting() {
        assertThat(after(OPENED, CLOSED, PLAN_ASKED, told(1), PLAN_GIVEN)).isEmpty();
    }

    private static BiotopeRoundEvent told(int times) {
        return new PlanTermExceeded(ID, AGENCY, Role.EXE, SINCE, PLAN_BY, times, CLOSED_AT);
    }

    private Map<String, Instant> after(BiotopeRoundEvent... history) {
        Deadline row = Deadline.none("biotope-round-" + ID);
        for (BiotopeRoundEvent event : List.of(history)) row = terms.next(row, event);
        return row.waiting();
    }

    private static Instant end(LocalDate day) {
        return CivilDate.endOf(day);
    }
}
