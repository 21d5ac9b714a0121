package nl.kiem.initiative.biotope.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import nl.kiem.initiative.biotope.view.Measure.Words;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an organisation does, beside what it is a part of.
 *
 * @param numeratorIs what was counted; likewise the denominator
 * @param value numerator by denominator, a share with two decimals or days with one; null when too few are behind it
 * @param behind how many initiatives, gates or promises there are behind it
 * @param previous value in the period before; null when there is none or too few are behind it
 * @param change from that to the value; null when either is missing
 * @param facts types of the events that it was counted from
 */
public record Figure(
        Measure measure,
        long numerator,
        Words numeratorIs,
        long denominator,
        Words denominatorIs,
        long behind,
        @Nullable BigDecimal value,
        @Nullable BigDecimal previous,
        @Nullable BigDecimal change,
        List<String> facts) {

    /** @param behind the denominator itself, but for hours: of those a few can be many */
    record Counted(long numerator, long denominator, long behind) {

        @Nullable
        BigDecimal value(Measure measure, int minimum) {
            if (denominator == 0 || behind < minimum) return null;
            int decimals = measure == Measure.GATE_DAYS ? 1 : 2;
            return BigDecimal.valueOf(numerator)
                    .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
        }
    }

    /** @param before null when there is no period before */
    static Figure of(Measure measure, Counted now, @Nullable Counted before, int minimum) {
        BigDecimal value = now.value(measure, minimum);
        BigDecimal previous = before == null ? null : before.value(measure, minimum);
        return new Figure(
                measure,
                now.numerator(),
                measure.numerator(),
                now.denominator(),
                measure.denominator(),
                now.behind(),
                value,
                previous,
                value == null || previous == null ? null : value.subtract(previous),
                measure.facts());
    }
}
