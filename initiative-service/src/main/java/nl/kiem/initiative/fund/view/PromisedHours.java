package nl.kiem.initiative.fund.view;

import java.time.LocalDate;

/**
 * Hours that were promised and hours that were given, of one initiative or of one organisation.
 *
 * @param id of the initiative, or of the organisation in the lead
 * @param allocations how many promises are added up
 * @param promised in all; {@code returned} is what went back of it
 * @param due part of them whose time has gone by: each promise spread evenly over its period, up to the end of yesterday
 *     or to the day on which the rest went back
 * @param gap hours that were due and not given, added up over the promises
 * @param from first day of the earliest period; {@code to} is the last day of the latest
 * @param percentOver which part of what was promised is due, in whole percents
 */
public record PromisedHours(
        String id,
        long allocations,
        long promised,
        long given,
        long returned,
        long due,
        long gap,
        LocalDate from,
        LocalDate to,
        int percentOver) {}
