package nl.kiem.bench;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kiem.infra.ChildJvm;
import nl.kiem.infra.PostgresDatabases;
import nl.kiem.infra.PostgresMain;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL to measure on: one that is there, or one of our own that is gone afterwards. */
final class BenchDatabase implements AutoCloseable {

    private static final int HEAP_MIB = 192;
    private static final int START_MILLIS_MAX = 60_000;
    private static final List<String> TELLING = List.of(
            "server_version",
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "wal_sync_method",
            "shared_buffers",
            "max_wal_size");

    final int port;
    private final @Nullable Process process;
    private final @Nullable Path folder;

    private BenchDatabase(int port, @Nullable Process process, @Nullable Path folder) {
        this.port = port;
        this.process = process;
        this.folder = folder;
    }

    static BenchDatabase running(int port) {
        return new BenchDatabase(port, null, null);
    }

    static BenchDatabase startOwn() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("kiem-bench-");
        Path log = folder.resolve("log");
        int port = freePort();
        List<String> arguments = List.of(
                "--data", folder.resolve("data").toString(), "--port", Integer.toString(port), "--throw-away", "true");
        Process process = ChildJvm.start(PostgresMain.class, HEAP_MIB, true, log, arguments);
        long until = System.currentTimeMillis() + START_MILLIS_MAX;
        while (!Files.readString(log).contains(PostgresMain.READY)) {
            if (!process.isAlive() || System.currentTimeMillis() > until) {
                throw new IllegalStateException("PostgreSQL did not start: " + Files.readString(log));
            }
            Thread.sleep(20);
        }
        return new BenchDatabase(port, process, folder);
    }

    /** An empty event table in a database of its own, and a pool of connections to it. */
    Pool fresh(Vertx vertx, String name, int connections) throws SQLException {
        try (Connection connection = PostgresDatabases.connect(port, "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name);
        }
        PostgresDatabases.create(port, name);
        Flyway.configure()
                .dataSource(PostgresDatabases.jdbcUrl(port, name), name + "_owner", name + "_owner")
                .locations("db/events")
                .placeholders(Map.of("app", name + "_app", "auditor", name + "_auditor"))
                .load()
                .migrate();
        return PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(connections))
                .connectingTo(new PgConnectOptions()
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setDatabase(name)
                        .setUser(name + "_app")
                        .setPassword(name + "_app")
                        .setCachePreparedStatements(true))
                .using(vertx)
                .build();
    }

    /** The settings that decide whether a commit is durable, as the server itself tells them. */
    Map<String, String> settings() throws SQLException {
        Map<String, String> settings = new LinkedHashMap<>();
        try (Connection connection = PostgresDatabases.connect(port, "postgres");
                Statement statement = connection.createStatement()) {
            for (String name : TELLING) {
                try (ResultSet result = statement.executeQuery("SHOW " + name)) {
                    result.next();
                    settings.put(name, result.getString(1));
                }
            }
        }
        return settings;
    }

    @Override
    public void close() throws IOException {
        if (process == null || folder == null) return;
        process.destroy();
        process.onExit().join();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
