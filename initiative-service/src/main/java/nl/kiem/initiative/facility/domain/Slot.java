package nl.kiem.initiative.facility.domain;

import java.time.LocalDate;
import nl.kiem.events.contract.initiative.DayPart;
import org.jspecify.annotations.Nullable;

/**
 * The smallest piece in which a facility is lent out.
 *
 * @param part null where a facility is lent out by whole days
 */
public record Slot(LocalDate day, @Nullable DayPart part) {

    /** Sorts by time: {@code 2026-03-02}, {@code 2026-03-02/1} for the morning and {@code /2} for the afternoon. */
    public String key() {
        return part == null ? day.toString() : day + "/" + (part.ordinal() + 1);
    }
}
