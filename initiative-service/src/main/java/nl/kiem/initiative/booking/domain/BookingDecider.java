package nl.kiem.initiative.booking.domain;

import static nl.kiem.initiative.booking.domain.BookingReason.ALREADY_CONFIRMED;
import static nl.kiem.initiative.booking.domain.BookingReason.BOOKING_OVER;
import static nl.kiem.initiative.booking.domain.BookingReason.BOOKING_UNKNOWN;
import static nl.kiem.initiative.booking.domain.BookingReason.DEADLINE_MOVED;
import static nl.kiem.initiative.booking.domain.BookingReason.NOT_CONFIRMED;

import java.util.List;
import java.util.Locale;
import nl.kiem.events.Decider;
import nl.kiem.events.Rejection;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.initiative.BookingEvent;
import nl.kiem.events.contract.initiative.BookingEvent.BookingAnswerOverdue;
import nl.kiem.events.contract.initiative.BookingEvent.BookingCancelled;
import nl.kiem.events.contract.initiative.BookingEvent.BookingDeclined;
import nl.kiem.events.contract.initiative.BookingEvent.BookingLapsed;
import nl.kiem.events.contract.initiative.BookingEvent.BookingRequested;
import nl.kiem.events.contract.initiative.BookingEvent.BookingUsed;
import nl.kiem.events.contract.initiative.BookingEvent.FacilityBooked;
import nl.kiem.initiative.booking.domain.Booking.Absent;
import nl.kiem.initiative.booking.domain.Booking.Cancelled;
import nl.kiem.initiative.booking.domain.Booking.Confirmed;
import nl.kiem.initiative.booking.domain.Booking.Declined;
import nl.kiem.initiative.booking.domain.Booking.Known;
import nl.kiem.initiative.booking.domain.Booking.Lapsed;
import nl.kiem.initiative.booking.domain.Booking.Over;
import nl.kiem.initiative.booking.domain.Booking.Requested;
import nl.kiem.initiative.booking.domain.Booking.Used;
import nl.kiem.initiative.booking.domain.BookingCommand.Cancel;
import nl.kiem.initiative.booking.domain.BookingCommand.Confirm;
import nl.kiem.initiative.booking.domain.BookingCommand.Decline;
import nl.kiem.initiative.booking.domain.BookingCommand.FlagAnswer;
import nl.kiem.initiative.booking.domain.BookingCommand.Lapse;
import nl.kiem.initiative.booking.domain.BookingCommand.MarkUsed;
import nl.kiem.initiative.booking.domain.BookingCommand.Request;
import nl.kiem.initiative.booking.domain.BookingCommand.Withdraw;

/** The transition table of a booking: one line per case, and the compiler checks that no case is missing. */
public final class BookingDecider implements Decider<BookingCommand, Booking, BookingEvent> {

    public static final String CATEGORY = "booking";

    private final RequestRules door;

    private record When(Booking state, BookingCommand command) {}

    private record Then(Booking state, BookingEvent event) {}

    public BookingDecider(BookingRules rules) {
        this.door = new RequestRules(rules);
    }

    public static StreamId stream(BookingId id) {
        return new StreamId(CATEGORY, id.value());
    }

    @Override
    public Booking initial() {
        return new Absent();
    }

    @Override
    public List<BookingEvent> decide(BookingCommand command, Booking state) {
        return switch (new When(state, command)) {
            case When(Absent _, Request c) -> door.request(c);
            case When(Absent _, BookingCommand _) -> throw new Rejection(BOOKING_UNKNOWN, "there is no such booking");
            case When(Known _, Request _) -> List.of(); // it is there

            case When(Requested s, Confirm c) -> CourseRules.confirm(s, c);
            case When(Confirmed _, Confirm _) -> List.of();
            case When(Requested s, Decline c) -> CourseRules.decline(s, c);
            case When(Confirmed _, Decline _) -> throw new Rejection(ALREADY_CONFIRMED, "cancel it, with a reason");
            case When(Declined _, Decline _) -> List.of();

            case When(Confirmed s, MarkUsed c) -> CourseRules.used(s, c);
            case When(Used _, MarkUsed _) -> List.of();
            case When(Requested _, MarkUsed _) -> throw new Rejection(NOT_CONFIRMED, "the provider has not said yes");

            case When(Cancelled _, Cancel _) -> List.of();
            case When(Over _, Confirm _) -> throw over(state);
            case When(Over _, Decline _) -> throw over(state);
            case When(Over _, MarkUsed _) -> throw over(state);
            case When(Over _, Cancel _) -> throw over(state);
            case When(Known s, Cancel c) -> CourseRules.cancel(s, c);

            case When(Over _, Withdraw _) -> List.of(); // nothing is held any more
            case When(Known s, Withdraw c) ->
                CourseRules.cancelled(s, BookingCancelled.Cause.INITIATIVE_OVER, c.reason(), c.at());

            case When(Requested s, FlagAnswer c) -> CourseRules.flag(s, c);
            case When(Known _, FlagAnswer _) -> throw new Rejection(DEADLINE_MOVED, "it was answered");
            case When(Requested s, Lapse c) -> CourseRules.lapse(s, BookingLapsed.Missed.NOT_ANSWERED, c);
            case When(Confirmed s, Lapse c) -> CourseRules.lapse(s, BookingLapsed.Missed.NOT_USED, c);
            case When(Over _, Lapse _) -> throw new Rejection(DEADLINE_MOVED, "it is over already");
        };
    }

    @Override
    public Booking evolve(Booking state, BookingEvent event) {
        return switch (new Then(state, event)) {
            case Then(Absent _, BookingRequested e) -> new Requested(e, CourseRules.answerTerm(e));
            case Then(Requested s, BookingAnswerOverdue e) -> new Requested(s.request(), CourseRules.told(e));
            case Then(Requested s, FacilityBooked _) -> new Confirmed(s.request());
            case Then(Requested s, BookingDeclined _) -> new Declined(s.request());
            case Then(Confirmed s, BookingUsed _) -> new Used(s.request());
            case Then(Over _, BookingCancelled _) -> throw corrupt(state, event);
            case Then(Known s, BookingCancelled _) -> new Cancelled(s.request());
            case Then(Over _, BookingLapsed _) -> throw corrupt(state, event);
            case Then(Known s, BookingLapsed _) -> new Lapsed(s.request());
            case Then _ -> throw corrupt(state, event);
        };
    }

    private static Rejection over(Booking state) {
        return new Rejection(
                BOOKING_OVER, "it is over: " + state.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    }

    private static IllegalStateException corrupt(Booking state, BookingEvent event) {
        return new IllegalStateException("corrupt history: %s after %s".formatted(event, state));
    }
}
