package nl.kiem.initiative.facility.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.FacilityId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.events.contract.initiative.FacilityEvent.FacilityOffered;
import nl.kiem.events.contract.initiative.FacilityEvent.FacilityRetired;
import nl.kiem.events.contract.initiative.FacilityKind;
import nl.kiem.events.contract.initiative.SlotLength;
import nl.kiem.events.contract.initiative.Stage;

/** The facilities that the tests tell of. */
public final class FacilitySample {

    /** A Monday. */
    public static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");

    public static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    public static final FacilityId LAB = new FacilityId(new UUID(0, 71));
    public static final BookingId FIRST = new BookingId(new UUID(0, 81));
    public static final BookingId SECOND = new BookingId(new UUID(0, 82));
    public static final BookingId THIRD = new BookingId(new UUID(0, 83));
    public static final OrganisationId PROVIDER = new OrganisationId("tooi:oorg10148");
    public static final Actor KEEPER = new Actor(new PersonRef("keeper-1"), PROVIDER, Set.of(Role.FAC));
    public static final FacilityOffered OFFERED = offered(SlotLength.DAY, false, 2, false);
    public static final FacilityRetired RETIRED = new FacilityRetired(LAB, DAY.plusDays(4), "the lease ends", AT);

    private FacilitySample() {}

    public static FacilityOffered offered(SlotLength slot, boolean weekends, int capacity, boolean atOnce) {
        return new FacilityOffered(
                LAB,
                "Letter lab",
                "a room with readers",
                FacilityKind.LAB,
                PROVIDER,
                capacity,
                slot,
                weekends,
                DataClassification.CONFIDENTIAL,
                Stage.EXPLORING,
                "Den Haag",
                atOnce,
                Visibility.GOVERNMENT,
                AT);
    }

    /** From and to, in days after the Monday. */
    public static Period days(int from, int to) {
        return new Period(DAY.plusDays(from), DAY.plusDays(to), null);
    }
}
