package nl.kiem.infra;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/** Databases on a {@link PostgresServer}, wherever that runs on this machine. Needs the PostgreSQL driver and nothing else. */
public final class PostgresDatabases {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,50}");

    /** Of the superuser, in the environment of the process; servers that are thrown away have none and use its name. */
    public static final String PASSWORD = "KIEM_POSTGRES_PASSWORD";

    private PostgresDatabases() {}

    static String password() {
        return Objects.requireNonNullElse(System.getenv(PASSWORD), PostgresServer.SUPERUSER);
    }

    public static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** Superuser's connection, for set-up and tests. */
    public static Connection connect(int port, String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", PostgresServer.SUPERUSER);
        properties.setProperty("password", password());
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("loginTimeout", "5");
        return DriverManager.getConnection(jdbcUrl(port, database), properties);
    }

    /**
     * A database of its own with three roles, unless they are there: {@code <name>_owner} owns it and migrates, {@code
     * <name>_app} may use what the owner grants, {@code <name>_auditor} may read what it takes to check the rest. Each
     * role's password is its name: such a server serves one machine only.
     */
    public static void create(int port, String name) {
        if (!NAME.matcher(name).matches()) throw new IllegalArgumentException("not a database name: " + name);
        String owner = name + "_owner";
        String app = name + "_app";
        String auditor = name + "_auditor";
        try (Connection connection = connect(port, "postgres");
                Statement statement = connection.createStatement()) {
            for (String role : new String[] {owner, app, auditor}) {
                if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
                    statement.execute("CREATE ROLE %1$s LOGIN PASSWORD '%1$s'".formatted(role));
                }
            }
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                statement.execute("CREATE DATABASE %s OWNER %s".formatted(name, owner));
                statement.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
            }
            statement.execute("GRANT CONNECT ON DATABASE %s TO %s, %s".formatted(name, app, auditor));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create database " + name, e);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }
}
