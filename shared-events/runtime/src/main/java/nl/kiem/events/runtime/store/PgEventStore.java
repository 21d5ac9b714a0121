package nl.kiem.events.runtime.store;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import nl.kiem.events.EventStore;
import nl.kiem.events.Metadata;
import nl.kiem.events.Position;
import nl.kiem.events.Recorded;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Event;

/** The event store on PostgreSQL. */
@Singleton
public final class PgEventStore implements EventStore {

    @Override
    public Uni<List<Recorded<Event>>> read(StreamId stream) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Long> append(StreamId stream, long expectedVersion, List<? extends Event> events, Metadata metadata) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<List<Recorded<Event>>> tail(Position after, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Calls the listener after every commit of this process, on the thread of the commit: it only wakes somebody. */
    public void onAppended(Runnable listener) {
        throw new UnsupportedOperationException();
    }
}
