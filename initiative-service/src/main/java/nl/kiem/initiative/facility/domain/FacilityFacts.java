package nl.kiem.initiative.facility.domain;

import java.time.LocalDate;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.initiative.FacilityEvent.FacilityOffered;
import nl.kiem.initiative.facility.domain.Facility.Absent;
import nl.kiem.initiative.facility.domain.Facility.Known;
import org.jspecify.annotations.Nullable;

/**
 * What a booking must know of a facility; handed to its command by who asks.
 *
 * @param lastDay on which it can be used; null when no end is known
 */
public record FacilityFacts(FacilityOffered terms, @Nullable LocalDate lastDay) {

    /** @throws Rejection when nobody offers it */
    public static FacilityFacts of(Facility facility) {
        return switch (facility) {
            case Absent _ -> throw new Rejection(FacilityReason.FACILITY_UNKNOWN, "there is no such facility");
            case Known known -> new FacilityFacts(known.terms(), known.lastDay());
        };
    }
}
