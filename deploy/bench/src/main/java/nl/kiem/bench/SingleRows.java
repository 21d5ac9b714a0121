package nl.kiem.bench;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import nl.kiem.events.Head;
import nl.kiem.events.Metadata;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Event;
import nl.kiem.events.proof.ChainedEvent;
import nl.kiem.events.runtime.store.EventCatalog;

/** The control: the same row into the same table, one statement and one commit for each, over a pool of connections. */
final class SingleRows implements Contender {

    private static final String INSERT = """
            INSERT INTO event (stream, version, ordinal, command_id, fingerprint, type, payload, metadata, hash)
            VALUES ($1, $2, 0, $3, $4, $5, $6, $7, $8)
            """;

    private static final String METADATA =
            "{\"person\":\"p-2041\",\"organisation\":\"tooi:mnre1034\",\"roles\":[\"TL\",\"PB\"],\"causationId\":null}";

    private final Pool pool;
    private final EventCatalog catalog = EventCatalog.of();

    SingleRows(Pool pool) {
        this.pool = pool;
    }

    @Override
    public String name() {
        return "single-row commits";
    }

    @Override
    public Future<Head> append(StreamId stream, Head expected, Metadata metadata) {
        Event event = Samples.event(stream);
        var row = new ChainedEvent(
                stream.toString(),
                expected.version() + 1,
                0,
                metadata.commandId(),
                metadata.fingerprint(),
                catalog.type(event.getClass()).name(),
                catalog.encode(event),
                METADATA);
        Head head = new Head(row.version(), row.after(expected.hash()));
        return pool.preparedQuery(INSERT)
                .execute(Tuple.of(
                                row.stream(),
                                row.version(),
                                row.commandId(),
                                row.fingerprint(),
                                row.type(),
                                row.payload())
                        .addString(row.metadata())
                        .addBuffer(Buffer.buffer(head.hash().bytes())))
                .map(head);
    }
}
