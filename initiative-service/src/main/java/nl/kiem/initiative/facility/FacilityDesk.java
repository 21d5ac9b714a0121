package nl.kiem.initiative.facility;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import nl.kiem.events.Admission;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Ids;
import nl.kiem.events.Metadata;
import nl.kiem.events.StreamId;
import nl.kiem.events.VersionConflict;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.FacilityId;
import nl.kiem.events.contract.initiative.FacilityEvent;
import nl.kiem.events.runtime.store.Turnstile;
import nl.kiem.initiative.facility.domain.Facility;
import nl.kiem.initiative.facility.domain.FacilityCommand;
import nl.kiem.initiative.facility.domain.FacilityDecider;
import nl.kiem.initiative.facility.domain.FacilityFacts;
import nl.kiem.initiative.facility.domain.Period;

/** Gives out the places of facilities and takes them back, for bookings. Whoever stands here is let through in turn. */
@Singleton
public class FacilityDesk {

    /** Rounds of the command handler, for the case that several processes give out places of one facility. */
    private static final int ROUNDS_MAX = 8;

    private final CommandHandler<FacilityCommand, Facility, FacilityEvent> facilities;
    private final Turnstile turnstile;

    FacilityDesk(CommandHandler<FacilityCommand, Facility, FacilityEvent> facilities, Turnstile turnstile) {
        this.facilities = facilities;
        this.turnstile = turnstile;
    }

    /** Fails with a refusal when there is no such facility for whoever asks. */
    public Uni<FacilityFacts> facts(FacilityId id, Admission admission) {
        return facilities.load(FacilityDecider.stream(id), admission).map(found -> FacilityFacts.of(found.state()));
    }

    /** Fails with a refusal when a slot is full; a booking that has its place already keeps it. */
    public Uni<Void> take(FacilityId id, BookingId booking, Period period, Actor by, Instant at) {
        return command(id, new FacilityCommand.Take(booking, period, by, at), by);
    }

    /** Of a booking that held no place nothing changes. */
    public Uni<Void> free(FacilityId id, BookingId booking, Actor by, Instant at) {
        return command(id, new FacilityCommand.Free(booking, by, at), by);
    }

    /** What the booking holds says whether it was done before; a command id would say so even after it was undone. */
    private Uni<Void> command(FacilityId id, FacilityCommand command, Actor by) {
        StreamId stream = FacilityDecider.stream(id);
        return turnstile.through(stream, () -> {
            Metadata metadata = new Metadata(UUID.randomUUID(), Ids.fingerprint(command.toString()), by, null);
            return facilities
                    .handle(stream, command, metadata, OptionalLong.empty())
                    .onFailure(VersionConflict.class)
                    .retry()
                    .atMost(ROUNDS_MAX)
                    .replaceWithVoid();
        });
    }
}
