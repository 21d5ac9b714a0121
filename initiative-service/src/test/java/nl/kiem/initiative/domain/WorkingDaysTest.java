package nl.kiem.initiative.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    @Test
    void weekends_do_not_count() {
        assertThat(WorkingDays.after(LocalDate.of(2026, 1, 5), 10)).isEqualTo("2026-01-19");
    }

    @Test
    void holidays_do_not_count() {
        assertThat(WorkingDays.after(LocalDate.of(2026, 4, 2), 1)).isEqualTo("2026-04-07");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-04-03",
                "2026-04-06",
                "2026-04-27",
                "2026-05-05",
                "2026-05-14",
                "2026-05-25",
                "2026-12-25",
                "2025-04-18",
                "2025-04-21",
                "2025-04-26",
                "2027-03-29",
                "2028-06-05"
            })
    void public_holidays_are_known(String day) {
        assertThat(WorkingDays.worked(LocalDate.parse(day))).isFalse();
    }

    /** As another way of reckoning Easter (Oudin, 1940) gives them, in years that are hard for it among others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1954-04-16",
                "1981-04-17",
                "1991-03-29",
                "1995-04-14",
                "1998-04-10",
                "2001-04-13",
                "2014-04-18",
                "2021-04-02",
                "2025-04-18",
                "2033-04-15",
                "2038-04-23",
                "2045-04-07",
                "2049-04-16",
                "2052-04-19",
                "2071-04-17",
                "2076-04-17",
                "2106-04-16",
                "2114-04-20",
                "2133-04-17",
                "2190-04-23",
                "2285-03-20",
                "2353-03-20",
                "2400-04-14"
            })
    void good_fridays_are_known(String day) {
        assertThat(WorkingDays.worked(LocalDate.parse(day))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-07", "2026-04-28", "2026-05-04", "2026-05-15", "2026-12-24"})
    void other_weekdays_are_worked(String day) {
        assertThat(WorkingDays.worked(LocalDate.parse(day))).isTrue();
    }
}
