package nl.kiem.events;

import io.smallrye.mutiny.Uni;
import java.util.List;
import nl.kiem.events.contract.Event;

/** The one place where facts are kept. Append only; the table is also the outbox. */
public interface EventStore {

    /** The whole stream in order; empty when there is none. Old event types arrive upcast to today's. */
    Uni<List<Recorded<Event>>> read(StreamId stream);

    /**
     * Records all events or none, durably, in one round trip.
     *
     * @param expected end of the stream when it was read; {@link Head#NONE} for a new one
     * @param events at least one, at most 256
     * @return the end of the stream afterwards
     *     <p>Fails with {@link VersionConflict} when the stream moved on (also when the same command was recorded in
     *     the meantime: reading again shows it), and when its last event has another hash than the one given.
     */
    Uni<Head> append(StreamId stream, Head expected, List<? extends Event> events, Metadata metadata);

    /**
     * The next events behind a position, in an order that never changes and skips none: rows of transactions that may
     * still be overtaken are held back.
     *
     * @param limit 1 to 5000
     */
    Uni<List<Recorded<Event>>> tail(Position after, int limit);
}
