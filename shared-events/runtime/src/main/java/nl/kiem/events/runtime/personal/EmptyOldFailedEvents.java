package nl.kiem.events.runtime.personal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;

/** Takes the content out of events that were set aside long ago. */
@Singleton
class EmptyOldFailedEvents implements RetentionRule {

    private static final String EMPTY = """
            UPDATE failed_event SET payload = NULL, headers = '{}'
            WHERE failed_at < $1 AND (payload IS NOT NULL OR headers <> '{}')
            """;

    private final Pool pool;

    EmptyOldFailedEvents(Pool pool) {
        this.pool = pool;
    }

    @Override
    public String category() {
        return "failed-event-payloads";
    }

    @Override
    public Uni<Long> apply(Instant before) {
        return pool.preparedQuery(EMPTY)
                .execute(Tuple.of(before.atOffset(ZoneOffset.UTC)))
                .map(rows -> (long) rows.rowCount());
    }
}
