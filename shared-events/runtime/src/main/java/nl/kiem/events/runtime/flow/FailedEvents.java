package nl.kiem.events.runtime.flow;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What could not be taken and was set aside, so that the rest goes on; kept until somebody drives it again. */
@Singleton
public class FailedEvents {

    private static final int REASON_LENGTH_MAX = 2_000;

    private static final String SET_ASIDE = """
            INSERT INTO failed_event AS f (consumer, event_id, type, origin, headers, payload, reason, attempts, failed_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, clock_timestamp())
            ON CONFLICT (consumer, event_id) DO UPDATE SET reason = excluded.reason, redriven_at = NULL,
                attempts = f.attempts + excluded.attempts, failed_at = excluded.failed_at
            """;

    private final Pool pool;
    private final Sessions sessions;

    FailedEvents(Pool pool, Sessions sessions) {
        this.pool = pool;
        this.sessions = sessions;
    }

    /**
     * @param consumer who could not take it
     * @param headers as JSON object of strings
     * @param failure what went wrong the last time
     */
    public record Failure(
            String consumer,
            String eventId,
            @Nullable String type,
            String origin,
            String headers,
            byte @Nullable [] payload,
            String failure,
            int attempts) {}

    public Uni<Void> setAside(Failure failed) {
        String reason = failed.failure;
        Tuple values = Tuple.tuple()
                .addString(failed.consumer)
                .addString(failed.eventId)
                .addString(failed.type)
                .addString(failed.origin)
                .addString(failed.headers)
                .addValue(failed.payload == null ? null : Buffer.buffer(failed.payload))
                .addString(reason.length() > REASON_LENGTH_MAX ? reason.substring(0, REASON_LENGTH_MAX) : reason)
                .addInteger(failed.attempts);
        return pool.preparedQuery(SET_ASIDE).execute(values).replaceWithVoid();
    }

    /** Those that nobody has driven again with success, the oldest first. */
    public Uni<List<FailedEvent>> open(long after, int limit) {
        return sessions.inSession(session -> session.createQuery(
                        "FROM FailedEvent WHERE id > :after AND redrivenAt IS NULL ORDER BY id", FailedEvent.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList());
    }

    public Uni<Optional<FailedEvent>> find(long id) {
        return sessions.inSession(session -> session.get(FailedEvent.class, id)).map(Optional::ofNullable);
    }

    public Uni<Void> redriven(long id) {
        return pool.preparedQuery("UPDATE failed_event SET redriven_at = clock_timestamp() WHERE id = $1")
                .execute(Tuple.of(id))
                .replaceWithVoid();
    }

    public Uni<Void> failedAgain(long id, String reason) {
        return pool.preparedQuery("UPDATE failed_event SET reason = $2, attempts = attempts + 1 WHERE id = $1")
                .execute(Tuple.of(
                        id, reason.length() > REASON_LENGTH_MAX ? reason.substring(0, REASON_LENGTH_MAX) : reason))
                .replaceWithVoid();
    }

    public Uni<Long> count() {
        return pool.query("SELECT count(*) FROM failed_event WHERE redriven_at IS NULL")
                .execute()
                .map(rows -> {
                    Row row = rows.iterator().next();
                    return row.getLong(0);
                });
    }
}
