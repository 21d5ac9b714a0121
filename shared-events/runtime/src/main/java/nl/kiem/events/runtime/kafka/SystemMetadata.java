package nl.kiem.events.runtime.kafka;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import nl.kiem.events.Ids;
import nl.kiem.events.Metadata;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.OrganisationId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Metadata of commands that the service sends by itself. What asks twice gets the same command id twice. */
@Singleton
public class SystemMetadata {

    private final Actor actor;

    SystemMetadata(
            @ConfigProperty(name = "kiem.service") String service,
            @ConfigProperty(name = "kiem.oin", defaultValue = "00000099000000001000") String oin) {
        this.actor = Actor.system(service, new OrganisationId("oin:" + oin));
    }

    /** The service itself, on behalf of the organisation that runs it. */
    public Actor actor() {
        return actor;
    }

    public Metadata forReaction(Reaction<? extends Event> reaction, Recorded<? extends Event> recorded) {
        return about(name(reaction), recorded.id(), recorded.id());
    }

    /** For a reaction that sends more than one command: the step tells them apart. */
    public Metadata forReaction(Reaction<? extends Event> reaction, Recorded<? extends Event> recorded, String step) {
        return about(name(reaction) + "/" + step, recorded.id(), recorded.id());
    }

    public Metadata forDeadline(StreamId stream, String name, Instant dueAt) {
        UUID id = Ids.derive("deadline", stream.toString(), name, dueAt.toString());
        return new Metadata(id, Ids.fingerprint("deadline " + stream + " " + name + " " + dueAt), actor, null);
    }

    private Metadata about(String asker, String eventId, String cause) {
        return new Metadata(Ids.derive(asker, eventId), Ids.fingerprint(asker + " " + eventId), actor, cause);
    }

    /** The reaction's own name, also when the container has put a subclass in its place. */
    static String name(Reaction<? extends Event> reaction) {
        Class<?> type = reaction.getClass();
        while (type.getSimpleName().contains("_")) type = type.getSuperclass();
        return type.getSimpleName();
    }
}
