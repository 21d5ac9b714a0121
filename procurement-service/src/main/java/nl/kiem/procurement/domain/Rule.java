package nl.kiem.procurement.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a rule set.
 *
 * @param key such as {@code tenders.open}
 * @param value in {@code unit}; null where the value is not verified, so that nothing may be computed with it
 * @param unit EUR, days, hours or months
 * @param validTo last day, null when no end is known
 * @param source where the value was read
 */
public record Rule(
        String key,
        @Nullable Long value,
        String unit,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String article,
        String source) {

    /** @throws IllegalStateException when the value is not verified: ask {@link #verified()} first */
    public long amount() {
        if (value == null) throw new IllegalStateException(key + " is not verified (" + source + ")");
        return value;
    }

    public boolean verified() {
        return value != null;
    }

    boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
