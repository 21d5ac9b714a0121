package nl.kiem.bench;

import io.vertx.core.Future;
import nl.kiem.events.Head;
import nl.kiem.events.Metadata;
import nl.kiem.events.StreamId;

/** One way to make an event durable. */
interface Contender {

    String name();

    /** Succeeds when the event is on disk behind the head given, with the new head. */
    Future<Head> append(StreamId stream, Head expected, Metadata metadata);
}
