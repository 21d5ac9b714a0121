package nl.kiem.initiative.booking.view;

import static nl.kiem.initiative.booking.domain.BookingSample.ANSWER_BY;
import static nl.kiem.initiative.booking.domain.BookingSample.BOOKED;
import static nl.kiem.initiative.booking.domain.BookingSample.CANCELLED;
import static nl.kiem.initiative.booking.domain.BookingSample.DECLINED;
import static nl.kiem.initiative.booking.domain.BookingSample.FROM;
import static nl.kiem.initiative.booking.domain.BookingSample.INITIATIVE;
import static nl.kiem.initiative.booking.domain.BookingSample.LAPSED;
import static nl.kiem.initiative.booking.domain.BookingSample.OVERDUE;
import static nl.kiem.initiative.booking.domain.BookingSample.REQUESTED;
import static nl.kiem.initiative.booking.domain.BookingSample.THREAD;
import static nl.kiem.initiative.booking.domain.BookingSample.TO;
import static nl.kiem.initiative.booking.domain.BookingSample.USED;
import static nl.kiem.initiative.facility.domain.FacilitySample.AT;
import static nl.kiem.initiative.facility.domain.FacilitySample.FIRST;
import static nl.kiem.initiative.facility.domain.FacilitySample.LAB;
import static nl.kiem.initiative.facility.domain.FacilitySample.PROVIDER;

import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Custody;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.initiative.BookingEvent.BookingDeclined;
import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.events.testkit.ViewSpec;
import nl.kiem.initiative.booking.domain.BookingDecider;
import nl.kiem.initiative.booking.view.BookingRow.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BookingViewTest {

    static final StreamId STREAM = BookingDecider.stream(FIRST);

    final ViewSpec<BookingRow> bookings = ViewSpec.of(new BookingView());

    @Test
    void a_request_waits_for_its_answer_and_is_overdue_once_that_was_told() {
        bookings.given(STREAM, REQUESTED).then(row(1, State.REQUESTED, null, ANSWER_BY, false));
        bookings.given(STREAM, REQUESTED, OVERDUE).then(row(2, State.REQUESTED, null, ANSWER_BY, true));
    }

    @Test
    void an_answer_ends_the_waiting() {
        bookings.given(STREAM, REQUESTED, OVERDUE, BOOKED).then(row(3, State.CONFIRMED, null, null, false));
        bookings.given(STREAM, REQUESTED, DECLINED).then(row(2, State.DECLINED, "FULL", null, false));
        bookings.given(
                        STREAM,
                        REQUESTED,
                        new BookingDeclined(FIRST, THREAD, BookingDeclined.Reason.OTHER, "the roof leaks", AT))
                .then(row(2, State.DECLINED, "OTHER: the roof leaks", null, false));
    }

    @Test
    void it_ends_used_called_off_or_lapsed() {
        bookings.given(STREAM, REQUESTED, BOOKED, USED).then(row(3, State.USED, null, null, false));
        bookings.given(STREAM, REQUESTED, BOOKED, CANCELLED)
                .then(row(3, State.CANCELLED, "TEAM: it rains", null, false));
        bookings.given(STREAM, REQUESTED, BOOKED, LAPSED).then(row(3, State.LAPSED, "NOT_USED", null, false));
    }

    private static BookingRow row(
            long version, State state, @Nullable String reason, @Nullable LocalDate answerBy, boolean overdue) {
        return new BookingRow(
                FIRST.toString(),
                version,
                THREAD.toString(),
                LAB.toString(),
                "Letter lab",
                INITIATIVE.organisation().value(),
                PROVIDER.value(),
                FROM,
                TO,
                null,
                DataClassification.INTERNAL,
                state,
                reason,
                answerBy,
                overdue,
                Custody.of(List.of(REQUESTED)));
    }
}
