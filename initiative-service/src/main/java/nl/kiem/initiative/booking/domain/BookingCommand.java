package nl.kiem.initiative.booking.domain;

import java.time.Instant;
import java.time.LocalDate;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.initiative.BookingEvent.BookingDeclined;
import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.initiative.domain.InitiativeFacts;
import nl.kiem.initiative.facility.domain.FacilityFacts;
import nl.kiem.initiative.facility.domain.Period;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a booking. */
public sealed interface BookingCommand {

    Actor by();

    Instant at();

    /**
     * Ask for a facility.
     *
     * @param classification the most delicate data that the initiative brings along
     */
    record Request(
            BookingId id,
            InitiativeFacts initiative,
            FacilityFacts facility,
            Period period,
            DataClassification classification,
            String purpose,
            Actor by,
            Instant at)
            implements BookingCommand {}

    /**
     * Say yes. Whoever says it has taken the place before.
     *
     * @param initiativeClosed whether the initiative is over by now
     */
    record Confirm(boolean initiativeClosed, Actor by, Instant at) implements BookingCommand {}

    /** @param explanation needed when the reason is OTHER */
    record Decline(BookingDeclined.Reason reason, @Nullable String explanation, Actor by, Instant at)
            implements BookingCommand {}

    /** Tell that the facility was made use of. */
    record MarkUsed(Actor by, Instant at) implements BookingCommand {}

    /** Call it off, by the team or by the provider. */
    record Cancel(@Nullable String reason, Actor by, Instant at) implements BookingCommand {}

    /** Call it off because the initiative is over. */
    record Withdraw(String reason, Actor by, Instant at) implements BookingCommand {}

    /**
     * Tell that nobody answered in time.
     *
     * @param lastDay after which it was to be told
     */
    record FlagAnswer(LocalDate lastDay, Actor by, Instant at) implements BookingCommand {}

    /** Tell that its time has come or gone without what it was waiting for. */
    record Lapse(Actor by, Instant at) implements BookingCommand {}
}
