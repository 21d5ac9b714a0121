package nl.kiem.infra;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/** Databases with an owner who migrates and an application user who may only do what it was granted. */
final class PostgresDatabases {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,50}");

    private PostgresDatabases() {}

    static void create(PostgresServer server, String name) {
        if (!NAME.matcher(name).matches()) throw new IllegalArgumentException("not a database name: " + name);
        String owner = name + "_owner";
        String app = name + "_app";
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String role : new String[] {owner, app}) {
                if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
                    statement.execute("CREATE ROLE %1$s LOGIN PASSWORD '%1$s'".formatted(role));
                }
            }
            if (exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) return;
            statement.execute("CREATE DATABASE %s OWNER %s STRATEGY FILE_COPY".formatted(name, owner));
            statement.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
            statement.execute("GRANT CONNECT ON DATABASE %s TO %s".formatted(name, app));
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
