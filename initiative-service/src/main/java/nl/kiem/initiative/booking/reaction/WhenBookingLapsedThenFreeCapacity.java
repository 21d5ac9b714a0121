package nl.kiem.initiative.booking.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.initiative.BookingEvent.BookingLapsed;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.facility.FacilityDesk;

/** A place that was held for a booking without an answer can be booked by others. */
@Singleton
class WhenBookingLapsedThenFreeCapacity implements Reaction<BookingLapsed> {

    private final FacilityDesk facilities;
    private final SystemMetadata system;

    WhenBookingLapsedThenFreeCapacity(FacilityDesk facilities, SystemMetadata system) {
        this.facilities = facilities;
        this.system = system;
    }

    @Override
    public Class<BookingLapsed> on() {
        return BookingLapsed.class;
    }

    @Override
    public Uni<Void> react(Recorded<BookingLapsed> recorded) {
        BookingLapsed e = recorded.event();
        return facilities.free(e.facilityId(), e.bookingId(), system.actor(), e.at());
    }
}
