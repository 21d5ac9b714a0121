package nl.kiem.initiative.booking.view;

import jakarta.inject.Singleton;
import java.util.Set;
import nl.kiem.events.Recorded;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.initiative.BookingEvent;
import nl.kiem.events.contract.initiative.BookingEvent.BookingAnswerOverdue;
import nl.kiem.events.contract.initiative.BookingEvent.BookingCancelled;
import nl.kiem.events.contract.initiative.BookingEvent.BookingDeclined;
import nl.kiem.events.contract.initiative.BookingEvent.BookingLapsed;
import nl.kiem.events.contract.initiative.BookingEvent.BookingRequested;
import nl.kiem.events.contract.initiative.BookingEvent.BookingUsed;
import nl.kiem.events.contract.initiative.BookingEvent.FacilityBooked;
import nl.kiem.initiative.booking.view.BookingRow.State;

/** Which bookings there are, and what became of each. */
@Singleton
public class BookingView implements View<BookingRow> {

    @Override
    public String name() {
        return "booking_v1";
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(BookingEvent.class);
    }

    @Override
    public Class<BookingRow> rowType() {
        return BookingRow.class;
    }

    @Override
    public String key(Recorded<? extends Event> recorded) {
        return recorded.stream().id().toString();
    }

    @Override
    public BookingRow blank(String key) {
        return BookingRow.blank(key);
    }

    @Override
    public long version(BookingRow row) {
        return row.version();
    }

    @Override
    public BookingRow fold(BookingRow row, Recorded<? extends Event> recorded) {
        BookingEvent event = (BookingEvent) recorded.event();
        BookingRow next = switch (event) {
            case BookingRequested e -> requested(row, e);
            case FacilityBooked _ -> row.now(State.CONFIRMED, null);
            case BookingDeclined e ->
                row.now(State.DECLINED, e.reason() + (e.explanation() == null ? "" : ": " + e.explanation()));
            case BookingAnswerOverdue _ -> row.late();
            case BookingUsed _ -> row.now(State.USED, null);
            case BookingCancelled e -> row.now(State.CANCELLED, e.cause() + ": " + e.reason());
            case BookingLapsed e -> row.now(State.LAPSED, e.missed().name());
        };
        return next.at(recorded.version(), row.custody().after(event));
    }

    private static BookingRow requested(BookingRow row, BookingRequested e) {
        return new BookingRow(
                row.id(),
                row.version(),
                e.threadId().toString(),
                e.facilityId().toString(),
                e.facilityName(),
                e.organisation().value(),
                e.providerOrganisation().value(),
                e.from(),
                e.to(),
                e.part(),
                e.classification(),
                State.REQUESTED,
                null,
                e.answerBy(),
                false,
                row.custody());
    }
}
