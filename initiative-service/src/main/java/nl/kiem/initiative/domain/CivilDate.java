package nl.kiem.initiative.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar in which terms are counted: days in the Netherlands. */
public final class CivilDate {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private CivilDate() {}

    public static LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** First instant at which the day is over. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }
}
