package nl.kiem.initiative.facility.view;

import nl.kiem.events.contract.initiative.FacilityKind;

/**
 * How much a facility is used.
 *
 * @param slotsTaken how many slots were given out, by whomever they are taken
 * @param requested bookings in that state, of those that the reader may see; likewise the others
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
        long declined) {}
