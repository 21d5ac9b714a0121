package nl.kiem.events.runtime.flow;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jspecify.annotations.Nullable;

/** How far every reader of events has come. A checkpoint moves only from where its mover saw it. */
@Singleton
public class Checkpoints {

    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final int REASON_LENGTH_MAX = 2_000;

    private static final String OPEN =
            "INSERT INTO checkpoint (name, source, cursor) VALUES ($1, $2, $3) ON CONFLICT (name) DO NOTHING";

    private static final String MOVE = """
            UPDATE checkpoint SET cursor = %3$s, updated_at = clock_timestamp(), stopped_by = NULL,
                stopped_reason = NULL, attempts = 0
            WHERE name = %1$s AND cursor = %2$s
            """;
    private static final String MOVE_IN_SESSION = MOVE.formatted(":name", ":seen", ":next");
    private static final String MOVE_ALONE = MOVE.formatted("$1", "$2", "$3");

    private static final String STOP = """
            UPDATE checkpoint SET stopped_by = $2, stopped_reason = $3, updated_at = clock_timestamp(),
                attempts = CASE WHEN stopped_by = $2 THEN attempts + 1 ELSE 1 END
            WHERE name = $1
            """;

    private static final String ALL = "SELECT * FROM checkpoint ORDER BY name";

    /**
     * One reader.
     *
     * @param stoppedBy the event that it cannot take; null while all is well
     * @param attempts how often it tried that event
     */
    public record Checkpoint(
            String name,
            String source,
            String cursor,
            Instant updatedAt,
            @Nullable String stoppedBy,
            @Nullable String stoppedReason,
            int attempts) {}

    /** Somebody else moved the checkpoint: whoever sees this reads it again. */
    public static final class Moved extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Moved(String name, String seen) {
            super("checkpoint " + name + " is no longer at " + seen, null, false, false);
        }
    }

    private final Pool pool;

    Checkpoints(Pool pool) {
        this.pool = pool;
    }

    /** Where the reader stands; its first time, at the start. */
    public String open(String name, String source, String start) {
        var unused = pool.preparedQuery(OPEN)
                .execute(Tuple.of(name, source, start))
                .await()
                .atMost(DEADLINE);
        Checkpoint found = all().await().atMost(DEADLINE).stream()
                .filter(checkpoint -> checkpoint.name().equals(name))
                .findFirst()
                .orElseThrow();
        if (found.source().equals(source)) return found.cursor();
        throw new IllegalStateException("%s was built from %s; to build it from %s it needs a new name"
                .formatted(name, found.source(), source));
    }

    /** Fails with {@link Moved} when the reader no longer stands where it was seen. */
    public Uni<Void> move(StatelessSession session, String name, String seen, String next) {
        return session.createNativeQuery(MOVE_IN_SESSION)
                .setParameter("name", name)
                .setParameter("seen", seen)
                .setParameter("next", next)
                .executeUpdate()
                .map(rows -> {
                    if (rows == 1) return null;
                    throw new Moved(name, seen);
                });
    }

    /** As {@link #move(StatelessSession, String, String, String)} for readers that keep nothing else in the database. */
    public void move(String name, String seen, String next) {
        int rows = pool.preparedQuery(MOVE_ALONE)
                .execute(Tuple.of(name, seen, next))
                .await()
                .atMost(DEADLINE)
                .rowCount();
        if (rows != 1) throw new Moved(name, seen);
    }

    /** Notes at which event a reader stands still, and why. */
    public void stop(String name, String eventId, String reason) {
        String shown = reason.length() > REASON_LENGTH_MAX ? reason.substring(0, REASON_LENGTH_MAX) : reason;
        var unused = pool.preparedQuery(STOP)
                .execute(Tuple.of(name, eventId, shown))
                .await()
                .atMost(DEADLINE);
    }

    public Uni<List<Checkpoint>> all() {
        return pool.preparedQuery(ALL).execute().map(rows -> {
            List<Checkpoint> all = new ArrayList<>();
            for (Row row : rows) {
                all.add(new Checkpoint(
                        row.getString("name"),
                        row.getString("source"),
                        row.getString("cursor"),
                        row.getOffsetDateTime("updated_at").toInstant(),
                        row.getString("stopped_by"),
                        row.getString("stopped_reason"),
                        row.getInteger("attempts")));
            }
            return all;
        });
    }
}
