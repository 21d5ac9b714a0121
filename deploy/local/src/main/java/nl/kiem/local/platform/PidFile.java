package nl.kiem.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import nl.kiem.local.Trouble;

/**
 * Remembers a process beyond the life of who started it: its number and when it began. Numbers are given out again, so
 * that a number alone would let us end somebody else's process.
 */
public record PidFile(Path path) {

    private static final Duration CLOCK_SLACK = Duration.ofSeconds(3);

    public void write(ProcessHandle process) {
        String began = process.info().startInstant().map(Instant::toString).orElse("");
        try {
            Files.writeString(path, process.pid() + "\n" + began + "\n");
        } catch (IOException e) {
            throw Trouble.of(path + " cannot be written", e);
        }
    }

    /** The process that was written down, when it still lives and is the same one. */
    public Optional<ProcessHandle> process() {
        try {
            List<String> lines = Files.readAllLines(path);
            if (lines.size() < 2) return Optional.empty();
            Instant began = Instant.parse(lines.get(1));
            return ProcessHandle.of(Long.parseLong(lines.get(0)))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> began(process, began));
        } catch (IOException | NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean began(ProcessHandle process, Instant then) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, then).abs().compareTo(CLOCK_SLACK) <= 0)
                .orElse(false);
    }

    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw Trouble.of(path + " cannot be removed", e);
        }
    }
}
