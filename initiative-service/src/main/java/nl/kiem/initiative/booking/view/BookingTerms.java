package nl.kiem.initiative.booking.view;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.kiem.events.contract.initiative.BookingEvent;
import nl.kiem.events.contract.initiative.BookingEvent.BookingAnswerOverdue;
import nl.kiem.events.contract.initiative.BookingEvent.BookingCancelled;
import nl.kiem.events.contract.initiative.BookingEvent.BookingDeclined;
import nl.kiem.events.contract.initiative.BookingEvent.BookingLapsed;
import nl.kiem.events.contract.initiative.BookingEvent.BookingRequested;
import nl.kiem.events.contract.initiative.BookingEvent.BookingUsed;
import nl.kiem.events.contract.initiative.BookingEvent.FacilityBooked;
import nl.kiem.events.runtime.deadline.Deadline;
import nl.kiem.events.runtime.deadline.DeadlineTerms;
import nl.kiem.initiative.booking.domain.CourseRules;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.OpenTerm;
import org.jspecify.annotations.Nullable;

/** What bookings wait for: the provider's answer, and use in their period. */
@Singleton
public class BookingTerms implements DeadlineTerms<BookingEvent> {

    public static final String ANSWER = "booking-answer-late";
    public static final String UNANSWERED = "booking-unanswered";
    public static final String UNUSED = "booking-unused";

    @Override
    public Class<BookingEvent> family() {
        return BookingEvent.class;
    }

    @Override
    public Deadline next(Deadline row, BookingEvent event) {
        return switch (event) {
            case BookingRequested e ->
                answer(row.due(UNANSWERED, CivilDate.endOf(e.from())), CourseRules.answerTerm(e));
            case BookingAnswerOverdue e -> answer(row, CourseRules.told(e));
            case FacilityBooked e -> row.only(UNUSED, CivilDate.endOf(e.to()));
            case BookingDeclined _, BookingUsed _, BookingCancelled _, BookingLapsed _ -> row.cleared();
        };
    }

    private static Deadline answer(Deadline row, @Nullable OpenTerm term) {
        Instant next = term == null ? null : term.tellsAt();
        return next == null ? row.met(ANSWER) : row.due(ANSWER, next);
    }
}
