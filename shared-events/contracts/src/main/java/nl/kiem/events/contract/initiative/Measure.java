package nl.kiem.events.contract.initiative;

import java.math.BigDecimal;

/**
 * What a pilot wants to move.
 *
 * @param name unique within the pilot
 * @param primary whether the verdict hangs on it
 * @param unit such as days, percent, calls a week
 * @param source where the values come from
 */
public record Measure(
        String name,
        boolean primary,
        BigDecimal baseline,
        BigDecimal target,
        Direction direction,
        String unit,
        String source) {

    /** Whether more or less is better. */
    public enum Direction {
        UP,
        DOWN
    }
}
