package nl.kiem.local.platform;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person at the keyboard sees happening: one line each, with the seconds since the beginning. */
public final class Progress {

    private final PrintStream out;
    private final long begun = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** A line with the time in front. */
    public synchronized void step(String line) {
        out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(), line);
    }

    /** A line as it is. */
    public synchronized void say(String line) {
        out.println(line);
    }

    public double seconds() {
        return seconds(Duration.ofNanos(System.nanoTime() - begun));
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
