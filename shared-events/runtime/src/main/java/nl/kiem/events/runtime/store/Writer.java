package nl.kiem.events.runtime.store;

import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PreparedStatement;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** The one connection that writes events, with the statements ready on it. */
final class Writer {

    // The statement must look up a row by its key however small the table was when the plan was made.
    private static final String SETTINGS = "SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off";

    private static final Logger LOG = Logger.getLogger(Writer.class);

    private final SqlConnection connection;
    private final PreparedStatement singles;
    private final PreparedStatement any;

    private Writer(SqlConnection connection, PreparedStatement singles, PreparedStatement any) {
        this.connection = connection;
        this.singles = singles;
        this.any = any;
    }

    static Future<Writer> open(Pool pool) {
        return pool.getConnection().compose(connection -> prepare(connection).onFailure(e -> connection.close()));
    }

    private static Future<Writer> prepare(SqlConnection connection) {
        return connection
                .query(SETTINGS)
                .execute()
                .compose(set -> connection.prepare(BatchStatement.SINGLES))
                .compose(singles ->
                        connection.prepare(BatchStatement.ANY).map(any -> new Writer(connection, singles, any)));
    }

    void onLost(Runnable action) {
        connection.exceptionHandler(e -> LOG.debug("the writing connection is in trouble", e));
        connection.closeHandler(gone -> action.run());
    }

    /** @return the streams whose append was recorded; the others were outrun */
    Future<Set<String>> write(List<Append> batch) {
        boolean onlySingles = batch.stream().allMatch(append -> append.lines.size() == 1);
        return (onlySingles ? singles : any)
                .query()
                .execute(BatchStatement.bind(batch))
                .map(Writer::streams);
    }

    private static Set<String> streams(RowSet<Row> rows) {
        Set<String> streams = new HashSet<>();
        for (Row row : rows) {
            streams.add(row.getString(0));
        }
        return streams;
    }

    /** Asks the server to drop what is on its way, so that the connection is not held for ever; then gives it back. */
    void giveUp() {
        PgConnection.cast(connection)
                .cancelRequest()
                .onFailure(e -> LOG.debug("the statement could not be cancelled", e));
        close();
    }

    /** Gives it back once nothing is on its way on it any more, as it came. */
    void close() {
        connection.query("RESET ALL").execute().onComplete(done -> connection.close());
    }
}
