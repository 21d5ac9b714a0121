package nl.kiem.events.runtime.store;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.kiem.events.EventStore;
import nl.kiem.events.Head;
import nl.kiem.events.Metadata;
import nl.kiem.events.Position;
import nl.kiem.events.Recorded;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Event;
import nl.kiem.events.proof.ChainedEvent;
import nl.kiem.events.proof.Hash;
import org.jboss.logging.Logger;

/**
 * The event store on PostgreSQL. An append that fails with {@link Overloaded} or {@link StoreUnavailable} was not
 * recorded; after {@link OutcomeUnknown} nobody knows before the stream is read again.
 */
@Singleton
@Typed(PgEventStore.class) // an EventStore is one that seals personal texts first
public class PgEventStore implements EventStore, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PgEventStore.class);

    private static final String READ = "SELECT " + EventRows.COLUMNS + " FROM event WHERE stream = $1 ORDER BY version";

    private static final String TAIL = "SELECT " + EventRows.COLUMNS + """
             FROM event
            WHERE (tx, position) > ($1::text::xid8, $2) AND tx < pg_snapshot_xmin(pg_current_snapshot())
            ORDER BY event.tx, event.position LIMIT $3
            """;

    private final Pool pool;
    private final EventCatalog catalog;
    private final StoreLimits limits;
    private final EventRows rows;
    private final List<GroupCommit> lanes;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Inject
    public PgEventStore(Pool pool, EventCatalog catalog) {
        this(pool, catalog, StoreLimits.standard());
    }

    public PgEventStore(Pool pool, EventCatalog catalog, StoreLimits limits) {
        this.pool = pool;
        this.catalog = catalog;
        this.limits = limits;
        this.rows = new EventRows(catalog);
        this.lanes = Stream.generate(() -> new GroupCommit(pool, limits, this::appended))
                .limit(limits.lanes())
                .toList();
    }

    @Override
    public Uni<List<Recorded<Event>>> read(StreamId stream) {
        return query(READ, Tuple.of(stream.toString()), rows::all);
    }

    @Override
    public Uni<List<Recorded<Event>>> tail(Position after, int limit) {
        if (limit < 1 || limit > StoreLimits.TAIL_MAX) {
            throw new IllegalArgumentException("limit must lie between 1 and " + StoreLimits.TAIL_MAX);
        }
        return query(TAIL, Tuple.of(Long.toString(after.tx()), after.number(), limit), rows::readable);
    }

    @Override
    public Uni<Head> append(StreamId stream, Head expected, List<? extends Event> events, Metadata metadata) {
        if (events.isEmpty() || events.size() > StoreLimits.EVENTS_PER_APPEND_MAX) {
            throw new IllegalArgumentException(
                    "an append holds 1 to %d events".formatted(StoreLimits.EVENTS_PER_APPEND_MAX));
        }
        String envelope = rows.encode(metadata);
        List<Append.Line> lines = chained(stream, expected, events, metadata, envelope);
        return Uni.createFrom()
                .emitter(emitter -> lane(stream)
                        .submit(new Append(
                                stream,
                                expected,
                                lines,
                                metadata,
                                envelope,
                                System.nanoTime() + limits.deadline().toNanos(),
                                emitter)));
    }

    private List<Append.Line> chained(
            StreamId stream, Head expected, List<? extends Event> events, Metadata metadata, String envelope) {
        List<Append.Line> lines = new ArrayList<>(events.size());
        String streamText = stream.toString();
        Hash hash = expected.hash();
        for (int ordinal = 0; ordinal < events.size(); ordinal++) {
            Event event = events.get(ordinal);
            String type = catalog.type(event.getClass()).name();
            String payload = payload(event);
            hash = new ChainedEvent(
                            streamText,
                            expected.version() + ordinal + 1,
                            ordinal,
                            metadata.commandId(),
                            metadata.fingerprint(),
                            type,
                            payload,
                            envelope)
                    .after(hash);
            lines.add(new Append.Line(type, payload, hash));
        }
        return lines;
    }

    /** Calls the listener after every commit of this process, on the thread of the commit: it only wakes somebody. */
    public void onAppended(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    @PreDestroy
    public void close() {
        lanes.forEach(GroupCommit::close);
    }

    /** Always the same one for a stream: two appends to it never travel at the same time. */
    private GroupCommit lane(StreamId stream) {
        return lanes.get(Math.floorMod(stream.hashCode(), lanes.size()));
    }

    private String payload(Event event) {
        String payload = catalog.encode(event);
        // a char is at most three bytes of UTF-8, so the exact count is seldom needed
        if (payload.length() > limits.eventBytes() / 3
                && payload.getBytes(StandardCharsets.UTF_8).length > limits.eventBytes()) {
            throw new IllegalArgumentException("an event holds at most " + limits.eventBytes() + " bytes");
        }
        return payload;
    }

    private <T> Uni<T> query(String sql, Tuple arguments, Function<RowSet<Row>, T> read) {
        return Uni.createFrom()
                .completionStage(() -> pool.preparedQuery(sql)
                        .execute(arguments)
                        .timeout(limits.deadline().toMillis(), TimeUnit.MILLISECONDS)
                        .map(read)
                        .toCompletionStage());
    }

    private void appended() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.error("a listener for appended events failed", e);
            }
        }
    }
}
