package nl.kiem.initiative.booking.view;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.events.contract.initiative.DayPart;
import org.jspecify.annotations.Nullable;

/**
 * One booking: a row of {@code booking_v1}.
 *
 * @param thread id of the initiative
 * @param toDay last day
 * @param reason why it was declined, called off or lapsed; null when it was not
 * @param answerBy last day for the answer that is awaited; null when none is
 * @param overdue whether that day passed and was told
 */
@RecordBuilder
public record BookingRow(
        String id,
        long version,
        String thread,
        String facility,
        String facilityName,
        String organisation,
        String provider,
        LocalDate fromDay,
        LocalDate toDay,
        @Nullable DayPart part,
        DataClassification classification,
        State state,
        @Nullable String reason,
        @Nullable LocalDate answerBy,
        boolean overdue,
        Custody custody)
        implements BookingRowBuilder.With {

    /** What became of a booking. */
    public enum State {
        REQUESTED,
        CONFIRMED,
        DECLINED,
        USED,
        CANCELLED,
        LAPSED
    }

    static BookingRow blank(String id) {
        return new BookingRow(
                id,
                0,
                "",
                "",
                "",
                "",
                "",
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                null,
                DataClassification.OPEN,
                State.REQUESTED,
                null,
                null,
                false,
                Custody.NONE);
    }

    /** Answered or over: nobody is waited for. */
    BookingRow now(State next, @Nullable String why) {
        return with(next, why, null, false);
    }

    BookingRow late() {
        return with(state, reason, answerBy, true);
    }

    private BookingRow with(State next, @Nullable String why, @Nullable LocalDate due, boolean late) {
        return with(row -> row.state(next).reason(why).answerBy(due).overdue(late));
    }

    BookingRow at(long newVersion, Custody now) {
        return with(row -> row.version(newVersion).custody(now));
    }
}
