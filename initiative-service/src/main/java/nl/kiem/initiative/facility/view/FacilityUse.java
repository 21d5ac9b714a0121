package nl.kiem.initiative.facility.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import nl.kiem.events.contract.initiative.FacilityKind;
import nl.kiem.events.contract.initiative.SlotLength;
import nl.kiem.initiative.facility.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * How much a facility is used.
 *
 * @param slotsTaken how many slots were given out, ever, by whomever they are taken
 * @param requested bookings in that state, of those that the reader may see; likewise the others
 * @param ahead of the days that were asked about
 */
public record FacilityUse(
        String id,
        String name,
        FacilityKind kind,
        String provider,
        int capacity,
        long slotsTaken,
        long requested,
        long confirmed,
        long used,
        long lapsed,
        long cancelled,
        long declined,
        Ahead ahead) {

    /**
     * What can be had of a facility from a day on, and what of it is taken.
     *
     * @param places in all its slots
     * @param share of the places that is taken, 0 to 1; null when it has none on these days
     */
    public record Ahead(
            LocalDate from,
            LocalDate to,
            long places,
            long taken,
            @Nullable BigDecimal share) {}

    /** As the database counts it. */
    record Counted(
            String id,
            String name,
            FacilityKind kind,
            String provider,
            int capacity,
            SlotLength slot,
            boolean weekends,
            @Nullable LocalDate lastDay,
            long slotsTaken,
            long takenAhead,
            long requested,
            long confirmed,
            long used,
            long lapsed,
            long cancelled,
            long declined) {

        FacilityUse over(LocalDate from, LocalDate to) {
            return new FacilityUse(
                    id,
                    name,
                    kind,
                    provider,
                    capacity,
                    slotsTaken,
                    requested,
                    confirmed,
                    used,
                    lapsed,
                    cancelled,
                    declined,
                    ahead(from, to));
        }

        private Ahead ahead(LocalDate from, LocalDate to) {
            LocalDate last = lastDay != null && lastDay.isBefore(to) ? lastDay : to;
            long places = last.isBefore(from)
                    ? 0
                    : (long) capacity
                            * new Period(from, last, null).slots(slot, weekends).size();
            BigDecimal share = places == 0
                    ? null
                    : BigDecimal.valueOf(takenAhead).divide(BigDecimal.valueOf(places), 2, RoundingMode.HALF_UP);
            return new Ahead(from, to, places, takenAhead, share);
        }
    }
}
