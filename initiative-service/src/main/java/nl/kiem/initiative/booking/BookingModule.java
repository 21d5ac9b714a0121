package nl.kiem.initiative.booking;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.EventStore;
import nl.kiem.events.contract.initiative.BookingEvent;
import nl.kiem.initiative.booking.domain.Booking;
import nl.kiem.initiative.booking.domain.BookingCommand;
import nl.kiem.initiative.booking.domain.BookingDecider;
import nl.kiem.initiative.booking.domain.BookingRules;

/** Wiring of bookings. */
class BookingModule {

    @Produces
    @Singleton
    CommandHandler<BookingCommand, Booking, BookingEvent> bookings(BookingSettings settings, EventStore store) {
        BookingRules rules =
                new BookingRules(settings.answerWorkingDays(), settings.daysMax(), settings.daysAheadMax());
        return new CommandHandler<>(BookingDecider.CATEGORY, new BookingDecider(rules), BookingEvent.class, store);
    }
}
