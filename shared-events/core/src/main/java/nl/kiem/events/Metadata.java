package nl.kiem.events;

import java.util.UUID;
import nl.kiem.events.contract.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded about the command beside the facts that it led to.
 *
 * @param commandId the idempotency key: unique in a stream, repeats get the first outcome
 * @param fingerprint SHA-256 in lowercase hex of what was asked; another one under the same key is refused
 * @param causationId id of the event that the command reacts to; null when a person or system asked
 */
public record Metadata(
        UUID commandId,
        String fingerprint,
        Actor actor,
        @Nullable String causationId) {}
