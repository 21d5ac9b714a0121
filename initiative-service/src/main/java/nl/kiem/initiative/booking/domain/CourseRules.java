package nl.kiem.initiative.booking.domain;

import static nl.kiem.initiative.booking.domain.BookingReason.DEADLINE_MOVED;
import static nl.kiem.initiative.booking.domain.BookingReason.INITIATIVE_CLOSED;
import static nl.kiem.initiative.booking.domain.BookingReason.NEITHER_TEAM_NOR_PROVIDER;
import static nl.kiem.initiative.booking.domain.BookingReason.NOT_THE_PROVIDER;
import static nl.kiem.initiative.booking.domain.BookingReason.OWN_REQUEST;
import static nl.kiem.initiative.booking.domain.BookingReason.PERIOD_NOT_BEGUN;
import static nl.kiem.initiative.booking.domain.BookingReason.REASON_MISSING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.BookingEvent;
import nl.kiem.events.contract.initiative.BookingEvent.BookingAnswerOverdue;
import nl.kiem.events.contract.initiative.BookingEvent.BookingCancelled;
import nl.kiem.events.contract.initiative.BookingEvent.BookingDeclined;
import nl.kiem.events.contract.initiative.BookingEvent.BookingLapsed;
import nl.kiem.events.contract.initiative.BookingEvent.BookingRequested;
import nl.kiem.events.contract.initiative.BookingEvent.BookingUsed;
import nl.kiem.events.contract.initiative.BookingEvent.FacilityBooked;
import nl.kiem.initiative.booking.domain.Booking.Confirmed;
import nl.kiem.initiative.booking.domain.Booking.Known;
import nl.kiem.initiative.booking.domain.Booking.Requested;
import nl.kiem.initiative.booking.domain.BookingCommand.Cancel;
import nl.kiem.initiative.booking.domain.BookingCommand.Confirm;
import nl.kiem.initiative.booking.domain.BookingCommand.Decline;
import nl.kiem.initiative.booking.domain.BookingCommand.FlagAnswer;
import nl.kiem.initiative.booking.domain.BookingCommand.Lapse;
import nl.kiem.initiative.booking.domain.BookingCommand.MarkUsed;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.OpenTerm;
import org.jspecify.annotations.Nullable;

/** Who answers a booking, and how it ends. */
public final class CourseRules {

    private CourseRules() {}

    static List<BookingEvent> confirm(Requested state, Confirm c) {
        requireAnswerer(state.request(), c.by());
        if (c.initiativeClosed()) throw new Rejection(INITIATIVE_CLOSED, "the initiative is over");
        BookingRequested r = state.request();
        return List.of(new FacilityBooked(
                r.bookingId(),
                r.threadId(),
                r.facilityId(),
                r.facilityName(),
                r.providerOrganisation(),
                r.from(),
                r.to(),
                r.part(),
                c.at()));
    }

    static List<BookingEvent> decline(Requested state, Decline c) {
        requireAnswerer(state.request(), c.by());
        String explanation = c.explanation();
        if (c.reason() == BookingDeclined.Reason.OTHER && (explanation == null || explanation.isBlank())) {
            throw new Rejection(REASON_MISSING, "explain what the other reason is");
        }
        BookingRequested r = state.request();
        return List.of(new BookingDeclined(r.bookingId(), r.threadId(), c.reason(), explanation, c.at()));
    }

    static List<BookingEvent> used(Confirmed state, MarkUsed c) {
        BookingRequested r = state.request();
        requireParty(r, c.by());
        if (CivilDate.of(c.at()).isBefore(r.from())) {
            throw new Rejection(PERIOD_NOT_BEGUN, "it begins on " + r.from());
        }
        return List.of(new BookingUsed(r.bookingId(), r.threadId(), r.facilityName(), c.at()));
    }

    static List<BookingEvent> cancel(Known state, Cancel c) {
        BookingCancelled.Cause cause = requireParty(state.request(), c.by());
        String reason = c.reason();
        if (reason == null || reason.isBlank()) throw new Rejection(REASON_MISSING, "tell the other side why");
        return cancelled(state, cause, reason, c.at());
    }

    static List<BookingEvent> cancelled(Known state, BookingCancelled.Cause cause, String reason, Instant at) {
        BookingRequested r = state.request();
        return List.of(
                new BookingCancelled(r.bookingId(), r.threadId(), r.facilityId(), r.facilityName(), cause, reason, at));
    }

    static List<BookingEvent> flag(Requested state, FlagAnswer c) {
        OpenTerm term = state.answer();
        if (term == null || !term.isOver(c.lastDay(), c.at())) {
            throw new Rejection(DEADLINE_MOVED, "it does not wait for that day");
        }
        BookingRequested r = state.request();
        return List.of(new BookingAnswerOverdue(
                r.bookingId(),
                r.threadId(),
                r.facilityName(),
                r.providerOrganisation(),
                term.since(),
                term.dueBy(),
                term.waitingFor(),
                term.told() + 1,
                c.at()));
    }

    /** What a request waits for; null when the facility answers at once. */
    public static @Nullable OpenTerm answerTerm(BookingRequested e) {
        LocalDate answerBy = e.answerBy();
        return answerBy == null ? null : OpenTerm.of(Role.FAC, CivilDate.of(e.at()), answerBy);
    }

    /** What it goes on waiting for. */
    public static OpenTerm told(BookingAnswerOverdue e) {
        return new OpenTerm(e.waitingFor(), e.since(), e.dueBy(), e.told());
    }

    /** What was never answered ends with its first day; what was not used with its last. */
    static List<BookingEvent> lapse(Known state, BookingLapsed.Missed missed, Lapse c) {
        BookingRequested r = state.request();
        LocalDate today = CivilDate.of(c.at());
        boolean early = switch (missed) {
            case NOT_ANSWERED -> !today.isAfter(r.from());
            case NOT_USED -> !today.isAfter(r.to());
        };
        if (early) throw new Rejection(DEADLINE_MOVED, "its time has not come");
        return List.of(
                new BookingLapsed(r.bookingId(), r.threadId(), r.facilityId(), r.facilityName(), missed, c.at()));
    }

    /** Where a facility answers at once there is nobody who could have an interest in the answer. */
    private static void requireAnswerer(BookingRequested request, Actor by) {
        if (request.answerBy() == null) return;
        if (!by.organisation().equals(request.providerOrganisation())) {
            throw new Rejection(NOT_THE_PROVIDER, "%s answers".formatted(request.providerOrganisation()));
        }
        if (by.person().equals(request.requester())) {
            throw new Rejection(OWN_REQUEST, "nobody answers the own request");
        }
    }

    /** The roles tell the sides apart where the provider is the initiative's own organisation. */
    private static BookingCancelled.Cause requireParty(BookingRequested request, Actor by) {
        if (by.is(Role.TL) && by.organisation().equals(request.organisation())) return BookingCancelled.Cause.TEAM;
        if (by.is(Role.FAC) && by.organisation().equals(request.providerOrganisation())) {
            return BookingCancelled.Cause.PROVIDER;
        }
        throw new Rejection(NEITHER_TEAM_NOR_PROVIDER, "the team or the provider says so");
    }
}
