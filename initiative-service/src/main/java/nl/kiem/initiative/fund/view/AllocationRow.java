package nl.kiem.initiative.fund.view;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import nl.kiem.events.Custody;
import nl.kiem.initiative.fund.domain.Allocation;
import org.jspecify.annotations.Nullable;

/**
 * What a fund allocated: a row of {@code allocation_v1}. Amounts in euro cents.
 *
 * @param thread id of the initiative
 * @param organisation in the lead
 * @param cents promised; {@code drawnCents} is what was spent of it, {@code returnedCents} what went back
 * @param hours promised; likewise
 * @param ownShareCents what those who take part pay themselves; null when nobody said so
 * @param fromDay first day for which it was promised
 * @param toDay last day; null for the last day of the fund
 * @param releasedOn on which the rest went back; null as long as it did not
 * @param ground why it went back
 */
@RecordBuilder
public record AllocationRow(
        String id,
        long version,
        String fund,
        String thread,
        String organisation,
        long cents,
        long hours,
        long drawnCents,
        long drawnHours,
        long returnedCents,
        long returnedHours,
        @Nullable Long ownShareCents,
        LocalDate fromDay,
        @Nullable LocalDate toDay,
        @Nullable String ruleSet,
        @Nullable String band,
        Allocation.State state,
        @Nullable LocalDate releasedOn,
        @Nullable String ground,
        Custody custody)
        implements AllocationRowBuilder.With {

    static AllocationRow blank(String id) {
        return new AllocationRow(
                id,
                0,
                "",
                "",
                "",
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                LocalDate.EPOCH,
                null,
                null,
                null,
                Allocation.State.RESERVED,
                null,
                null,
                Custody.NONE);
    }
}
