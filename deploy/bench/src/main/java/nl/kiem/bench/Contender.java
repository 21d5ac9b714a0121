package nl.kiem.bench;

import io.vertx.core.Future;
import nl.kiem.events.Metadata;
import nl.kiem.events.StreamId;

/** One way to make an event durable. */
interface Contender {

    String name();

    /** Succeeds when the event is on disk as the version after the one given. */
    Future<Void> append(StreamId stream, long expectedVersion, Metadata metadata);
}
