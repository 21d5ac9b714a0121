package nl.kiem.events.runtime.flow;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait after the n-th failure in a row: twice as long each time up to a most, and never exactly the same,
 * so that many who fail together do not come back together.
 */
public record Backoff(Duration first, Duration most) {

    private static final int DOUBLINGS_MAX = 20;

    /** @param failures in a row, from 1 */
    public Duration after(int failures) {
        int doublings = Math.min(Math.max(failures - 1, 0), DOUBLINGS_MAX);
        long millis = Math.min(first.toMillis() << doublings, most.toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(millis / 2, millis + 1));
    }
}
