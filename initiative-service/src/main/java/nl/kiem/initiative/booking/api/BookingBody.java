package nl.kiem.initiative.booking.api;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.initiative.BookingEvent.BookingRequested;
import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.events.contract.initiative.DayPart;
import nl.kiem.initiative.booking.domain.Booking;
import nl.kiem.initiative.booking.domain.BookingReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A booking as it stands.
 *
 * @param part null for all of every day
 * @param answerBy last day for the provider's answer; null when the facility answers at once
 */
@Schema(description = "A booking as it stands / Een boeking zoals die ervoor staat")
public record BookingBody(
        UUID id,
        UUID initiativeId,
        UUID facilityId,
        String facilityName,
        String organisation,
        String provider,
        LocalDate from,
        LocalDate to,
        @Nullable DayPart part,
        DataClassification classification,
        String purpose,
        @Nullable LocalDate answerBy,
        String state) {

    static BookingBody of(Booking state) {
        return switch (state) {
            case Booking.Absent _ -> throw new Rejection(BookingReason.BOOKING_UNKNOWN, "there is no such booking");
            case Booking.Known known ->
                of(known.request(), known.getClass().getSimpleName().toUpperCase(Locale.ROOT));
        };
    }

    private static BookingBody of(BookingRequested r, String state) {
        return new BookingBody(
                r.bookingId().value(),
                r.threadId().value(),
                r.facilityId().value(),
                r.facilityName(),
                r.organisation().value(),
                r.providerOrganisation().value(),
                r.from(),
                r.to(),
                r.part(),
                r.classification(),
                r.purpose(),
                r.answerBy(),
                state);
    }
}
