package nl.kiem.initiative.booking.domain;

import nl.kiem.events.contract.initiative.BookingEvent.BookingRequested;
import nl.kiem.initiative.domain.OpenTerm;
import org.jspecify.annotations.Nullable;

/** A booking (boeking) of a facility in each of the states that it can be in. */
public sealed interface Booking {

    /** Nobody asked for it. */
    record Absent() implements Booking {}

    /** Asked for, whatever came of it. */
    sealed interface Known extends Booking {

        BookingRequested request();
    }

    /**
     * Waits for the provider's answer.
     *
     * @param answer what it waits for; null when the facility answers at once
     */
    record Requested(BookingRequested request, @Nullable OpenTerm answer) implements Known {}

    /** The place is there for the initiative. */
    record Confirmed(BookingRequested request) implements Known {}

    /** Nothing can be asked of it any more. */
    sealed interface Over extends Known {}

    record Declined(BookingRequested request) implements Over {}

    record Used(BookingRequested request) implements Over {}

    record Cancelled(BookingRequested request) implements Over {}

    record Lapsed(BookingRequested request) implements Over {}
}
