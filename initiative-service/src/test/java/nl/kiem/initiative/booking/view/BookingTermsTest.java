package nl.kiem.initiative.booking.view;

import static nl.kiem.initiative.booking.domain.BookingSample.ASKED_AT_ONCE;
import static nl.kiem.initiative.booking.domain.BookingSample.BOOKED;
import static nl.kiem.initiative.booking.domain.BookingSample.CANCELLED;
import static nl.kiem.initiative.booking.domain.BookingSample.DECLINED;
import static nl.kiem.initiative.booking.domain.BookingSample.LAPSED;
import static nl.kiem.initiative.booking.domain.BookingSample.REQUESTED;
import static nl.kiem.initiative.booking.domain.BookingSample.USED;
import static nl.kiem.initiative.booking.domain.BookingSample.at;
import static nl.kiem.initiative.booking.domain.BookingSample.overdue;
import static nl.kiem.initiative.facility.domain.FacilitySample.FIRST;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.initiative.BookingEvent;
import nl.kiem.events.runtime.deadline.Deadline;
import nl.kiem.events.runtime.deadline.DeadlineView;
import nl.kiem.events.testkit.ViewSpec;
import nl.kiem.initiative.booking.domain.BookingDecider;
import org.junit.jupiter.api.Test;

class BookingTermsTest {

    static final StreamId STREAM = BookingDecider.stream(FIRST);

    /** Midnight in Amsterdam at the end of the day, in winter. */
    static final Instant MONDAY_OVER = Instant.parse("2026-01-12T23:00:00Z");

    static final Instant MONDAY_AFTER_OVER = Instant.parse("2026-01-19T23:00:00Z");
    static final Instant FOUR_TERMS_OVER = Instant.parse("2026-02-02T23:00:00Z");
    static final Instant WEDNESDAY_OVER = Instant.parse("2026-01-14T23:00:00Z");

    final ViewSpec<Deadline> deadlines = ViewSpec.of(new DeadlineView(List.of(new BookingTerms())));

    @Test
    void a_request_waits_for_its_answer_and_for_its_first_day_to_go_by() {
        deadlines
                .given(STREAM, REQUESTED)
                .then(row(1, Map.of("booking-answer-late", MONDAY_OVER, "booking-unanswered", MONDAY_OVER)));
    }

    @Test
    void a_facility_that_answers_at_once_has_no_term_for_that() {
        deadlines.given(STREAM, ASKED_AT_ONCE).then(row(1, Map.of("booking-unanswered", MONDAY_OVER)));
    }

    @Test
    void an_answer_that_is_late_is_told_again_at_twice_and_four_times_the_term_and_then_no_more() {
        deadlines
                .given(STREAM, REQUESTED, overdue(1, at(8)))
                .then(row(2, Map.of("booking-answer-late", MONDAY_AFTER_OVER, "booking-unanswered", MONDAY_OVER)));
        deadlines
                .given(STREAM, REQUESTED, overdue(1, at(8)), overdue(2, at(15)))
                .then(row(3, Map.of("booking-answer-late", FOUR_TERMS_OVER, "booking-unanswered", MONDAY_OVER)));
        deadlines
                .given(STREAM, REQUESTED, overdue(1, at(8)), overdue(2, at(15)), overdue(3, at(29)))
                .then(row(4, Map.of("booking-unanswered", MONDAY_OVER)));
    }

    @Test
    void a_confirmed_booking_waits_for_its_use() {
        deadlines.given(STREAM, REQUESTED, BOOKED).then(row(2, Map.of("booking-unused", WEDNESDAY_OVER)));
    }

    @Test
    void a_booking_that_is_over_waits_for_nothing() {
        deadlines.given(STREAM, REQUESTED, DECLINED).then(row(2, Map.of()));
        for (BookingEvent end : List.of(USED, CANCELLED, LAPSED)) {
            deadlines.given(STREAM, REQUESTED, BOOKED, end).then(row(3, Map.of()));
        }
    }

    private static Deadline row(long version, Map<String, Instant> waiting) {
        Instant first = waiting.values().stream().min(Instant::compareTo).orElse(null);
        return new Deadline(STREAM.toString(), version, first, new TreeMap<>(waiting));
    }
}
