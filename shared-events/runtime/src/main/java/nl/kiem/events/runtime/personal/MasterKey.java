package nl.kiem.events.runtime.personal;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.kiem.events.Ids;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key that wraps all other keys, out of a file: 32 bytes in base64 on a line. The first line wraps; lines behind it
 * are older ones that still open what they wrapped. A service without it does not start.
 */
@Singleton
@Startup
class MasterKey {

    private static final int BYTES = 32;
    private static final int NAME_LENGTH = 12;

    private final Map<String, SecretKey> byName = new LinkedHashMap<>();

    @Inject
    MasterKey(@ConfigProperty(name = "kiem.master-key-file") Optional<Path> file) {
        this(file.map(MasterKey::lines)
                .orElseThrow(() -> new IllegalStateException(
                        "kiem.master-key-file is not set: give the file that holds the key of the personal data"
                                + " (KIEM_MASTER_KEY_FILE)")));
    }

    /** @param lines each 32 bytes in base64 */
    MasterKey(List<String> lines) {
        for (String line : lines) {
            byte[] key = decode(line);
            byName.put(Ids.fingerprint("master " + line).substring(0, NAME_LENGTH), new SecretKeySpec(key, "AES"));
        }
        if (byName.isEmpty()) throw new IllegalStateException("kiem.master-key-file is empty");
    }

    /** The one that wraps from now on. */
    String current() {
        return byName.keySet().iterator().next();
    }

    /** @throws IllegalStateException when the file no longer has it */
    SecretKey named(String name) {
        SecretKey key = byName.get(name);
        if (key == null) throw new IllegalStateException("kiem.master-key-file no longer has the key named " + name);
        return key;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("kiem.master-key-file cannot be read: " + file, e);
        }
    }

    private static byte[] decode(String line) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(line);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("kiem.master-key-file holds a line that is not base64", e);
        }
        if (key.length != BYTES)
            throw new IllegalStateException("a line of kiem.master-key-file is 32 bytes in base64");
        return key;
    }
}
