package nl.kiem.initiative.booking.domain;

import static nl.kiem.initiative.facility.domain.FacilitySample.AT;
import static nl.kiem.initiative.facility.domain.FacilitySample.DAY;
import static nl.kiem.initiative.facility.domain.FacilitySample.FIRST;
import static nl.kiem.initiative.facility.domain.FacilitySample.LAB;
import static nl.kiem.initiative.facility.domain.FacilitySample.PROVIDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.BookingEvent.BookingAnswerOverdue;
import nl.kiem.events.contract.initiative.BookingEvent.BookingCancelled;
import nl.kiem.events.contract.initiative.BookingEvent.BookingDeclined;
import nl.kiem.events.contract.initiative.BookingEvent.BookingLapsed;
import nl.kiem.events.contract.initiative.BookingEvent.BookingRequested;
import nl.kiem.events.contract.initiative.BookingEvent.BookingUsed;
import nl.kiem.events.contract.initiative.BookingEvent.FacilityBooked;
import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.initiative.domain.InitiativeFacts;
import nl.kiem.initiative.domain.SampleFacts;
import org.jspecify.annotations.Nullable;

/** The booking that the tests tell of: from Monday the 12th up to and including Wednesday the 14th. */
public final class BookingSample {

    public static final BookingRules RULES = new BookingRules(5, 92, 366);
    public static final InitiativeFacts INITIATIVE = SampleFacts.exploring();
    public static final ThreadId THREAD = INITIATIVE.threadId();
    public static final LocalDate FROM = DAY.plusDays(7);
    public static final LocalDate TO = DAY.plusDays(9);

    /** Five working days after the Monday on which it was asked for. */
    public static final LocalDate ANSWER_BY = DAY.plusDays(7);

    public static final Actor TEAM = new Actor(new PersonRef("lead-1"), INITIATIVE.organisation(), Set.of(Role.TL));

    public static final BookingRequested REQUESTED = requested(ANSWER_BY);
    public static final BookingRequested ASKED_AT_ONCE = requested(null);
    public static final FacilityBooked BOOKED = booked(AT);
    public static final BookingDeclined DECLINED =
            new BookingDeclined(FIRST, THREAD, BookingDeclined.Reason.FULL, null, AT);
    public static final BookingUsed USED = new BookingUsed(FIRST, THREAD, "Letter lab", at(8));
    public static final BookingCancelled CANCELLED = cancelled(BookingCancelled.Cause.TEAM, "it rains");
    public static final BookingLapsed LAPSED =
            new BookingLapsed(FIRST, THREAD, LAB, "Letter lab", BookingLapsed.Missed.NOT_USED, at(10));
    public static final BookingAnswerOverdue OVERDUE = overdue(1, at(8));

    private BookingSample() {}

    /** In days after the Monday. */
    public static Instant at(int days) {
        return AT.plusSeconds(86_400L * days);
    }

    public static FacilityBooked booked(Instant at) {
        return new FacilityBooked(FIRST, THREAD, LAB, "Letter lab", PROVIDER, FROM, TO, null, at);
    }

    public static BookingCancelled cancelled(BookingCancelled.Cause cause, String reason) {
        return new BookingCancelled(FIRST, THREAD, LAB, "Letter lab", cause, reason, AT);
    }

    public static BookingAnswerOverdue overdue(int told, Instant at) {
        return new BookingAnswerOverdue(FIRST, THREAD, "Letter lab", PROVIDER, DAY, ANSWER_BY, Role.FAC, told, at);
    }

    private static BookingRequested requested(@Nullable LocalDate answerBy) {
        return new BookingRequested(
                FIRST,
                THREAD,
                LAB,
                "Letter lab",
                INITIATIVE.organisation(),
                PROVIDER,
                TEAM.person(),
                FROM,
                TO,
                null,
                DataClassification.INTERNAL,
                "readers try the letter",
                answerBy,
                INITIATIVE.custody().participants(),
                INITIATIVE.custody().visibility(),
                AT);
    }
}
