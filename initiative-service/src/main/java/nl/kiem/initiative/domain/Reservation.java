package nl.kiem.initiative.domain;

import java.time.LocalDate;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.FacilityId;

/** A booking that the design of a pilot names, as it stands when somebody looks. */
public sealed interface Reservation {

    BookingId booking();

    /** The facility is there for the initiative from the first day to the last, both included. */
    record Standing(BookingId booking, FacilityId facility, LocalDate from, LocalDate to) implements Reservation {}

    /** The provider has not answered yet. */
    record Awaiting(BookingId booking) implements Reservation {}

    /** It was never asked for, is of another initiative, or is over. */
    record Lapsed(BookingId booking) implements Reservation {}
}
