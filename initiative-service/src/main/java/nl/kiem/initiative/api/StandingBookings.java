package nl.kiem.initiative.api;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import nl.kiem.events.Admission;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.BookingEvent;
import nl.kiem.events.contract.initiative.BookingEvent.BookingRequested;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDesigned;
import nl.kiem.initiative.booking.domain.Booking;
import nl.kiem.initiative.booking.domain.Booking.Cancelled;
import nl.kiem.initiative.booking.domain.Booking.Confirmed;
import nl.kiem.initiative.booking.domain.Booking.Declined;
import nl.kiem.initiative.booking.domain.Booking.Known;
import nl.kiem.initiative.booking.domain.Booking.Requested;
import nl.kiem.initiative.booking.domain.Booking.Used;
import nl.kiem.initiative.booking.domain.BookingCommand;
import nl.kiem.initiative.booking.domain.BookingDecider;
import nl.kiem.initiative.domain.Reservation;
import nl.kiem.initiative.domain.Reservation.Awaiting;
import nl.kiem.initiative.domain.Reservation.Lapsed;
import nl.kiem.initiative.domain.Reservation.Standing;

/** Which facilities that a pilot needs are there for it. */
@Singleton
class StandingBookings {

    private final CommandHandler<BookingCommand, Booking, BookingEvent> bookings;

    StandingBookings(CommandHandler<BookingCommand, Booking, BookingEvent> bookings) {
        this.bookings = bookings;
    }

    /** How each booking of the design stands now, in its order. */
    Uni<List<Reservation>> of(PilotDesigned plan) {
        List<BookingId> named = plan.bookings() == null ? List.of() : plan.bookings();
        return Multi.createFrom()
                .iterable(named)
                .onItem()
                .transformToUniAndConcatenate(id -> of(id, plan.threadId()))
                .collect()
                .asList();
    }

    private Uni<Reservation> of(BookingId id, ThreadId thread) {
        return bookings.load(BookingDecider.stream(id), Admission.SYSTEM).map(found -> of(id, found.state(), thread));
    }

    /** A facility booked for another initiative is not there for this one. */
    private static Reservation of(BookingId id, Booking booking, ThreadId thread) {
        if (!(booking instanceof Known known) || !known.request().threadId().equals(thread)) return new Lapsed(id);
        return switch (known) {
            case Requested _ -> new Awaiting(id);
            case Confirmed s -> standing(s.request());
            case Used s -> standing(s.request());
            case Declined _, Cancelled _, Booking.Lapsed _ -> new Lapsed(id);
        };
    }

    private static Reservation standing(BookingRequested request) {
        return new Standing(request.bookingId(), request.facilityId(), request.from(), request.to());
    }
}
