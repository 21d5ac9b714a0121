package nl.kiem.initiative.signal.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import nl.kiem.events.contract.initiative.Horizon;
import org.jspecify.annotations.Nullable;

/**
 * Whether what comes is seen coming.
 *
 * @param ahead what has not happened yet and was not dismissed, by horizon
 * @param happened how many signals became real
 * @param prepared for how many of those a proven solution stood ready
 * @param preparedShare of what happened, 0 to 1; null when fewer than {@code minimum} happened
 * @param medianLeadDays half of the prepared ones were ready longer before; null when fewer than {@code minimum} were
 * @param minimum fewest that have to be behind a figure
 */
public record Foresight(
        List<Ahead> ahead,
        long happened,
        long prepared,
        @Nullable BigDecimal preparedShare,
        @Nullable BigDecimal medianLeadDays,
        int minimum) {

    /**
     * @param horizon null of what was not assessed yet
     * @param linked how many of them an initiative takes up
     * @param people whom they reach together, as estimated; who is reached by two counts twice
     */
    public record Ahead(@Nullable Horizon horizon, long signals, long linked, long people) {}

    /** As the database counts it. */
    record Happened(long happened, long prepared, @Nullable BigDecimal medianLeadDays) {}

    static Foresight of(List<Ahead> ahead, Happened past, int minimum) {
        BigDecimal share = past.happened < minimum || past.happened == 0
                ? null
                : BigDecimal.valueOf(past.prepared).divide(BigDecimal.valueOf(past.happened), 2, RoundingMode.HALF_UP);
        BigDecimal median = past.prepared < minimum ? null : past.medianLeadDays;
        return new Foresight(ahead, past.happened, past.prepared, share, median, minimum);
    }
}
