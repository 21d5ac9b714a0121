package nl.kiem.events.contract.initiative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.EventType;
import nl.kiem.events.contract.FacilityId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Topic;
import nl.kiem.events.contract.Visibility;
import org.jspecify.annotations.Nullable;

/** Every fact about one booking (boeking) of a facility by an initiative. */
@Topic(value = "kiem.booking", service = "initiative-service")
public sealed interface BookingEvent extends Event {

    BookingId bookingId();

    @Override
    ThreadId threadId();

    /**
     * @param organisation whose initiative it is
     * @param to last day
     * @param part the same half of every day; null for all of it
     * @param classification the most delicate data that the initiative brings along
     * @param answerBy last day for the provider's answer; null when the facility answers at once
     * @param partners organisations that take part in the initiative
     * @param visibility of the initiative
     */
    @EventType(value = "nl.kiem.booking.requested", published = false)
    record BookingRequested(
            BookingId bookingId,
            ThreadId threadId,
            FacilityId facilityId,
            String facilityName,
            OrganisationId organisation,
            OrganisationId providerOrganisation,
            PersonRef requester,
            LocalDate from,
            LocalDate to,
            @Nullable DayPart part,
            DataClassification classification,
            String purpose,
            @Nullable LocalDate answerBy,
            List<OrganisationId> partners,
            Visibility visibility,
            Instant at)
            implements BookingEvent {

        @Override
        public OrganisationId ownedBy() {
            return organisation;
        }

        @Override
        public List<OrganisationId> takingPart() {
            return Partners.of(partners, providerOrganisation);
        }
    }

    /**
     * The facility stands ready for the initiative.
     *
     * @param to last day
     * @param part the same half of every day; null for all of it
     */
    @EventType("nl.kiem.booking.facility-booked")
    record FacilityBooked(
            BookingId bookingId,
            ThreadId threadId,
            FacilityId facilityId,
            String facilityName,
            OrganisationId providerOrganisation,
            LocalDate from,
            LocalDate to,
            @Nullable DayPart part,
            Instant at)
            implements BookingEvent {}

    /** @param explanation in the provider's words; null when the reason says it all */
    @EventType(value = "nl.kiem.booking.declined", published = false)
    record BookingDeclined(
            BookingId bookingId,
            ThreadId threadId,
            Reason reason,
            @Nullable String explanation,
            Instant at) implements BookingEvent {

        /** Why a facility is not lent out. */
        public enum Reason {
            /** No place is left in at least one slot. */
            FULL,
            /** The facility does not do what is asked. */
            DOES_NOT_FIT,
            FACILITY_RETIRED,
            OTHER
        }
    }

    /**
     * Nobody answered in time; the booking can still be answered.
     *
     * @param since the day on which it was asked for
     * @param dueBy last day for the answer
     * @param waitingFor the role that should have acted
     * @param told how often this was told by now: at the end of the term, at twice and at four times the term
     */
    @EventType("nl.kiem.booking.answer-overdue")
    record BookingAnswerOverdue(
            BookingId bookingId,
            ThreadId threadId,
            String facilityName,
            OrganisationId providerOrganisation,
            LocalDate since,
            LocalDate dueBy,
            Role waitingFor,
            int told,
            Instant at)
            implements BookingEvent {}

    /** The initiative made use of the facility. */
    @EventType("nl.kiem.booking.used")
    record BookingUsed(BookingId bookingId, ThreadId threadId, String facilityName, Instant at)
            implements BookingEvent {}

    /** Called off before its end. */
    @EventType("nl.kiem.booking.cancelled")
    record BookingCancelled(
            BookingId bookingId,
            ThreadId threadId,
            FacilityId facilityId,
            String facilityName,
            Cause cause,
            String reason,
            Instant at)
            implements BookingEvent {

        /** Who or what called it off. */
        public enum Cause {
            TEAM,
            PROVIDER,
            /** The initiative stopped, or went on in another one. */
            INITIATIVE_OVER
        }
    }

    /** The period went by without use, or began without an answer. */
    @EventType("nl.kiem.booking.lapsed")
    record BookingLapsed(
            BookingId bookingId,
            ThreadId threadId,
            FacilityId facilityId,
            String facilityName,
            Missed missed,
            Instant at)
            implements BookingEvent {

        /** What did not happen. */
        public enum Missed {
            NOT_ANSWERED,
            NOT_USED
        }
    }
}
