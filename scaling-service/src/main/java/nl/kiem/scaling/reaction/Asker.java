package nl.kiem.scaling.reaction;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import nl.kiem.events.Metadata;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Event;
import nl.kiem.events.runtime.kafka.SystemMetadata;

/** The service as it asks something by itself: who, when, and because of what. */
@Singleton
class Asker {

    private final SystemMetadata system;
    private final InstantSource clock;

    Asker(SystemMetadata system, InstantSource clock) {
        this.system = system;
        this.clock = clock;
    }

    Actor actor() {
        return system.actor();
    }

    Metadata metadata(Reaction<?> reaction, Recorded<?> recorded) {
        return system.forReaction(reaction, recorded);
    }

    /** Now, and never before its cause: the clocks of two services are not the same. */
    Instant after(Event cause) {
        Instant now = clock.instant();
        return now.isBefore(cause.at()) ? cause.at() : now;
    }
}
