package nl.kiem.events.runtime.deadline;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.StreamId;
import nl.kiem.events.runtime.flow.Leases;

/** The rows of deadlines that have passed and that nobody was told of yet. */
@Singleton
class Deadlines {

    private static final int BATCH_MAX = 200;
    private static final Duration WITHIN = Duration.ofSeconds(5);

    private static final String DUE = """
            SELECT d.id, w.key, w.value::timestamptz AS due
            FROM deadline_v2 d CROSS JOIN LATERAL jsonb_each_text(d.waiting) w
            WHERE d.due_at <= $1 AND w.value::timestamptz <= $1 AND NOT EXISTS (SELECT FROM deadline_passed p
                WHERE p.stream = d.id AND p.name = w.key AND p.due_at = w.value::timestamptz)
            ORDER BY due, d.id, w.key LIMIT $2
            """;

    private static final String DONE = """
            INSERT INTO deadline_passed (stream, name, due_at, passed_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT DO NOTHING
            """;

    private final Pool pool;
    private final Leases leases;

    /**
     * One deadline that is over.
     *
     * @param dueAt the first instant at which it was
     */
    record Passed(StreamId stream, String name, Instant dueAt) {}

    Deadlines(Pool pool, Leases leases) {
        this.pool = pool;
        this.leases = leases;
    }

    Leases.Lease lease(String name) {
        return leases.lease(name);
    }

    /** In the order in which they passed. */
    List<Passed> due(Instant now) {
        List<Passed> due = new ArrayList<>();
        for (Row row : pool.preparedQuery(DUE)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), BATCH_MAX))
                .await()
                .atMost(WITHIN)) {
            due.add(new Passed(
                    StreamId.parse(row.getString(0)),
                    row.getString(1),
                    row.getOffsetDateTime(2).toInstant()));
        }
        return due;
    }

    void done(Passed passed, Instant at) {
        var unused = pool.preparedQuery(DONE)
                .execute(Tuple.of(
                        passed.stream().toString(),
                        passed.name(),
                        passed.dueAt().atOffset(ZoneOffset.UTC),
                        at.atOffset(ZoneOffset.UTC)))
                .await()
                .atMost(WITHIN);
    }
}
