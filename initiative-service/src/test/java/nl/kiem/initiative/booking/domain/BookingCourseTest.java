package nl.kiem.initiative.booking.domain;

import static nl.kiem.initiative.booking.domain.BookingSample.ANSWER_BY;
import static nl.kiem.initiative.booking.domain.BookingSample.ASKED_AT_ONCE;
import static nl.kiem.initiative.booking.domain.BookingSample.BOOKED;
import static nl.kiem.initiative.booking.domain.BookingSample.CANCELLED;
import static nl.kiem.initiative.booking.domain.BookingSample.DECLINED;
import static nl.kiem.initiative.booking.domain.BookingSample.FROM;
import static nl.kiem.initiative.booking.domain.BookingSample.LAPSED;
import static nl.kiem.initiative.booking.domain.BookingSample.OVERDUE;
import static nl.kiem.initiative.booking.domain.BookingSample.REQUESTED;
import static nl.kiem.initiative.booking.domain.BookingSample.RULES;
import static nl.kiem.initiative.booking.domain.BookingSample.TEAM;
import static nl.kiem.initiative.booking.domain.BookingSample.THREAD;
import static nl.kiem.initiative.booking.domain.BookingSample.TO;
import static nl.kiem.initiative.booking.domain.BookingSample.USED;
import static nl.kiem.initiative.booking.domain.BookingSample.at;
import static nl.kiem.initiative.booking.domain.BookingSample.cancelled;
import static nl.kiem.initiative.booking.domain.BookingSample.overdue;
import static nl.kiem.initiative.facility.domain.FacilitySample.AT;
import static nl.kiem.initiative.facility.domain.FacilitySample.FIRST;
import static nl.kiem.initiative.facility.domain.FacilitySample.KEEPER;
import static nl.kiem.initiative.facility.domain.FacilitySample.LAB;
import static nl.kiem.initiative.facility.domain.FacilitySample.PROVIDER;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.BookingEvent;
import nl.kiem.events.contract.initiative.BookingEvent.BookingCancelled;
import nl.kiem.events.contract.initiative.BookingEvent.BookingDeclined;
import nl.kiem.events.contract.initiative.BookingEvent.BookingLapsed;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.booking.domain.BookingCommand.Cancel;
import nl.kiem.initiative.booking.domain.BookingCommand.Confirm;
import nl.kiem.initiative.booking.domain.BookingCommand.Decline;
import nl.kiem.initiative.booking.domain.BookingCommand.FlagAnswer;
import nl.kiem.initiative.booking.domain.BookingCommand.Lapse;
import nl.kiem.initiative.booking.domain.BookingCommand.MarkUsed;
import nl.kiem.initiative.booking.domain.BookingCommand.Withdraw;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BookingCourseTest {

    static final Actor SYSTEM = new Actor(new PersonRef("initiative-service"), PROVIDER, Set.of(Role.SYS));
    static final Confirm CONFIRM = new Confirm(false, KEEPER, AT);
    static final List<BookingEvent> ENDS = List.of(DECLINED, CANCELLED);
    static final List<BookingEvent> ENDS_AFTER_YES = List.of(USED, CANCELLED, LAPSED);

    final DeciderSpec<BookingCommand, Booking, BookingEvent> booking = DeciderSpec.of(new BookingDecider(RULES));

    @Test
    void the_provider_confirms() {
        booking.given(REQUESTED).when(CONFIRM).then(BOOKED);
        booking.given(REQUESTED, BOOKED).when(CONFIRM).then();
        booking.given(REQUESTED, OVERDUE).when(CONFIRM).then(BOOKED);
    }

    @Test
    void nobody_but_the_provider_answers() {
        booking.given(REQUESTED)
                .when(new Confirm(false, TEAM, AT))
                .thenRejected(BookingReason.NOT_THE_PROVIDER)
                .because(PROVIDER.value());
        booking.given(REQUESTED)
                .when(new Decline(BookingDeclined.Reason.FULL, null, TEAM, AT))
                .thenRejected(BookingReason.NOT_THE_PROVIDER);
    }

    @Test
    void nobody_answers_the_own_request() {
        Actor both = new Actor(TEAM.person(), PROVIDER, Set.of(Role.FAC));
        booking.given(REQUESTED).when(new Confirm(false, both, AT)).thenRejected(BookingReason.OWN_REQUEST);
    }

    @Test
    void where_a_facility_answers_at_once_there_is_no_provider_to_wait_for() {
        booking.given(ASKED_AT_ONCE).when(new Confirm(false, TEAM, AT)).then(BOOKED);
    }

    @Test
    void nothing_is_confirmed_for_an_initiative_that_is_over() {
        booking.given(REQUESTED).when(new Confirm(true, KEEPER, AT)).thenRejected(BookingReason.INITIATIVE_CLOSED);
    }

    @Test
    void the_provider_declines_with_a_reason() {
        booking.given(REQUESTED)
                .when(decline(BookingDeclined.Reason.FULL, null))
                .then(DECLINED);
        booking.given(REQUESTED, DECLINED)
                .when(decline(BookingDeclined.Reason.FULL, null))
                .then();
        booking.given(REQUESTED)
                .when(decline(BookingDeclined.Reason.OTHER, "the roof leaks"))
                .then(new BookingDeclined(FIRST, THREAD, BookingDeclined.Reason.OTHER, "the roof leaks", AT));
    }

    @Test
    void another_reason_is_explained() {
        booking.given(REQUESTED)
                .when(decline(BookingDeclined.Reason.OTHER, null))
                .thenRejected(BookingReason.REASON_MISSING);
        booking.given(REQUESTED)
                .when(decline(BookingDeclined.Reason.OTHER, " "))
                .thenRejected(BookingReason.REASON_MISSING);
    }

    @Test
    void what_was_confirmed_is_not_declined_any_more() {
        booking.given(REQUESTED, BOOKED)
                .when(decline(BookingDeclined.Reason.FULL, null))
                .thenRejected(BookingReason.ALREADY_CONFIRMED);
    }

    @Test
    void team_and_provider_tell_that_it_was_used_from_its_first_day_on() {
        Instant before = Instant.parse("2026-01-11T22:59:59Z");
        Instant first = Instant.parse("2026-01-11T23:00:00Z");
        booking.given(REQUESTED, BOOKED)
                .when(new MarkUsed(TEAM, before))
                .thenRejected(BookingReason.PERIOD_NOT_BEGUN)
                .because(FROM.toString());
        for (Actor by : List.of(TEAM, KEEPER)) {
            booking.given(REQUESTED, BOOKED)
                    .when(new MarkUsed(by, first))
                    .then(new BookingEvent.BookingUsed(FIRST, THREAD, "Letter lab", first));
        }
        booking.given(REQUESTED, BOOKED, USED).when(new MarkUsed(TEAM, at(8))).then();
    }

    @Test
    void what_was_not_confirmed_was_not_used() {
        booking.given(REQUESTED).when(new MarkUsed(TEAM, at(8))).thenRejected(BookingReason.NOT_CONFIRMED);
    }

    @Test
    void team_and_provider_call_a_booking_off_with_a_reason() {
        for (BookingEvent[] history : List.of(history(REQUESTED), history(REQUESTED, BOOKED))) {
            booking.given(history)
                    .when(new Cancel("it rains", TEAM, AT))
                    .then(cancelled(BookingCancelled.Cause.TEAM, "it rains"));
            booking.given(history)
                    .when(new Cancel("it rains in", KEEPER, AT))
                    .then(cancelled(BookingCancelled.Cause.PROVIDER, "it rains in"));
            booking.given(history).when(new Cancel(" ", TEAM, AT)).thenRejected(BookingReason.REASON_MISSING);
            booking.given(history).when(new Cancel(null, TEAM, AT)).thenRejected(BookingReason.REASON_MISSING);
        }
        booking.given(REQUESTED, CANCELLED).when(new Cancel("again", TEAM, AT)).then();
    }

    @Test
    void others_neither_use_nor_call_off() {
        Actor elsewhere = new Actor(TEAM.person(), new OrganisationId("tooi:mnre9999"), Set.of(Role.TL, Role.FAC));
        Actor wrongRole = new Actor(TEAM.person(), TEAM.organisation(), Set.of(Role.FAC));
        Actor wrongSide = new Actor(KEEPER.person(), PROVIDER, Set.of(Role.TL));
        for (Actor by : List.of(elsewhere, wrongRole, wrongSide)) {
            booking.given(REQUESTED, BOOKED)
                    .when(new Cancel("no", by, AT))
                    .thenRejected(BookingReason.NEITHER_TEAM_NOR_PROVIDER);
            booking.given(REQUESTED, BOOKED)
                    .when(new MarkUsed(by, at(8)))
                    .thenRejected(BookingReason.NEITHER_TEAM_NOR_PROVIDER);
        }
    }

    @Test
    void a_booking_ends_with_its_initiative_and_what_ended_before_stays() {
        Withdraw withdraw = new Withdraw("the initiative was stopped", SYSTEM, AT);
        BookingEvent called = cancelled(BookingCancelled.Cause.INITIATIVE_OVER, "the initiative was stopped");
        booking.given(REQUESTED).when(withdraw).then(called);
        booking.given(REQUESTED, BOOKED).when(withdraw).then(called);
        for (BookingEvent end : ENDS)
            booking.given(REQUESTED, end).when(withdraw).then();
        for (BookingEvent end : ENDS_AFTER_YES) {
            booking.given(REQUESTED, BOOKED, end).when(withdraw).then();
        }
    }

    @Test
    void an_answer_that_does_not_come_is_told_at_the_end_of_the_term_and_at_twice_and_four_times_the_term() {
        Instant after = Instant.parse("2026-01-12T23:00:00Z");
        booking.given(REQUESTED).when(flag(ANSWER_BY, after)).then(overdue(1, after));
        booking.given(REQUESTED, OVERDUE)
                .when(flag(ANSWER_BY.plusDays(7), at(15)))
                .then(overdue(2, at(15)));
        booking.given(REQUESTED, OVERDUE, overdue(2, at(15)))
                .when(flag(ANSWER_BY.plusDays(21), at(29)))
                .then(overdue(3, at(29)));
        booking.given(REQUESTED, OVERDUE, overdue(2, at(15)), overdue(3, at(29)))
                .when(flag(ANSWER_BY.plusDays(49), at(60)))
                .thenRejected(BookingReason.DEADLINE_MOVED);
    }

    @Test
    void nobody_is_told_of_before_the_last_day_is_over_or_twice_for_one_day() {
        booking.given(REQUESTED)
                .when(flag(ANSWER_BY, Instant.parse("2026-01-12T22:59:59Z")))
                .thenRejected(BookingReason.DEADLINE_MOVED);
        booking.given(REQUESTED, OVERDUE).when(flag(ANSWER_BY, at(8))).thenRejected(BookingReason.DEADLINE_MOVED);
        booking.given(ASKED_AT_ONCE).when(flag(ANSWER_BY, at(8))).thenRejected(BookingReason.DEADLINE_MOVED);
        booking.given(REQUESTED, BOOKED).when(flag(ANSWER_BY, at(8))).thenRejected(BookingReason.DEADLINE_MOVED);
    }

    @Test
    void what_nobody_answered_lapses_when_its_first_day_is_over() {
        Instant over = Instant.parse("2026-01-12T23:00:00Z");
        booking.given(REQUESTED)
                .when(new Lapse(SYSTEM, over))
                .then(new BookingLapsed(FIRST, THREAD, LAB, "Letter lab", BookingLapsed.Missed.NOT_ANSWERED, over));
        booking.given(REQUESTED)
                .when(new Lapse(SYSTEM, over.minusSeconds(1)))
                .thenRejected(BookingReason.DEADLINE_MOVED);
    }

    @Test
    void what_nobody_used_lapses_when_its_last_day_is_over() {
        Instant over = Instant.parse("2026-01-14T23:00:00Z");
        booking.given(REQUESTED, BOOKED)
                .when(new Lapse(SYSTEM, over))
                .then(new BookingLapsed(FIRST, THREAD, LAB, "Letter lab", BookingLapsed.Missed.NOT_USED, over));
        booking.given(REQUESTED, BOOKED)
                .when(new Lapse(SYSTEM, over.minusSeconds(1)))
                .thenRejected(BookingReason.DEADLINE_MOVED);
        booking.given(REQUESTED, BOOKED, USED).when(new Lapse(SYSTEM, over)).thenRejected(BookingReason.DEADLINE_MOVED);
    }

    @Test
    void nothing_is_asked_of_a_booking_that_is_over() {
        for (BookingEvent end : ENDS_AFTER_YES) {
            BookingEvent[] history = history(REQUESTED, BOOKED, end);
            booking.given(history).when(CONFIRM).thenRejected(BookingReason.BOOKING_OVER);
            booking.given(history)
                    .when(decline(BookingDeclined.Reason.FULL, null))
                    .thenRejected(BookingReason.BOOKING_OVER);
            if (end != USED) {
                booking.given(history).when(new MarkUsed(TEAM, at(8))).thenRejected(BookingReason.BOOKING_OVER);
            }
            if (end != CANCELLED) {
                booking.given(history)
                        .when(new Cancel("late", TEAM, AT))
                        .thenRejected(BookingReason.BOOKING_OVER)
                        .because("it is over: ");
            }
        }
        booking.given(REQUESTED, DECLINED)
                .when(CONFIRM)
                .thenRejected(BookingReason.BOOKING_OVER)
                .because("declined");
        booking.given(REQUESTED, DECLINED).when(new MarkUsed(TEAM, at(8))).thenRejected(BookingReason.BOOKING_OVER);
    }

    @Test
    void nothing_is_asked_of_a_booking_that_nobody_asked_for() {
        for (BookingCommand command : List.of(
                CONFIRM,
                decline(BookingDeclined.Reason.FULL, null),
                new MarkUsed(TEAM, AT),
                new Cancel("no", TEAM, AT),
                new Withdraw("no", SYSTEM, AT),
                flag(TO, AT),
                new Lapse(SYSTEM, AT))) {
            booking.given().when(command).thenRejected(BookingReason.BOOKING_UNKNOWN);
        }
    }

    @Test
    void a_history_that_cannot_have_happened_stops_the_service() {
        BookingDecider decider = new BookingDecider(RULES);
        for (List<BookingEvent> history : List.<List<BookingEvent>>of(
                List.of(BOOKED),
                List.of(REQUESTED, USED),
                List.of(REQUESTED, DECLINED, CANCELLED),
                List.of(REQUESTED, DECLINED, LAPSED))) {
            assertThatThrownBy(() -> decider.fold(decider.initial(), history))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("corrupt history");
        }
    }

    private static BookingEvent[] history(BookingEvent... events) {
        return events;
    }

    private static Decline decline(BookingDeclined.Reason reason, @Nullable String explanation) {
        return new Decline(reason, explanation, KEEPER, AT);
    }

    private static FlagAnswer flag(LocalDate lastDay, Instant at) {
        return new FlagAnswer(lastDay, SYSTEM, at);
    }
}
