package nl.kiem.events.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/**
 * Gives every {@code @QuarkusTest} of a service a real PostgreSQL with the service's own database and a real Kafka with
 * all topics. Registered as a service, so having the test kit on the class path is enough.
 */
public final class KiemTestResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        LocalPostgres.Database database = LocalPostgres.database(databaseName());
        LocalPostgres.Database vault = LocalPostgres.database(database.name() + "_vault");
        return Map.ofEntries(
                Map.entry("KIEM_DB_HOST", "127.0.0.1"),
                Map.entry("KIEM_DB_PORT", Integer.toString(database.port())),
                Map.entry("KIEM_DB_NAME", database.name()),
                Map.entry("KIEM_DB_APP_USER", database.app()),
                Map.entry("KIEM_DB_APP_PASSWORD", database.app()),
                Map.entry("KIEM_DB_OWNER_USER", database.owner()),
                Map.entry("KIEM_DB_OWNER_PASSWORD", database.owner()),
                Map.entry("KIEM_DB_AUDITOR_USER", database.auditor()),
                Map.entry("KIEM_VAULT_DB_NAME", vault.name()),
                Map.entry("KIEM_VAULT_DB_APP_USER", vault.app()),
                Map.entry("KIEM_VAULT_DB_APP_PASSWORD", vault.app()),
                Map.entry("KIEM_VAULT_DB_OWNER_USER", vault.owner()),
                Map.entry("KIEM_VAULT_DB_OWNER_PASSWORD", vault.owner()),
                Map.entry("KIEM_MASTER_KEY_FILE", MasterKeyFile.path()),
                Map.entry("KIEM_KAFKA", LocalKafka.bootstrapServers()));
    }

    /** Both servers end with the process: another test class of the same module finds them running. */
    @Override
    public void stop() {}

    /** The service's name up to the hyphen: {@code initiative}, {@code scaling} and so on. */
    private static String databaseName() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream("application.properties")) {
            Properties properties = new Properties();
            if (in != null) properties.load(in);
            String service = properties.getProperty("kiem.service", "kiem");
            return service.replaceFirst("-service$", "").replace('-', '_');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
