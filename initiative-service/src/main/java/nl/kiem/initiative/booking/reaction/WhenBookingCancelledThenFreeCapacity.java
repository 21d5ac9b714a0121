package nl.kiem.initiative.booking.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.initiative.BookingEvent.BookingCancelled;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.facility.FacilityDesk;

/** What was called off can be booked by others. */
@Singleton
class WhenBookingCancelledThenFreeCapacity implements Reaction<BookingCancelled> {

    private final FacilityDesk facilities;
    private final SystemMetadata system;

    WhenBookingCancelledThenFreeCapacity(FacilityDesk facilities, SystemMetadata system) {
        this.facilities = facilities;
        this.system = system;
    }

    @Override
    public Class<BookingCancelled> on() {
        return BookingCancelled.class;
    }

    @Override
    public Uni<Void> react(Recorded<BookingCancelled> recorded) {
        BookingCancelled e = recorded.event();
        return facilities.free(e.facilityId(), e.bookingId(), system.actor(), e.at());
    }
}
