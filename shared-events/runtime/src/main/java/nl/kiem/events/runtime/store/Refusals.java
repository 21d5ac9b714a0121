package nl.kiem.events.runtime.store;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.kiem.events.VersionConflict;

/** What an append that did not go in is told. */
final class Refusals {

    private static final long READ_SECONDS_MAX = 2;

    private static final String CURRENT_VERSIONS = """
            SELECT stream, (SELECT coalesce(max(version), 0) FROM event WHERE event.stream = asked.stream)
            FROM unnest($1::text[]) AS asked (stream)
            """;

    /** Classes of SQLSTATE after which the statement certainly left nothing behind. */
    private static final Set<String> ROLLED_BACK = Set.of("22", "23", "25", "28", "40", "42", "53", "54", "55");

    private static final Set<String> CONTENT = Set.of("22", "23", "54");
    private static final String CANCELLED = "57014";

    private final Pool pool;

    Refusals(Pool pool) {
        this.pool = pool;
    }

    static boolean isRolledBack(Throwable cause) {
        return cause instanceof PgException e
                && e.getSqlState() != null
                && (ROLLED_BACK.contains(e.getSqlState().substring(0, 2)) || CANCELLED.equals(e.getSqlState()));
    }

    /** Whether something in the rows themselves was refused, so that others in the batch may still go in. */
    static boolean isContent(Throwable cause) {
        return cause instanceof PgException e
                && e.getSqlState() != null
                && CONTENT.contains(e.getSqlState().substring(0, 2));
    }

    /** One cheap look at where the streams are now, and only because somebody lost. */
    void tellOutrun(List<Append> outrun) {
        String[] streams = outrun.stream().map(append -> append.streamText).toArray(String[]::new);
        pool.preparedQuery(CURRENT_VERSIONS)
                .execute(Tuple.of(streams))
                .timeout(READ_SECONDS_MAX, TimeUnit.SECONDS)
                .map(rows -> {
                    Map<String, Long> versions = new HashMap<>();
                    for (Row row : rows) {
                        versions.put(row.getString(0), row.getLong(1));
                    }
                    return versions;
                })
                .otherwise(Map.of())
                .onSuccess(versions -> outrun.forEach(append -> append.failed(new VersionConflict(
                        append.stream, append.expected.version(), versions.getOrDefault(append.streamText, -1L)))));
    }
}
