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
import nl.kiem.events.contract.initiative.PilotEvent.PilotDesigned;
import nl.kiem.initiative.booking.domain.Booking;
import nl.kiem.initiative.booking.domain.Booking.Confirmed;
import nl.kiem.initiative.booking.domain.Booking.Known;
import nl.kiem.initiative.booking.domain.Booking.Used;
import nl.kiem.initiative.booking.domain.BookingCommand;
import nl.kiem.initiative.booking.domain.BookingDecider;

/** Which facilities that a pilot needs are there for it. */
@Singleton
class StandingBookings {

    private final CommandHandler<BookingCommand, Booking, BookingEvent> bookings;

    StandingBookings(CommandHandler<BookingCommand, Booking, BookingEvent> bookings) {
        this.bookings = bookings;
    }

    /** Bookings of the design that do not stand: never asked for, of another initiative, not confirmed, or over. */
    Uni<List<BookingId>> lapsed(PilotDesigned plan) {
        List<BookingId> named = plan.bookings() == null ? List.of() : plan.bookings();
        return Multi.createFrom()
                .iterable(named)
                .select()
                .when(id -> stands(id, plan.threadId()).map(stands -> !stands))
                .collect()
                .asList();
    }

    private Uni<Boolean> stands(BookingId id, ThreadId thread) {
        return bookings.load(BookingDecider.stream(id), Admission.SYSTEM).map(found -> stands(found.state(), thread));
    }

    private static boolean stands(Booking booking, ThreadId thread) {
        boolean there = booking instanceof Confirmed || booking instanceof Used;
        return there
                && booking instanceof Known known
                && known.request().threadId().equals(thread);
    }
}
