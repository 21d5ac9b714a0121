package nl.kiem.events.testkit;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.kiem.events.Ids;
import nl.kiem.events.StreamId;
import nl.kiem.events.proof.ChainedEvent;
import nl.kiem.events.runtime.store.EventCatalog;
import nl.kiem.events.runtime.store.PgEventStore;
import nl.kiem.events.runtime.store.StoreLimits;

/** The real store on a real database, for the orchard. */
final class OrchardStore implements AutoCloseable {

    private static final String METADATA = "{\"person\":\"p-2\",\"organisation\":\"tooi:mnre1034\",\"roles\":[\"TL\"]}";

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
                    "INSERT INTO event (stream, version, ordinal, command_id, fingerprint, type, payload, metadata, hash)"
                            + " VALUES (?, ?, 0, ?, '', ?, ?, ?, ?)";
            UUID command = Ids.derive("begun", stream.toString(), Long.toString(version));
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                insert.setString(1, stream.toString());
                insert.setLong(2, version);
                insert.setObject(3, command);
                insert.setString(4, type);
                insert.setString(5, payload);
                insert.setString(6, METADATA);
                insert.setBytes(
                        7,
                        new ChainedEvent(stream.toString(), version, 0, command, "", type, payload, METADATA)
                                .after(EventStoreConformance.headAt(store, stream, version - 1)
                                        .hash())
                                .bytes());
                insert.executeUpdate();
            }
            return () -> commit(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows of a stream as they stand. */
    List<ChainedEvent> stored(StreamId stream) {
        String sql = "SELECT version, ordinal, command_id, fingerprint, type, payload, metadata FROM event"
                + " WHERE stream = ? ORDER BY version";
        List<ChainedEvent> found = new ArrayList<>();
        try (Connection connection = database.connectAsApp();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, stream.toString());
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                found.add(new ChainedEvent(
                        stream.toString(),
                        rows.getLong(1),
                        rows.getInt(2),
                        rows.getObject(3, UUID.class),
                        rows.getString(4),
                        rows.getString(5),
                        rows.getString(6),
                        rows.getString(7)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
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
