package nl.kiem.infra;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL as a process that others start: {@code --data <folder> [--cache <folder>] [--port <n>] [--throw-away
 * true] [--database <name>]...}. Says {@value #READY} and its address when clients may come, and lives until it is told to stop or the
 * process named by {@link ChildJvm#PARENT} ends. Ends with 2 and one line when it cannot start.
 */
public final class PostgresMain {

    public static final String READY = "postgres is ready";

    private static final int CANNOT_START = 2;

    private PostgresMain() {}

    public static void main(String[] arguments) {
        PostgresServer.Options options = PostgresServer.Options.of(Path.of("postgres"));
        List<String> databases = new ArrayList<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            String value = arguments[i + 1];
            options = switch (arguments[i]) {
                case "--data" -> options.data(Path.of(value));
                case "--cache" -> options.cache(Path.of(value));
                case "--port" -> options.port(Integer.parseInt(value));
                case "--throw-away" -> Boolean.parseBoolean(value) ? options.thrownAway() : options;
                case "--database" -> {
                    databases.add(value);
                    yield options;
                }
                default -> throw new IllegalArgumentException("unknown argument " + arguments[i]);
            };
        }
        try (PostgresServer server = PostgresServer.start(options)) {
            databases.forEach(server::createDatabase);
            ChildJvm.whenParentEnds(() -> System.exit(0));
            System.out.println(READY + " at 127.0.0.1:" + server.port());
            System.out.flush();
            int code = server.onExit().join();
            System.err.println("postgres ended by itself with code " + code);
            System.exit(1);
        } catch (IllegalStateException | UncheckedIOException e) {
            System.err.println("postgres cannot start: " + e.getMessage());
            System.exit(CANNOT_START);
        }
    }
}
