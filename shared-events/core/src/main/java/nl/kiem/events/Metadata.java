package nl.kiem.events;

import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded about the command beside the facts that it led to.
 *
 * @param commandId the idempotency key: unique in a stream, repeats get the first outcome
 * @param fingerprint SHA-256 in lowercase hex of what was asked; another one under the same key is refused
 * @param causationId id of the event that the command reacts to; null when a person or system asked
 * @param visibility of the aggregate after these facts: decides over which topic they leave the service
 */
public record Metadata(
        UUID commandId,
        String fingerprint,
        Actor actor,
        @Nullable String causationId,
        Visibility visibility) {

    /** Of a command: what it makes of the aggregate's visibility is not known before it is decided. */
    public Metadata(UUID commandId, String fingerprint, Actor actor, @Nullable String causationId) {
        this(commandId, fingerprint, actor, causationId, Custody.NONE.visibility());
    }

    Metadata seenBy(Visibility now) {
        return new Metadata(commandId, fingerprint, actor, causationId, now);
    }
}
