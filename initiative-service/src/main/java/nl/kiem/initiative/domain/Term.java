package nl.kiem.initiative.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A time in which somebody has to act. That it passed is told, and again when twice and four times as long has gone by.
 *
 * @param since the day on which it began
 * @param dueBy the last day; the day on which it began at the earliest
 */
public record Term(LocalDate since, LocalDate dueBy) {

    /** How many times as long has gone by when it is told. */
    public static final List<Integer> TOLD_AT = List.of(1, 2, 4);

    /**
     * Last day before it is told that the term has gone by so many times. Working days are counted once, for the term
     * itself; again and again goes by the calendar. A term of no days is told again as one of a day.
     */
    public LocalDate lastDay(int times) {
        long days = Math.max(1, ChronoUnit.DAYS.between(since, dueBy));
        return dueBy.plusDays((times - 1) * days);
    }

    /** Name of the deadline after which it is told: that of the term itself, or for instance {@code stage-late-2x}. */
    public static String deadline(String name, int times) {
        return times == 1 ? name : name + "-" + times + "x";
    }
}
