package nl.kiem.initiative.facility.domain;

import java.time.Instant;
import java.time.LocalDate;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.FacilityId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.events.contract.initiative.FacilityKind;
import nl.kiem.events.contract.initiative.SlotLength;
import nl.kiem.events.contract.initiative.Stage;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a facility. */
public sealed interface FacilityCommand {

    Actor by();

    Instant at();

    /**
     * Lend it out, for the organisation of whoever asks; the fields as in the event.
     *
     * @param providerKnown whether that organisation is registered
     */
    record Offer(
            FacilityId id,
            String name,
            String description,
            FacilityKind kind,
            boolean providerKnown,
            int capacity,
            SlotLength slot,
            boolean weekends,
            DataClassification classification,
            Stage minimumStage,
            @Nullable String region,
            boolean answersAtOnce,
            Visibility visibility,
            Actor by,
            Instant at)
            implements FacilityCommand {}

    /** @param lastDay on which it can still be used */
    record Retire(LocalDate lastDay, @Nullable String reason, Actor by, Instant at) implements FacilityCommand {}

    /** Hold one place in every slot of the period, or none at all. */
    record Take(BookingId booking, Period period, Actor by, Instant at) implements FacilityCommand {}

    /** Give back what a booking held. */
    record Free(BookingId booking, Actor by, Instant at) implements FacilityCommand {}
}
