package nl.kiem.events.runtime.deadline;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import nl.kiem.events.StreamId;

/** Turns a passed deadline of one aggregate kind into a command. A {@code @Singleton} bean of a service. */
public interface DeadlineHandler {

    /** The aggregate kind that it serves, as in {@link StreamId#category}. */
    String category();

    /**
     * Sends the command, with metadata from {@code SystemMetadata.forDeadline}: called again after a crash, it changes
     * nothing.
     */
    Uni<Void> passed(StreamId stream, String name, Instant dueAt);
}
