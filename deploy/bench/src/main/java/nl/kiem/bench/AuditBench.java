package nl.kiem.bench;

import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.kiem.audit.Audit;
import nl.kiem.audit.InclusionProof;
import nl.kiem.audit.Keys;
import nl.kiem.audit.Prover;
import nl.kiem.events.Ids;
import nl.kiem.events.StreamId;
import nl.kiem.events.proof.ChainedEvent;
import nl.kiem.events.proof.Hash;
import nl.kiem.events.runtime.signature.ServiceKey;
import nl.kiem.events.runtime.store.EventCatalog;
import nl.kiem.events.runtime.tree.HeadSigner;
import nl.kiem.events.runtime.tree.Tree;
import nl.kiem.events.runtime.tree.TreeHeads;
import nl.kiem.events.signature.SigningKey;
import nl.kiem.infra.PostgresDatabases;

/** A large store: how long it takes to seal it, to audit it and to find one changed event. {@code [--events <n>]}. */
public final class AuditBench {

    private static final String NAME = "bench_audit";
    private static final String SERVICE = "bench-service";
    private static final int STREAM_EVENTS = 20;
    private static final int WRITTEN_TOGETHER = 500;
    private static final String ASKED = Ids.fingerprint("what was asked");
    private static final String METADATA =
            "{\"person\":\"p-2041\",\"organisation\":\"tooi:mnre1034\",\"roles\":[\"PB\",\"TL\"]}";

    private static final String INSERT = """
            INSERT INTO event (stream, version, ordinal, command_id, fingerprint, type, payload, metadata, hash)
            SELECT stream, ?, 0, command_id, ?, ?, payload, ?, hash
            FROM unnest(?::text[], ?::uuid[], ?::text[], ?::bytea[]) AS line (stream, command_id, payload, hash)
            """;

    private AuditBench() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("org.jboss.logging.provider", "jdk");
        java.util.logging.Logger.getLogger("org.flywaydb").setLevel(java.util.logging.Level.WARNING);
        int events = arguments.length == 2 ? Integer.parseInt(arguments[1]) : 1_000_000;
        Vertx vertx = Vertx.vertx();
        try (BenchDatabase database = BenchDatabase.startOwn()) {
            say("PostgreSQL " + database.settings());
            Pool pool = Pool.newInstance(database.fresh(vertx, NAME, 4));
            time("write %,d events of %d in a stream".formatted(events, STREAM_EVENTS), events, () -> {
                fill(database.port, events);
                return "";
            });
            SigningKey key = SigningKey.generate();
            time("seal them and sign a head", events, () -> seal(pool, key));
            Keys keys = new Keys(Set.of(key.verifying()));
            time("audit all", events, () -> audit(database.port, keys));
            String stream = stream(events / STREAM_EVENTS / 2).toString();
            time("prove one event and verify it", 1, () -> prove(database.port, keys, stream));
            try (Connection superuser = PostgresDatabases.connect(database.port, NAME);
                    Statement statement = superuser.createStatement()) {
                statement.execute("UPDATE event SET payload = payload || ' ' WHERE version = 7 AND stream = '%s'"
                        .formatted(stream));
            }
            time("audit all after one payload got a space at its end", events, () -> audit(database.port, keys));
            System.gc();
            Runtime memory = Runtime.getRuntime();
            say("heap limit %,d MiB, in use at the end %,d MiB"
                    .formatted(memory.maxMemory() >> 20, (memory.totalMemory() - memory.freeMemory()) >> 20));
        } finally {
            vertx.close();
        }
    }

    private interface Work {
        String run() throws Exception;
    }

    private static void time(String what, int events, Work work) throws Exception {
        long begun = System.nanoTime();
        String outcome = work.run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        say(String.format(Locale.ROOT, "%-60s %8.1f s %,10.0f /s  %s", what, seconds, events / seconds, outcome));
    }

    private static StreamId stream(int number) {
        return Samples.stream("audit", number);
    }

    /** Streams side by side in blocks, as in a store that lives; a transaction for some hundred events. */
    private static void fill(int port, int events) throws SQLException {
        EventCatalog catalog = EventCatalog.of();
        String url = PostgresDatabases.jdbcUrl(port, NAME);
        try (Connection app = DriverManager.getConnection(url, NAME + "_app", NAME + "_app");
                PreparedStatement insert = app.prepareStatement(INSERT)) {
            for (int first = 0; first < events / STREAM_EVENTS; first += WRITTEN_TOGETHER) {
                Hash[] hashes = new Hash[WRITTEN_TOGETHER];
                Arrays.fill(hashes, Hash.NONE);
                for (int version = 1; version <= STREAM_EVENTS; version++) {
                    ChainedEvent[] rows = new ChainedEvent[WRITTEN_TOGETHER];
                    for (int i = 0; i < rows.length; i++) {
                        rows[i] = row(catalog, stream(first + i), version);
                        hashes[i] = rows[i].after(hashes[i]);
                    }
                    insert.setInt(1, version);
                    insert.setString(2, rows[0].fingerprint());
                    insert.setString(3, rows[0].type());
                    insert.setString(4, METADATA);
                    insert.setArray(5, array(app, "text", rows, ChainedEvent::stream));
                    insert.setArray(6, array(app, "uuid", rows, ChainedEvent::commandId));
                    insert.setArray(7, array(app, "text", rows, ChainedEvent::payload));
                    insert.setArray(
                            8,
                            app.createArrayOf(
                                    "bytea",
                                    Arrays.stream(hashes).map(Hash::bytes).toArray(byte[][]::new)));
                    insert.executeUpdate();
                }
            }
        }
        try (Connection superuser = PostgresDatabases.connect(port, NAME);
                Statement statement = superuser.createStatement()) {
            statement.execute("VACUUM ANALYZE event");
        }
    }

    private static Array array(Connection app, String type, ChainedEvent[] rows, Function<ChainedEvent, Object> part)
            throws SQLException {
        return app.createArrayOf(type, Arrays.stream(rows).map(part).toArray());
    }

    private static ChainedEvent row(EventCatalog catalog, StreamId stream, int version) {
        var event = Samples.event(stream);
        return new ChainedEvent(
                stream.toString(),
                version,
                0,
                Ids.derive("command", stream.toString(), Integer.toString(version)),
                ASKED,
                catalog.type(event.getClass()).name(),
                catalog.encode(event),
                METADATA);
    }

    private static String seal(Pool pool, SigningKey key) throws IOException {
        Path file = Files.createTempFile("kiem-bench-key", ".pem");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(key.pem());
        }
        try {
            HeadSigner signer = new HeadSigner(
                    new Tree(pool),
                    new TreeHeads(pool),
                    new ServiceKey("production", Optional.of(file.toString())),
                    new HeadSigner.Settings(InstantSource.system(), "urn:bench:" + SERVICE, Duration.ZERO));
            var head = signer.signNow();
            return "%,d leaves, root %s".formatted(head.size(), head.root());
        } finally {
            Files.delete(file);
        }
    }

    private static String audit(int port, Keys keys) throws SQLException {
        Audit.Report report = Audit.run(
                SERVICE,
                PostgresDatabases.connect(port, NAME),
                new Audit.Evidence(Optional.of(keys), List.of()),
                Audit.Progress.SILENT);
        return report.first().map(Object::toString).orElse("good, %,d streams".formatted(report.streams()));
    }

    private static String prove(int port, Keys keys, String stream) throws SQLException {
        InclusionProof proof = Prover.inclusion(PostgresDatabases.connect(port, NAME), stream, 7, 0)
                .orElseThrow();
        return "%d hashes, %s".formatted(proof.path().size(), proof.fault(keys).orElse("holds"));
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
