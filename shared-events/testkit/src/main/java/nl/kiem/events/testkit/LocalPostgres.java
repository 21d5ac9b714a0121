package nl.kiem.events.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.kiem.infra.ChildJvm;
import nl.kiem.infra.PostgresDatabases;
import nl.kiem.infra.PostgresMain;
import org.flywaydb.core.Flyway;

/** A real PostgreSQL for tests, as durable as in production. Ends with the process that started it. */
public final class LocalPostgres {

    private static final String SHARED = "kiem.test.postgres";
    private static final int HEAP_MIB = 192;
    private static final Duration READY_WITHIN = Duration.ofSeconds(120);
    private static final AtomicInteger DATABASES = new AtomicInteger();

    /**
     * A database with the roles that a service's database has.
     *
     * @param name also the first part of the roles' names; each role's password is its name
     */
    public record Database(int port, String name) {

        public String owner() {
            return name + "_owner";
        }

        public String app() {
            return name + "_app";
        }

        public String auditor() {
            return name + "_auditor";
        }

        public String jdbcUrl() {
            return PostgresDatabases.jdbcUrl(port, name);
        }

        public Connection connectAsApp() throws SQLException {
            return DriverManager.getConnection(jdbcUrl(), app(), app());
        }

        public Connection connectAsAuditor() throws SQLException {
            return DriverManager.getConnection(jdbcUrl(), auditor(), auditor());
        }

        public Connection connectAsSuperuser() throws SQLException {
            return PostgresDatabases.connect(port, name);
        }

        /** Runs the kernel's migrations as the owner, as every service does when it starts. */
        public Database migrate() {
            Flyway.configure()
                    .dataSource(jdbcUrl(), owner(), owner())
                    .locations("db/events")
                    .placeholders(Map.of("app", app(), "auditor", auditor()))
                    .load()
                    .migrate();
            return this;
        }
    }

    private final Path folder;
    private final int port;
    private Process process;

    private LocalPostgres(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        this.process = launch();
    }

    /** A new, empty database on the server of this test process, which starts at the first call. */
    public static Database database() {
        return database("test%d_%d".formatted(ProcessHandle.current().pid(), DATABASES.incrementAndGet()));
    }

    /** The database of that name on the server of this test process; made when it is not there. */
    public static Database database(String name) {
        int port = sharedPort();
        PostgresDatabases.create(port, name);
        return new Database(port, name);
    }

    private static int sharedPort() {
        synchronized (LocalPostgres.class) {
            // a system property, because class loaders come and go within one test process
            String running = System.getProperty(SHARED);
            if (running != null) return Integer.parseInt(running);
            int started = start().port;
            System.setProperty(SHARED, Integer.toString(started));
            return started;
        }
    }

    /** One of its own, for tests that kill it. */
    public static LocalPostgres start() {
        try {
            LocalPostgres server = new LocalPostgres(Files.createTempDirectory("kiem-postgres-"), freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop-postgres"));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A database on this very server. */
    public Database create(String name) {
        PostgresDatabases.create(port, name);
        return new Database(port, name);
    }

    /** As a crash would: the server and all its sessions are gone, nothing is flushed that was not flushed before. */
    public void kill() {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroyForcibly().onExit().join();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    /** After {@link #kill}: the same data at the same address. */
    public void startAgain() {
        process = launch();
    }

    public void stop() {
        process.destroy();
        process.onExit().join();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException e) {
            return; // stopped before
        } catch (IOException e) {
            throw new UncheckedIOException("left behind: " + folder, e);
        }
    }

    private Process launch() {
        Path log = folder.resolve("log-" + System.nanoTime());
        List<String> arguments = List.of(
                "--data", folder.resolve("data").toString(), "--port", Integer.toString(port), "--throw-away", "true");
        Process started = ChildJvm.start(PostgresMain.class, HEAP_MIB, true, log, arguments);
        awaitReady(started, log);
        return started;
    }

    private static void awaitReady(Process started, Path log) {
        Instant until = Instant.now().plus(READY_WITHIN);
        try {
            while (!Files.readString(log).contains(PostgresMain.READY)) {
                if (!started.isAlive()) throw new IllegalStateException("PostgreSQL ended: " + Files.readString(log));
                if (Instant.now().isAfter(until)) throw new IllegalStateException("PostgreSQL is late: " + log);
                Thread.sleep(20);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL started", e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
