package nl.kiem.events.runtime.operations;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import nl.kiem.events.Position;

/** Asks the event table how much lies behind a position. */
@Singleton
class StoreLag {

    /** Beyond this many it is only said that there are at least so many. */
    static final int COUNT_MAX = 100_000;

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);

    private static final String COUNT = """
            SELECT count(*) FROM (SELECT FROM event WHERE (tx, position) > ($1::text::xid8, $2) LIMIT $3) AS behind
            """;

    private static final String OLDEST = """
            SELECT extract(epoch FROM clock_timestamp() - recorded_at)::float8 FROM event
            WHERE (tx, position) > ($1::text::xid8, $2) ORDER BY tx, position LIMIT 1
            """;

    private static final String HELD_BACK = """
            SELECT pg_snapshot_xmax(now)::text::bigint - pg_snapshot_xmin(now)::text::bigint
            FROM pg_current_snapshot() AS now
            """;

    private final Pool pool;

    StoreLag(Pool pool) {
        this.pool = pool;
    }

    long events(Position behind) {
        return one(COUNT, Tuple.of(Long.toString(behind.tx()), behind.number(), COUNT_MAX))
                .getLong(0);
    }

    double oldestSeconds(Position behind) {
        var rows = pool.preparedQuery(OLDEST)
                .execute(Tuple.of(Long.toString(behind.tx()), behind.number()))
                .await()
                .atMost(ANSWER_WITHIN);
        for (Row row : rows) {
            return Math.max(0, row.getDouble(0));
        }
        return 0;
    }

    long heldBackTransactions() {
        return one(HELD_BACK, Tuple.tuple()).getLong(0);
    }

    private Row one(String sql, Tuple values) {
        return pool.preparedQuery(sql)
                .execute(values)
                .await()
                .atMost(ANSWER_WITHIN)
                .iterator()
                .next();
    }
}
