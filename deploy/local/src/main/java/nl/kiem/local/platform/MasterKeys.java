package nl.kiem.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import nl.kiem.local.Home;
import nl.kiem.local.Trouble;

/**
 * The key of each service's personal data: made at the first start, readable by its owner alone. Without it nothing
 * personal that the service holds can be read any more.
 */
final class MasterKeys {

    private static final int BYTES = 32;

    private MasterKeys() {}

    static Path fileOf(Home home, Part service) {
        Path file = home.data().resolve("keys").resolve(service.title() + ".key");
        if (Files.exists(file)) return file;
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.createFile(file, Secrets.ownerOnly());
            Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n");
            return file;
        } catch (IOException e) {
            throw Trouble.of("the key " + home.shown(file) + " cannot be kept", e);
        }
    }
}
