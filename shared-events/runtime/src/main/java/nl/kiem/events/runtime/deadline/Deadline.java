package nl.kiem.events.runtime.deadline;

import java.time.Instant;
import nl.kiem.events.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * What one aggregate is waiting for: a row of {@code deadline_v1}, which every service has.
 *
 * @param id the aggregate's stream
 * @param version of the stream that the row was folded from
 * @param name what passes, in kebab-case, such as {@code standstill-over}; empty when nothing is awaited
 * @param dueAt the first instant at which it has passed; null when nothing is awaited
 */
public record Deadline(
        String id, long version, String name, @Nullable Instant dueAt) {

    public static Deadline none(String id) {
        return new Deadline(id, 0, "", null);
    }

    public StreamId stream() {
        return StreamId.parse(id);
    }

    /** Another deadline takes the place of the present one. */
    public Deadline due(String what, Instant when) {
        return new Deadline(id, version, what, when);
    }

    /** Nothing is awaited any more. */
    public Deadline cleared() {
        return new Deadline(id, version, "", null);
    }

    Deadline at(long newVersion) {
        return new Deadline(id, newVersion, name, dueAt);
    }
}
