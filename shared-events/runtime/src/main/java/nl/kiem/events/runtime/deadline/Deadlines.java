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
import java.util.Objects;
import nl.kiem.events.runtime.flow.Leases;

/** The rows of deadlines that have passed and that nobody was told of yet. */
@Singleton
class Deadlines {

    private static final int BATCH_MAX = 200;
    private static final Duration WITHIN = Duration.ofSeconds(5);

    private static final String DUE = """
            SELECT d.id, d.version, d.name, d.due_at FROM deadline_v1 d
            WHERE d.due_at <= $1 AND NOT EXISTS (SELECT FROM deadline_passed p
                WHERE p.stream = d.id AND p.name = d.name AND p.due_at = d.due_at)
            ORDER BY d.due_at, d.id LIMIT $2
            """;

    private static final String DONE = """
            INSERT INTO deadline_passed (stream, name, due_at, passed_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT DO NOTHING
            """;

    private final Pool pool;
    private final Leases leases;

    Deadlines(Pool pool, Leases leases) {
        this.pool = pool;
        this.leases = leases;
    }

    Leases.Lease lease(String name) {
        return leases.lease(name);
    }

    /** In the order in which they passed. */
    List<Deadline> due(Instant now) {
        List<Deadline> due = new ArrayList<>();
        for (Row row : pool.preparedQuery(DUE)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), BATCH_MAX))
                .await()
                .atMost(WITHIN)) {
            due.add(new Deadline(
                    row.getString(0),
                    row.getLong(1),
                    row.getString(2),
                    row.getOffsetDateTime(3).toInstant()));
        }
        return due;
    }

    void done(Deadline passed, Instant at) {
        Instant dueAt = Objects.requireNonNull(passed.dueAt());
        var unused = pool.preparedQuery(DONE)
                .execute(Tuple.of(
                        passed.id(), passed.name(), dueAt.atOffset(ZoneOffset.UTC), at.atOffset(ZoneOffset.UTC)))
                .await()
                .atMost(WITHIN);
    }
}
