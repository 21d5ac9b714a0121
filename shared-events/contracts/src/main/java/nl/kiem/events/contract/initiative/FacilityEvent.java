package nl.kiem.events.contract.initiative;

import java.time.Instant;
import java.time.LocalDate;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.EventType;
import nl.kiem.events.contract.FacilityId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Topic;
import nl.kiem.events.contract.Visibility;
import org.jspecify.annotations.Nullable;

/** Every fact about one facility (voorziening): a lab, a sandbox, a coach, and what is taken of it. */
@Topic(value = "kiem.facility", service = "initiative-service")
public sealed interface FacilityEvent extends Event {

    FacilityId facilityId();

    @Override
    default @Nullable ThreadId threadId() {
        return null;
    }

    /**
     * @param capacity how many bookings one slot has room for
     * @param slot what one booking takes at least
     * @param weekends whether there are slots on other days than working days too
     * @param classification the most delicate data that it may hold
     * @param minimumStage from which stage on an initiative may use it
     * @param region where it is; null when it is online
     * @param answersAtOnce whether a booking that fits is confirmed without a person looking at it
     */
    @EventType("nl.kiem.facility.offered")
    record FacilityOffered(
            FacilityId facilityId,
            String name,
            String description,
            FacilityKind kind,
            OrganisationId providerOrganisation,
            int capacity,
            SlotLength slot,
            boolean weekends,
            DataClassification classification,
            Stage minimumStage,
            @Nullable String region,
            boolean answersAtOnce,
            Visibility visibility,
            Instant at)
            implements FacilityEvent {

        @Override
        public OrganisationId ownedBy() {
            return providerOrganisation;
        }
    }

    /** @param lastDay on which it can still be used */
    @EventType("nl.kiem.facility.retired")
    record FacilityRetired(FacilityId facilityId, LocalDate lastDay, String reason, Instant at)
            implements FacilityEvent {}

    /**
     * Every slot in the period has one place less.
     *
     * @param to last day
     * @param part the same half of every day; null for all of it
     */
    @EventType(value = "nl.kiem.facility.capacity-taken", published = false)
    record CapacityTaken(
            FacilityId facilityId,
            BookingId bookingId,
            LocalDate from,
            LocalDate to,
            @Nullable DayPart part,
            Instant at)
            implements FacilityEvent {}

    /** What the booking had taken can be had again. */
    @EventType(value = "nl.kiem.facility.capacity-freed", published = false)
    record CapacityFreed(
            FacilityId facilityId,
            BookingId bookingId,
            LocalDate from,
            LocalDate to,
            @Nullable DayPart part,
            Instant at)
            implements FacilityEvent {}
}
