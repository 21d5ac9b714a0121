package nl.kiem.initiative.booking.api;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import nl.kiem.events.Admission;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.FacilityId;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.initiative.api.InitiativeSteering;
import nl.kiem.initiative.booking.BookingDesk;
import nl.kiem.initiative.booking.domain.Booking;
import nl.kiem.initiative.booking.domain.BookingCommand.Confirm;
import nl.kiem.initiative.booking.domain.BookingCommand.Request;
import nl.kiem.initiative.facility.FacilityDesk;
import nl.kiem.initiative.facility.domain.Period;

/** What a booking must know of its initiative and of its facility. */
@Singleton
class BookingFacts {

    private final BookingDesk bookings;
    private final FacilityDesk facilities;
    private final InitiativeSteering initiatives;

    BookingFacts(BookingDesk bookings, FacilityDesk facilities, InitiativeSteering initiatives) {
        this.bookings = bookings;
        this.facilities = facilities;
        this.initiatives = initiatives;
    }

    /** @param own what the caller may do with the initiative; the facility need only be seen */
    Uni<Request> request(
            BookingId id, BookingResource.BookingRequest asked, Admission own, Admission sight, Actor by, Instant at) {
        Period period = new Period(asked.from(), asked.to(), asked.part());
        return initiatives
                .facts(new InitiativeId(asked.initiativeId()), own)
                .chain(initiative -> facilities
                        .facts(new FacilityId(asked.facilityId()), sight)
                        .map(facility -> new Request(
                                id, initiative, facility, period, asked.classification(), asked.purpose(), by, at)));
    }

    Uni<Confirm> confirm(BookingId id, Admission admission, Actor by, Instant at) {
        return bookings.load(id, admission).chain(found -> switch (found.state()) {
            case Booking.Absent _ -> Uni.createFrom().item(new Confirm(false, by, at));
            case Booking.Known known ->
                initiatives
                        .facts(known.request().threadId().initiative(), Admission.SYSTEM)
                        .map(initiative -> new Confirm(initiative.closed(), by, at));
        });
    }
}
