package nl.kiem.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    Path folder;

    @Test
    void a_commit_is_durable_and_data_outlive_a_stop_and_a_crash() throws SQLException {
        try (PostgresServer server = start()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(ask(server, "SHOW " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(ask(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(server, "SHOW server_version")).startsWith("18.");
            execute(server, "CREATE TABLE kept (n int)");
        }
        try (PostgresServer server = start()) {
            execute(server, "INSERT INTO kept VALUES (7)");
            server.kill();
        }
        try (PostgresServer server = start()) {
            assertThat(ask(server, "SELECT n FROM kept")).isEqualTo("7");
        }
    }

    @Test
    void a_server_whose_owner_was_killed_is_ended_before_the_next_one_starts() throws Exception {
        Process owner = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx192m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PostgresMain.class.getName(),
                        "--data",
                        folder.resolve("pg").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String ready = readyLine(owner);
        long orphan = owner.children().findFirst().orElseThrow().pid();
        owner.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(orphan)).as("left behind after: " + ready).isPresent();

        try (PostgresServer server = start()) {
            // a process that ended but was not waited for has no command any more
            assertThat(ProcessHandle.of(orphan).flatMap(handle -> handle.info().command()))
                    .isEmpty();
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_folder_in_use_and_a_taken_port_are_told_in_one_sentence() throws Exception {
        try (PostgresServer server = start();
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(server.port()).isPositive();
            assertThatThrownBy(this::start).hasMessageContaining("already runs on");
            PostgresServer.Options elsewhere = PostgresServer.Options.of(folder.resolve("other"))
                    .thrownAway()
                    .port(taken.getLocalPort());
            assertThatThrownBy(() -> PostgresServer.start(elsewhere))
                    .hasMessage("port %d on 127.0.0.1 is taken by another program", taken.getLocalPort());
        }
    }

    @Test
    void a_database_has_an_owner_and_a_user_that_may_only_do_what_it_was_granted() throws SQLException {
        try (PostgresServer server = start()) {
            server.createDatabase("orchard");
            server.createDatabase("orchard");
            try (Connection owner = connect(server, "orchard_owner");
                    Connection app = connect(server, "orchard_app")) {
                owner.createStatement().execute("CREATE TABLE tree (n int); GRANT SELECT ON tree TO orchard_app");
                assertThat(app.createStatement()
                                .executeQuery("SELECT n FROM tree")
                                .next())
                        .isFalse();
                assertThatThrownBy(() -> app.createStatement().execute("INSERT INTO tree VALUES (1)"))
                        .hasMessageContaining("permission denied");
                assertThatThrownBy(() -> app.createStatement().execute("CREATE TABLE other (n int)"))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void throwaway_data_are_gone_afterwards() {
        PostgresServer server = PostgresServer.start(
                PostgresServer.Options.of(folder.resolve("pg")).thrownAway());
        assertThat(folder.resolve("pg").resolve("PG_VERSION")).exists();
        server.close();
        assertThat(folder.resolve("pg")).doesNotExist();
    }

    private PostgresServer start() {
        return PostgresServer.start(PostgresServer.Options.of(folder.resolve("pg")));
    }

    private static Connection connect(PostgresServer server, String user) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("orchard"), user, user);
    }

    private static String readyLine(Process process) throws IOException {
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(PostgresMain.READY)) return line;
        }
        throw new IOException("it ended before it was ready");
    }

    private static String ask(PostgresServer server, String query) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }

    private static void execute(PostgresServer server, String command) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
