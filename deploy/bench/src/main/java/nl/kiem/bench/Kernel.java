package nl.kiem.bench;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import nl.kiem.events.Head;
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
    public Future<Head> append(StreamId stream, Head expected, Metadata metadata) {
        return Future.fromCompletionStage(store.append(stream, expected, List.of(Samples.event(stream)), metadata)
                .subscribeAsCompletionStage());
    }
}
