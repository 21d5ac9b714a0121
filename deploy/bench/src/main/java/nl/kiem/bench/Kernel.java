package nl.kiem.bench;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import nl.kiem.events.Metadata;
import nl.kiem.events.StreamId;
import nl.kiem.events.runtime.store.EventCatalog;
import nl.kiem.events.runtime.store.PgEventStore;
import nl.kiem.events.runtime.store.StoreLimits;

/** The product's own event store. */
record Kernel(PgEventStore store) implements Contender {

    static Kernel on(Pool pool, int lanes) {
        return new Kernel(
                new PgEventStore(pool, EventCatalog.of(), StoreLimits.standard().lanes(lanes)));
    }

    @Override
    public String name() {
        return "kernel, group commit";
    }

    @Override
    public Future<Void> append(StreamId stream, long expectedVersion, Metadata metadata) {
        return Future.fromCompletionStage(
                        store.append(stream, expectedVersion, List.of(Samples.event(stream)), metadata)
                                .subscribeAsCompletionStage())
                .mapEmpty();
    }
}
