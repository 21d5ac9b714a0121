package nl.kiem.events.testkit;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import nl.kiem.events.Ids;
import nl.kiem.events.StreamId;
import nl.kiem.events.runtime.store.EventCatalog;
import nl.kiem.events.runtime.store.PgEventStore;
import nl.kiem.events.runtime.store.StoreLimits;

/** The real store on a real database, for the orchard. */
final class OrchardStore implements AutoCloseable {

    final LocalPostgres.Database database;
    final Vertx vertx = Vertx.vertx();
    final Pool pool;
    final PgEventStore store;

    OrchardStore(LocalPostgres.Database database, StoreLimits limits) {
        this.database = database.migrate();
        this.pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(8))
                .connectingTo(new PgConnectOptions()
                        .setHost("127.0.0.1")
                        .setPort(database.port())
                        .setDatabase(database.name())
                        .setUser(database.app())
                        .setPassword(database.app())
                        .setCachePreparedStatements(true))
                .using(vertx)
                .build();
        this.store = new PgEventStore(pool, EventCatalog.of(OrchardEvent.FAMILIES, new PlantedOneByOne()), limits);
    }

    static OrchardStore open() {
        return new OrchardStore(LocalPostgres.database(), StoreLimits.standard());
    }

    /** Writes as another process would, and leaves the transaction open. */
    EventStoreConformance.Begun begin(StreamId stream, long version, String type, String payload) {
        try {
            Connection connection = database.connectAsApp();
            connection.setAutoCommit(false);
            String sql =
                    "INSERT INTO event (stream, version, ordinal, command_id, fingerprint, type, payload, metadata)"
                            + " VALUES (?, ?, 0, ?, '', ?, ?, '{\"person\":\"p-2\",\"organisation\":\"tooi:mnre1034\",\"roles\":[\"TL\"]}')";
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                insert.setString(1, stream.toString());
                insert.setLong(2, version);
                insert.setObject(3, Ids.derive("begun", stream.toString(), Long.toString(version)));
                insert.setString(4, type);
                insert.setString(5, payload);
                insert.executeUpdate();
            }
            return () -> commit(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void commit(Connection connection) {
        try (connection) {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws Exception {
        store.close();
        pool.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
