package nl.kiem.initiative.facility.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.kiem.events.contract.initiative.DayPart;
import nl.kiem.events.contract.initiative.FacilityEvent.FacilityOffered;
import nl.kiem.events.contract.initiative.SlotLength;
import nl.kiem.initiative.domain.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * Days in a row, or the same half of each.
 *
 * @param to last day, not before the first
 * @param part null for all of every day
 */
public record Period(LocalDate from, LocalDate to, @Nullable DayPart part) {

    /** The slots of a facility in this period, in order; none when it is closed on all of these days. */
    public List<Slot> slots(FacilityOffered terms) {
        return slots(terms.slot(), terms.weekends());
    }

    /** @param weekends whether there are slots on other days than working days too */
    public List<Slot> slots(SlotLength length, boolean weekends) {
        return from.datesUntil(to.plusDays(1))
                .filter(day -> weekends || WorkingDays.worked(day))
                .flatMap(day -> slots(day, length))
                .toList();
    }

    private Stream<Slot> slots(LocalDate day, SlotLength length) {
        return switch (length) {
            case DAY -> Stream.of(new Slot(day, null));
            case HALF_DAY ->
                part == null
                        ? Stream.of(DayPart.values()).map(half -> new Slot(day, half))
                        : Stream.of(new Slot(day, part));
        };
    }
}
