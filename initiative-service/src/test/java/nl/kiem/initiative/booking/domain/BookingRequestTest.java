package nl.kiem.initiative.booking.domain;

import static nl.kiem.initiative.booking.domain.BookingSample.ANSWER_BY;
import static nl.kiem.initiative.booking.domain.BookingSample.ASKED_AT_ONCE;
import static nl.kiem.initiative.booking.domain.BookingSample.FROM;
import static nl.kiem.initiative.booking.domain.BookingSample.INITIATIVE;
import static nl.kiem.initiative.booking.domain.BookingSample.REQUESTED;
import static nl.kiem.initiative.booking.domain.BookingSample.RULES;
import static nl.kiem.initiative.booking.domain.BookingSample.TEAM;
import static nl.kiem.initiative.booking.domain.BookingSample.TO;
import static nl.kiem.initiative.facility.domain.FacilitySample.AT;
import static nl.kiem.initiative.facility.domain.FacilitySample.DAY;
import static nl.kiem.initiative.facility.domain.FacilitySample.FIRST;
import static nl.kiem.initiative.facility.domain.FacilitySample.LAB;
import static nl.kiem.initiative.facility.domain.FacilitySample.OFFERED;
import static nl.kiem.initiative.facility.domain.FacilitySample.offered;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.BookingEvent;
import nl.kiem.events.contract.initiative.BookingEvent.BookingRequested;
import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.events.contract.initiative.DayPart;
import nl.kiem.events.contract.initiative.FacilityEvent.FacilityOffered;
import nl.kiem.events.contract.initiative.SlotLength;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.booking.domain.BookingCommand.Request;
import nl.kiem.initiative.domain.InitiativeFacts;
import nl.kiem.initiative.domain.SampleFacts;
import nl.kiem.initiative.facility.domain.FacilityFacts;
import nl.kiem.initiative.facility.domain.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BookingRequestTest {

    static final FacilityOffered FROM_DEVELOPING = new FacilityOffered(
            LAB,
            OFFERED.name(),
            OFFERED.description(),
            OFFERED.kind(),
            OFFERED.providerOrganisation(),
            OFFERED.capacity(),
            OFFERED.slot(),
            OFFERED.weekends(),
            OFFERED.classification(),
            Stage.DEVELOPING,
            OFFERED.region(),
            OFFERED.answersAtOnce(),
            OFFERED.visibility(),
            AT);

    final DeciderSpec<BookingCommand, Booking, BookingEvent> booking = DeciderSpec.of(new BookingDecider(RULES));

    @Test
    void a_team_asks_for_a_facility_and_the_provider_has_five_working_days() {
        booking.given().when(request(FROM, TO)).then(REQUESTED);
        assertThat(ANSWER_BY).isEqualTo(LocalDate.of(2026, 1, 12));
    }

    @Test
    void a_facility_that_answers_at_once_has_no_term() {
        FacilityOffered atOnce = offered(SlotLength.DAY, false, 2, true);
        booking.given().when(request(INITIATIVE, atOnce, null, FROM, TO)).then(ASKED_AT_ONCE);
    }

    @Test
    void a_booking_is_asked_for_once() {
        booking.given(REQUESTED).when(request(FROM, TO)).then();
    }

    @Test
    void a_booking_is_seen_by_whoever_sees_its_initiative_and_the_provider_takes_part() {
        for (Visibility visibility : List.of(Visibility.PUBLIC, Visibility.PARTICIPANTS)) {
            assertThat(REQUESTED.takingPart()).contains(REQUESTED.providerOrganisation());
            InitiativeFacts initiative = SampleFacts.seenBy(visibility);
            assertThat(initiative.custody().visibility()).isEqualTo(visibility);
        }
        assertThat(REQUESTED.visibility()).isEqualTo(INITIATIVE.custody().visibility());
    }

    @Test
    void an_initiative_that_is_over_books_nothing() {
        booking.given()
                .when(request(SampleFacts.stopped(), OFFERED, null, FROM, TO))
                .thenRejected(BookingReason.INITIATIVE_CLOSED);
    }

    @Test
    void an_initiative_below_the_minimum_stage_is_refused_and_one_in_it_is_not() {
        booking.given()
                .when(request(INITIATIVE, FROM_DEVELOPING, null, FROM, TO))
                .thenRejected(BookingReason.STAGE_TOO_EARLY)
                .because("DEVELOPING");
        booking.given()
                .when(request(SampleFacts.developing(), FROM_DEVELOPING, null, FROM, TO))
                .then(REQUESTED);
    }

    @Test
    void data_that_are_too_delicate_for_the_facility_stay_away() {
        booking.given()
                .when(asking(DataClassification.SPECIAL))
                .thenRejected(BookingReason.DATA_TOO_DELICATE)
                .because("CONFIDENTIAL");
        booking.given().when(asking(DataClassification.CONFIDENTIAL)).then(holding(DataClassification.CONFIDENTIAL));
    }

    @Test
    void a_period_does_not_end_before_it_starts() {
        booking.given().when(request(FROM, FROM.minusDays(1))).thenRejected(BookingReason.PERIOD_REVERSED);
    }

    @Test
    void a_period_starts_today_at_the_earliest() {
        booking.given().when(request(DAY.minusDays(1), TO)).thenRejected(BookingReason.PERIOD_PASSED);
        booking.given().when(request(DAY, DAY)).then(in(DAY, DAY));
    }

    @Test
    void one_booking_spans_ninety_two_days_at_most() {
        booking.given().when(request(FROM, FROM.plusDays(91))).then(in(FROM, FROM.plusDays(91)));
        booking.given()
                .when(request(FROM, FROM.plusDays(92)))
                .thenRejected(BookingReason.PERIOD_TOO_LONG)
                .because("92");
    }

    @Test
    void a_booking_is_asked_for_a_year_ahead_at_most() {
        LocalDate last = DAY.plusDays(366);
        booking.given().when(request(last, last)).then(in(last, last));
        booking.given()
                .when(request(last.plusDays(1), last.plusDays(1)))
                .thenRejected(BookingReason.PERIOD_TOO_FAR_AHEAD);
    }

    @Test
    void nothing_is_booked_after_the_last_day_of_a_facility() {
        booking.given()
                .when(request(INITIATIVE, OFFERED, TO.minusDays(1), FROM, TO))
                .thenRejected(BookingReason.PERIOD_AFTER_LAST_DAY);
        booking.given().when(request(INITIATIVE, OFFERED, TO, FROM, TO)).then(REQUESTED);
    }

    @Test
    void a_part_of_the_day_is_only_asked_where_days_are_lent_out_in_halves() {
        Period morning = new Period(FROM, TO, DayPart.MORNING);
        booking.given()
                .when(request(INITIATIVE, OFFERED, null, morning))
                .thenRejected(BookingReason.LENT_OUT_BY_WHOLE_DAYS);
        FacilityOffered halves = offered(SlotLength.HALF_DAY, false, 2, false);
        booking.given().when(request(INITIATIVE, halves, null, morning)).then(in(FROM, TO, DayPart.MORNING));
    }

    @Test
    void a_facility_that_is_closed_at_the_weekend_is_not_booked_then() {
        booking.given().when(request(DAY.plusDays(5), DAY.plusDays(6))).thenRejected(BookingReason.NO_SLOT_IN_PERIOD);
    }

    private static Request request(LocalDate from, LocalDate to) {
        return request(INITIATIVE, OFFERED, null, from, to);
    }

    private static Request request(
            InitiativeFacts initiative,
            FacilityOffered terms,
            @Nullable LocalDate lastDay,
            LocalDate from,
            LocalDate to) {
        return request(initiative, terms, lastDay, new Period(from, to, null));
    }

    private static Request request(
            InitiativeFacts initiative, FacilityOffered terms, @Nullable LocalDate lastDay, Period period) {
        return new Request(
                FIRST,
                initiative,
                new FacilityFacts(terms, lastDay),
                period,
                DataClassification.INTERNAL,
                "readers try the letter",
                TEAM,
                AT);
    }

    private static Request asking(DataClassification classification) {
        return new Request(
                FIRST,
                INITIATIVE,
                new FacilityFacts(OFFERED, null),
                new Period(FROM, TO, null),
                classification,
                "readers try the letter",
                TEAM,
                AT);
    }

    private static BookingRequested in(LocalDate from, LocalDate to) {
        return in(from, to, null);
    }

    private static BookingRequested in(LocalDate from, LocalDate to, @Nullable DayPart part) {
        return with(from, to, part, DataClassification.INTERNAL);
    }

    private static BookingRequested holding(DataClassification classification) {
        return with(FROM, TO, null, classification);
    }

    private static BookingRequested with(
            LocalDate from, LocalDate to, @Nullable DayPart part, DataClassification classification) {
        BookingRequested r = REQUESTED;
        return new BookingRequested(
                r.bookingId(),
                r.threadId(),
                r.facilityId(),
                r.facilityName(),
                r.organisation(),
                r.providerOrganisation(),
                r.requester(),
                from,
                to,
                part,
                classification,
                r.purpose(),
                r.answerBy(),
                r.partners(),
                r.visibility(),
                r.at());
    }
}
