package nl.kiem.events.runtime.secret;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Every setting {@code KIEM_X} may come out of a file instead: {@code KIEM_X_FILE} names it, or it is called {@code KIEM_X}
 * and lies in a folder of {@code KIEM_SECRETS} (several with colons between). A file shows in no list of processes, no
 * crash dump and no description of a pod.
 */
public final class SecretFiles implements ConfigSource {

    private static final String OURS = "KIEM_";
    private static final String FILE = "_FILE";
    private static final String FOLDERS = "KIEM_SECRETS";

    /** Above the environment: whoever mounts a file means it. */
    private static final int ORDINAL = 310;

    private final Map<String, String> environment;

    /** As the platform makes it. */
    public SecretFiles() {
        this(System.getenv());
    }

    SecretFiles(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public String getName() {
        return "files named by KIEM_*_FILE and in KIEM_SECRETS";
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    /** None: what is secret is given to who asks for it by name, and listed to nobody. */
    @Override
    public Set<String> getPropertyNames() {
        return Set.of();
    }

    @Override
    public @Nullable String getValue(String name) {
        if (!name.startsWith(OURS) || name.endsWith(FILE)) return null;
        Path file = file(name);
        if (file == null) return null;
        try {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new IllegalStateException("the file of %s cannot be read: %s".formatted(name, file), e);
        }
    }

    private @Nullable Path file(String name) {
        String named = environment.get(name + FILE);
        if (named != null && !named.isBlank()) return Path.of(named);
        for (String folder : environment.getOrDefault(FOLDERS, "").split(":", -1)) {
            Path file = Path.of(folder, name);
            if (!folder.isBlank() && Files.isRegularFile(file)) return file;
        }
        return null;
    }
}
