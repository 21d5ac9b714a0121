package nl.kiem.local.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import nl.kiem.infra.PostgresServer;
import nl.kiem.local.Trouble;

/** Gives the databases' owners and users the passwords that were made for this folder. */
final class DatabaseRoles {

    private DatabaseRoles() {}

    static void setPasswords(int port, Secrets secrets) {
        Properties login = new Properties();
        login.setProperty("user", PostgresServer.SUPERUSER);
        login.setProperty("password", secrets.superuser());
        login.setProperty("connectTimeout", "5");
        login.setProperty("socketTimeout", "10");
        try (Connection connection =
                        DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", login);
                Statement statement = connection.createStatement()) {
            for (String database : Part.databases()) {
                statement.execute(alter(database + "_owner", secrets.owner(database)));
                statement.execute(alter(database + "_app", secrets.app(database)));
                statement.execute(alter(database + "_auditor", secrets.auditor(database)));
            }
        } catch (SQLException e) {
            throw Trouble.of("the databases do not take their passwords", e);
        }
    }

    /** Both are made by us: a name out of a fixed list and a password of hexadecimal digits. */
    private static String alter(String role, String password) {
        return "ALTER ROLE " + role + " PASSWORD '" + password + "'";
    }
}
