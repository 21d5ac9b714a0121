package nl.kiem.local.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import nl.kiem.audit.Keys;
import nl.kiem.local.Home;
import nl.kiem.local.Trouble;
import nl.kiem.local.platform.AuditAccess;
import nl.kiem.local.platform.AuditKey;
import nl.kiem.local.platform.Part;
import nl.kiem.local.platform.PlatformState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which databases an audit is about and which key it believes. */
public final class AuditedStores {

    private static final String PASSWORD = "KIEM_AUDIT_PASSWORD";

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description =
                    "public key in PEM or as JWKS, got over a way that you trust (default: that of this platform)")
    private @Nullable Path key;

    @Option(
            names = "--url",
            paramLabel = "JDBC",
            description = "a database elsewhere, of the one service that is named: jdbc:postgresql://host:port/name")
    private @Nullable String url;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "auditor there (default: kiem_auditor); password in " + PASSWORD)
    private String user = "kiem_auditor";

    AuditedStores() {}

    List<String> named(List<String> services) {
        if (url != null && services.size() != 1) throw new Trouble("name the one service whose database --url is");
        if (!services.isEmpty()) return services;
        return Part.SERVICES.stream().map(Part::title).toList();
    }

    Keys keys() {
        Path file = key == null ? AuditKey.file(data.home()) : key;
        try {
            return Keys.read(file);
        } catch (IOException | IllegalArgumentException e) {
            throw Trouble.of("the key cannot be read from " + file, e);
        }
    }

    Connection connect(String service) {
        if (url != null) return elsewhere(url);
        Home home = data.home();
        Part part = Stream.of(Part.values())
                .filter(one -> one.isService() && one.title().equals(service))
                .findFirst()
                .orElseThrow(() -> new Trouble("no service is called " + service));
        return AuditAccess.connect(home, PlatformState.require(home).ports(), part);
    }

    private Connection elsewhere(String address) {
        Properties login = new Properties();
        login.setProperty("user", user);
        String password = System.getenv(PASSWORD);
        if (password != null) login.setProperty("password", password);
        try {
            return DriverManager.getConnection(address, login);
        } catch (SQLException e) {
            throw Trouble.of("the database at " + address + " cannot be read", e);
        }
    }
}
