package nl.kiem.local.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import nl.kiem.local.Home;
import nl.kiem.local.Trouble;

/** Into the databases of a running platform as who may read the evidence and nothing else. */
public final class AuditAccess {

    private AuditAccess() {}

    /** @throws Trouble when the database does not answer */
    public static Connection connect(Home home, PortPlan ports, Part service) {
        Properties login = new Properties();
        login.setProperty("user", service.database() + "_auditor");
        login.setProperty("password", Secrets.of(home).auditor(service.database()));
        login.setProperty("connectTimeout", "5");
        try {
            return DriverManager.getConnection(
                    "jdbc:postgresql://%s/%s".formatted(ports.address(Part.POSTGRESQL), service.database()), login);
        } catch (SQLException e) {
            throw Trouble.of("the database of " + service.title() + " cannot be read", e);
        }
    }
}
