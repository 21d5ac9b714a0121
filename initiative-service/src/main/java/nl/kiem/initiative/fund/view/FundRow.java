package nl.kiem.initiative.fund.view;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import nl.kiem.events.Custody;
import org.jspecify.annotations.Nullable;

/**
 * One fund: a row of {@code fund_v1}. Amounts in euro cents.
 *
 * @param fromDay first day of its period; {@code toDay} is the last
 * @param closeBy last day for closing it after its period
 * @param allocatedCents promised, without what was given back; {@code drawnCents} is what was spent
 * @param freeCents not promised to anybody
 * @param ruleSet id of the rules by which it allocates; null for none but its ceilings
 * @param told how often it was told that nobody closed it
 */
@RecordBuilder
public record FundRow(
        String id,
        long version,
        String name,
        String organisation,
        LocalDate fromDay,
        LocalDate toDay,
        LocalDate closeBy,
        long ceilingCents,
        long ceilingHours,
        long allocatedCents,
        long allocatedHours,
        long drawnCents,
        long drawnHours,
        long freeCents,
        long freeHours,
        @Nullable String ruleSet,
        State state,
        int told,
        Custody custody)
        implements FundRowBuilder.With {

    /** Whether it allocates. */
    public enum State {
        OPEN,
        CLOSED
    }

    static FundRow blank(String id) {
        return new FundRow(
                id,
                0,
                "",
                "",
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                State.OPEN,
                0,
                Custody.NONE);
    }

    /** More of it is promised, or less when both are below zero. */
    FundRow promised(long cents, long hours) {
        return with(row -> row.allocatedCents(allocatedCents + cents)
                .allocatedHours(allocatedHours + hours)
                .freeCents(freeCents - cents)
                .freeHours(freeHours - hours));
    }
}
