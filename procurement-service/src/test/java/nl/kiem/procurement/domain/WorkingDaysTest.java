package nl.kiem.procurement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2019-04-21",
        "2022-04-17",
        "2023-04-09",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2028-04-16",
        "2038-04-25",
        "2285-03-22"
    })
    void easter_falls_where_the_calendar_says(LocalDate sunday) {
        assertThat(WorkingDays.easter(sunday.getYear())).isEqualTo(sunday);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01", // New Year's Day
                "2026-04-03", // Good Friday
                "2026-04-06", // Easter Monday
                "2026-04-27", // King's Day
                "2025-04-26", // King's Day of a year in which the 27th is a Sunday
                "2026-05-05", // also in a year that is no fifth one
                "2026-05-14", // Ascension Day
                "2026-05-25", // Whit Monday
                "2026-12-25",
                "2028-12-26"
            })
    void a_public_holiday_is_no_working_day(LocalDate day) {
        assertThat(WorkingDays.isPublicHoliday(day)).isTrue();
        assertThat(WorkingDays.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-02", "2026-04-07", "2026-04-28", "2026-05-15", "2026-12-24", "2026-12-31"})
    void the_days_beside_them_are_working_days(LocalDate day) {
        assertThat(WorkingDays.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-20, 2026-02-20", // Friday
        "2026-02-21, 2026-02-23", // Saturday
        "2026-02-22, 2026-02-23", // Sunday
        "2026-04-03, 2026-04-07", // Good Friday, weekend and Easter Monday
        "2026-12-25, 2026-12-28", // Christmas before a weekend
        "2027-01-01, 2027-01-04" // into the next year
    })
    void a_period_that_ends_on_a_day_off_ends_on_the_next_working_day(LocalDate day, LocalDate rolled) {
        assertThat(WorkingDays.atOrAfter(day)).isEqualTo(rolled);
    }
}
