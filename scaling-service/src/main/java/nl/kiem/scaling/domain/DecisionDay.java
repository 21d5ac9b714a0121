package nl.kiem.scaling.domain;

import java.time.Instant;
import java.time.LocalDate;

/** The last day on which the board can decide in time, as a deadline. */
public final class DecisionDay {

    /** What the deadline is called. */
    public static final String NAME = "decision-due";

    private DecisionDay() {}

    /** The first instant at which the day has passed. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Days.AMSTERDAM).toInstant();
    }

    public static LocalDate endingAt(Instant end) {
        return Days.of(end).minusDays(1);
    }
}
