package nl.kiem.events.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kiem.events.Recorded;
import nl.kiem.events.StreamId;
import nl.kiem.events.proof.ChainedEvent;
import nl.kiem.events.proof.Hash;
import nl.kiem.events.runtime.store.StoreLimits;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class HashChainMigrationTest {

    static final StreamId ONE = new StreamId("orchard", new UUID(0, 1));
    static final StreamId OTHER = new StreamId("orchard", new UUID(0, 2));

    @Test
    void what_was_recorded_before_the_chain_is_chained_by_the_migration_as_the_service_would_have() throws Exception {
        LocalPostgres.Database database = LocalPostgres.database();
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), database.owner())
                .locations("db/events")
                .placeholders(Map.of("app", database.app(), "auditor", database.auditor()))
                .target("2")
                .load()
                .migrate();
        insertWithoutHash(database);
        try (OrchardStore orchard = new OrchardStore(database, StoreLimits.standard())) {
            for (StreamId stream : List.of(ONE, OTHER)) {
                Hash hash = Hash.NONE;
                var history = orchard.store.read(stream).await().indefinitely();
                assertThat(history).hasSize(3);
                for (ChainedEvent row : orchard.stored(stream)) {
                    hash = row.after(hash);
                    assertThat(history.get((int) row.version() - 1))
                            .extracting(Recorded::hash)
                            .isEqualTo(hash);
                }
                assertThat(orchard.store
                                .append(
                                        stream,
                                        history.getLast().head(),
                                        EventStoreConformance.grown(stream, 1),
                                        EventStoreConformance.command())
                                .await()
                                .indefinitely()
                                .version())
                        .isEqualTo(4);
            }
        }
    }

    private static void insertWithoutHash(LocalPostgres.Database database) throws SQLException {
        try (Connection app = database.connectAsApp();
                Statement statement = app.createStatement()) {
            for (int version = 1; version <= 3; version++) {
                for (StreamId stream : List.of(OTHER, ONE)) { // so that streams are mixed in the table
                    statement.execute("""
                            INSERT INTO event (stream, version, ordinal, command_id, fingerprint, type, payload, metadata)
                            VALUES ('%s', %d, 0, gen_random_uuid(), 'f', 'nl.kiem.orchard.grown', '%s', '%s')
                            """.formatted(
                                    stream,
                                    version,
                                    "{\"tree\":\"%s\",\"metres\":1,\"remark\":\"één %d\",\"at\":\"2026-03-01T10:00:00Z\"}"
                                            .formatted(stream.id(), version),
                                    "{\"person\":\"p-2\",\"organisation\":\"tooi:mnre1034\",\"roles\":[\"TL\"]}"));
                }
            }
        }
    }
}
