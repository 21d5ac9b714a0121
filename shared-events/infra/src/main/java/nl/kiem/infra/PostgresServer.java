package nl.kiem.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One PostgreSQL 18 on the loopback address, as a child process, with everything on that makes a commit durable. Data
 * stay in their folder when it stops; a server that an earlier owner left behind on the same folder is ended first.
 */
public final class PostgresServer implements AutoCloseable {

    public static final String SUPERUSER = "postgres";

    private static final Duration START_MAX = Duration.ofSeconds(60);
    private static final Duration STOP_MAX = Duration.ofSeconds(30);

    /**
     * Where and how to run.
     *
     * @param data folder of the databases; made when it is not there
     * @param cache folder for the unpacked programs, shared by all servers of this machine
     * @param port 0 for any free one
     * @param throwaway whether nobody will miss the data: a new folder is not flushed to disk (commits always are), and
     *     it is deleted at the end
     * @param settings on top of the server's own, by PostgreSQL's names
     */
    public record Options(Path data, Path cache, int port, boolean throwaway, Map<String, String> settings) {

        public static Options of(Path data) {
            return new Options(data, defaultCache(), 0, false, Map.of());
        }

        public Options port(int other) {
            return new Options(data, cache, other, throwaway, settings);
        }

        public Options cache(Path other) {
            return new Options(data, other, port, throwaway, settings);
        }

        public Options data(Path other) {
            return new Options(other, cache, port, throwaway, settings);
        }

        public Options thrownAway() {
            return new Options(data, cache, port, true, settings);
        }

        public Options with(String setting, String value) {
            Map<String, String> more = new TreeMap<>(settings);
            more.put(setting, value);
            return new Options(data, cache, port, throwaway, Map.copyOf(more));
        }
    }

    private final Options options;
    private final PostgresBinaries binaries;
    private final Unprivileged unprivileged;
    private final FileChannel lock;
    private final int port;
    private final Process process;
    private final Thread hook = new Thread(this::close, "stop-postgres");

    private PostgresServer(
            Options options, PostgresBinaries binaries, Unprivileged unprivileged, FileChannel lock, int port)
            throws IOException {
        this.options = options;
        this.binaries = binaries;
        this.unprivileged = unprivileged;
        this.lock = lock;
        this.port = port;
        this.process = launch();
    }

    /** Folder for unpacked programs below the user's own cache. */
    public static Path defaultCache() {
        return Path.of(System.getProperty("user.home"), ".cache", "kiem");
    }

    /** @throws IllegalStateException with one clear sentence when it cannot run */
    public static PostgresServer start(Options options) {
        PostgresBinaries binaries = PostgresBinaries.unpackInto(options.cache());
        Unprivileged unprivileged = Unprivileged.detect();
        Path data = options.data().toAbsolutePath();
        try {
            Files.createDirectories(data);
            FileChannel lock = lock(data);
            try {
                new PostgresFolder(data, binaries, unprivileged).prepare(options.throwaway());
                int port = freePort(options.port());
                PostgresServer server = new PostgresServer(options, binaries, unprivileged, lock, port);
                server.awaitReady();
                Runtime.getRuntime().addShutdownHook(server.hook);
                return server;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start PostgreSQL on " + data, e);
        }
    }

    public int port() {
        return port;
    }

    public String jdbcUrl(String database) {
        return PostgresDatabases.jdbcUrl(port, database);
    }

    /** Superuser's connection, for set-up and tests. */
    public Connection connect(String database) throws SQLException {
        return PostgresDatabases.connect(port, database);
    }

    /** See {@link PostgresDatabases#create}. */
    public void createDatabase(String name) {
        PostgresDatabases.create(port, name);
    }

    /** Completes when the server has ended, for whatever reason. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    public long pid() {
        return process.pid();
    }

    /** Ends it as a crash would: nothing is flushed that was not flushed already. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        await(STOP_MAX);
    }

    @Override
    public synchronized void close() {
        try {
            if (process.isAlive()) {
                new PostgresFolder(options.data().toAbsolutePath(), binaries, unprivileged).stop();
                if (!await(STOP_MAX)) kill();
            }
            if (Thread.currentThread() != hook) Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            process.destroyForcibly(); // the JVM is going down
        } finally {
            release();
        }
        if (options.throwaway()) PostgresFolder.delete(options.data().toAbsolutePath());
    }

    private void release() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean await(Duration most) {
        try {
            return process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Process launch() throws IOException {
        Path data = options.data().toAbsolutePath();
        Map<String, String> settings = new TreeMap<>(Map.of(
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "fsync", "on",
                "synchronous_commit", "on",
                "full_page_writes", "on",
                "max_connections", "200",
                // one transaction left open anywhere would hold back every reader of the event table
                "transaction_timeout", "60s",
                "idle_in_transaction_session_timeout", "30s",
                "timezone", "UTC"));
        settings.put("log_timezone", "UTC");
        settings.putAll(options.settings());
        settings.put("port", Integer.toString(port));
        List<String> command = new ArrayList<>(List.of(binaries.program("postgres"), "-D", data.toString()));
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        ProcessBuilder builder = new ProcessBuilder(unprivileged.command(command));
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
        return builder.start();
    }

    private Path logFile() {
        Path data = options.data().toAbsolutePath();
        return data.resolveSibling(data.getFileName() + ".log");
    }

    private void awaitReady() {
        long until = System.nanoTime() + START_MAX.toNanos();
        while (true) {
            try (Connection connection = connect("postgres")) {
                if (connection.isValid(2)) return;
            } catch (SQLException e) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("PostgreSQL ended while starting, see " + logFile(), e);
                }
                if (System.nanoTime() > until) {
                    process.destroyForcibly();
                    throw new IllegalStateException("PostgreSQL did not get ready, see " + logFile(), e);
                }
            }
            await(Duration.ofMillis(20));
        }
    }

    private static FileChannel lock(Path data) throws IOException {
        Path file = data.resolveSibling(data.getFileName() + ".lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) return channel;
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IllegalStateException("PostgreSQL already runs on " + data + " in this process", e);
        }
        channel.close();
        throw new IllegalStateException("another Kiem process runs PostgreSQL on " + data + ": stop that one first");
    }

    private static int freePort(int wanted) throws IOException {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("port %d on 127.0.0.1 is taken by another program".formatted(wanted), e);
        }
    }
}
