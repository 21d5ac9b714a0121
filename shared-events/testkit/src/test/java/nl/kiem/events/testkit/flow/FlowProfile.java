package nl.kiem.events.testkit.flow;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A service that only records, relays, projects and reacts; its clock can be moved. */
public class FlowProfile implements QuarkusTestProfile {

    static final String SERVICE = "initiative-service";
    static final Path OFFSET = offsetFile();

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("kiem.service", SERVICE, "kiem.clock.offset-file", OFFSET.toString());
    }

    private static Path offsetFile() {
        try {
            Path file = Path.of(
                    System.getProperty("java.io.tmpdir"),
                    "kiem-clock-" + ProcessHandle.current().pid());
            if (!Files.exists(file)) Files.writeString(file, "PT0S");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
