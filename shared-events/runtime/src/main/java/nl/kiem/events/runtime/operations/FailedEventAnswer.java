package nl.kiem.events.runtime.operations;

import java.time.Instant;
import nl.kiem.events.runtime.flow.FailedEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event that was set aside. Its content is not shown.
 *
 * @param consumer the reaction that failed; {@code decoding} when the record could not be read, {@code deadline} for a
 *     deadline
 * @param origin topic, partition and offset
 */
public record FailedEventAnswer(
        long id,
        String consumer,
        String eventId,
        @Nullable String type,
        String origin,
        String reason,
        int attempts,
        Instant failedAt) {

    static FailedEventAnswer of(FailedEvent failed) {
        return new FailedEventAnswer(
                failed.id,
                failed.consumer,
                failed.eventId,
                failed.type,
                failed.origin,
                failed.reason,
                failed.attempts,
                failed.failedAt);
    }
}
