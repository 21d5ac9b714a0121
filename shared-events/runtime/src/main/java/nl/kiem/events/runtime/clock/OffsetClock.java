package nl.kiem.events.runtime.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import org.jboss.logging.Logger;

/** System time plus an offset that a file tells, looked at once a second at most: how a demo travels through a year. */
final class OffsetClock implements InstantSource {

    private static final Logger LOG = Logger.getLogger(OffsetClock.class);
    private static final long LOOK_EVERY_MILLIS = 1_000;

    private final InstantSource system;
    private final Path file;
    private volatile Seen seen;

    private record Seen(long atMillis, Duration offset) {}

    OffsetClock(InstantSource system, Path file) {
        this.system = system;
        this.file = file;
        this.seen = new Seen(system.millis(), look(Duration.ZERO));
    }

    @Override
    public Instant instant() {
        long now = system.millis();
        Seen last = seen;
        if (now - last.atMillis() >= LOOK_EVERY_MILLIS) {
            last = new Seen(now, look(last.offset()));
            seen = last;
        }
        return system.instant().plus(last.offset());
    }

    /** An unreadable file keeps the last offset: time must not jump because a writer is halfway. */
    private Duration look(Duration before) {
        try {
            String text = Files.readString(file).strip();
            return text.isEmpty() ? before : Duration.parse(text);
        } catch (NoSuchFileException e) {
            return before;
        } catch (IOException | DateTimeParseException e) {
            LOG.warnf("clock offset in %s cannot be read, keeping %s: %s", file, before, e.getMessage());
            return before;
        }
    }
}
