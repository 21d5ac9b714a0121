package nl.kiem.local;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneId;

/** The clock of the local platform: the system's, plus what a file says. The services look at that file. */
public final class PlatformClock {

    /** Days begin and end here, in law and in the services. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Path file;
    private final InstantSource system;

    public PlatformClock(Path file, InstantSource system) {
        this.file = file;
        this.system = system;
    }

    public Duration offset() {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException | DateTimeException e) {
            throw Trouble.of("the clock in " + file + " cannot be read", e);
        }
    }

    public Instant now() {
        return system.instant().plus(offset());
    }

    public void setTo(Instant instant) {
        write(Duration.between(system.instant(), instant));
    }

    /** Puts it back to the system's time. */
    public void reset() {
        write(Duration.ZERO);
    }

    /**
     * Moves it.
     *
     * @param amount an ISO 8601 duration with or without sign in front, such as {@code +P30D}, {@code -PT8H}, {@code
     *     P2M}; or {@code now}
     */
    public void move(String amount) {
        if (amount.equals("now")) {
            reset();
            return;
        }
        boolean back = amount.startsWith("-");
        String unsigned = amount.startsWith("-") || amount.startsWith("+") ? amount.substring(1) : amount;
        try {
            setTo(moved(unsigned, back));
        } catch (DateTimeException e) {
            throw new Trouble(
                    "A clock moves by a duration such as +P30D, -PT8H or P2M, or back with now; not by " + amount);
        }
    }

    private Instant moved(String amount, boolean back) {
        if (amount.contains("T")) {
            Duration duration = Duration.parse(amount);
            return back ? now().minus(duration) : now().plus(duration);
        }
        Period period = Period.parse(amount);
        var local = now().atZone(ZONE);
        return (back ? local.minus(period) : local.plus(period)).toInstant();
    }

    private void write(Duration offset) {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            Files.writeString(draft, offset + "\n");
            Files.move(draft, file, ATOMIC_MOVE);
        } catch (IOException e) {
            throw Trouble.of("the clock in " + file + " cannot be moved", e);
        }
    }
}
