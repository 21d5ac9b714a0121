package nl.kiem.local.platform;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.kiem.local.Home;
import nl.kiem.local.Trouble;

/** What a running platform tells other shells about itself, in a file. */
public record PlatformState(Instant since, int portBase, List<PartState> parts) {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    /** @param restarts how often it was started again after an unexpected end */
    public record PartState(String name, String address, long pid, Instant started, boolean ready, int restarts) {}

    public PortPlan ports() {
        return new PortPlan(portBase);
    }

    void write(Home home) {
        Path file = file(home);
        Path draft = file.resolveSibling("state.json.draft");
        try {
            JSON.writeValue(draft.toFile(), this);
            Files.move(draft, file, ATOMIC_MOVE);
        } catch (IOException e) {
            throw Trouble.of("the state of the platform cannot be written", e);
        }
    }

    /** The platform of this folder when it runs. */
    public static Optional<PlatformState> read(Home home) {
        if (supervisor(home).process().isEmpty()) return Optional.empty();
        try {
            return Optional.of(JSON.readValue(file(home).toFile(), PlatformState.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** @throws Trouble when none runs */
    public static PlatformState require(Home home) {
        return read(home)
                .orElseThrow(() -> new Trouble("Kiem does not run on " + home.shown(home.data())
                        + "; start it with ./kiem up, or with a story in it with ./kiem demo"));
    }

    public static PidFile supervisor(Home home) {
        return new PidFile(home.run().resolve("supervisor.pid"));
    }

    static void delete(Home home) {
        try {
            Files.deleteIfExists(file(home));
        } catch (IOException e) {
            throw Trouble.of("the state of the platform cannot be removed", e);
        }
    }

    private static Path file(Home home) {
        return home.run().resolve("state.json");
    }
}
