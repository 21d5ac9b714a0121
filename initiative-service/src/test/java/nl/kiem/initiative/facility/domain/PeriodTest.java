package nl.kiem.initiative.facility.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.kiem.events.contract.initiative.DayPart;
import nl.kiem.events.contract.initiative.SlotLength;
import org.junit.jupiter.api.Test;

class PeriodTest {

    static final LocalDate FRIDAY = LocalDate.of(2026, 1, 9);

    @Test
    void a_period_of_days_has_its_working_days() {
        assertThat(new Period(FRIDAY, FRIDAY.plusDays(3), null).slots(SlotLength.DAY, false))
                .extracting(Slot::key)
                .containsExactly("2026-01-09", "2026-01-12");
    }

    @Test
    void or_all_of_its_days() {
        assertThat(new Period(FRIDAY, FRIDAY.plusDays(3), null).slots(SlotLength.DAY, true))
                .extracting(Slot::key)
                .containsExactly("2026-01-09", "2026-01-10", "2026-01-11", "2026-01-12");
    }

    @Test
    void half_days_sort_by_time() {
        assertThat(new Period(FRIDAY, FRIDAY, null).slots(SlotLength.HALF_DAY, false))
                .extracting(Slot::key)
                .containsExactly("2026-01-09/1", "2026-01-09/2");
        assertThat(new Period(FRIDAY, FRIDAY, DayPart.AFTERNOON).slots(SlotLength.HALF_DAY, false))
                .containsExactly(new Slot(FRIDAY, DayPart.AFTERNOON));
    }

    @Test
    void new_years_day_is_no_working_day() {
        LocalDate newYear = LocalDate.of(2026, 1, 1);
        assertThat(new Period(newYear, newYear, null).slots(SlotLength.DAY, false))
                .isEmpty();
    }
}
