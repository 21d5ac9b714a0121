package nl.kiem.local.platform;

import java.time.Duration;
import java.time.Instant;

/**
 * How long to wait before a process that keeps ending is started again: twice as long each time, up to a limit, and
 * from the beginning once it has run for a while.
 */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofSeconds(30);
    private static final Duration SOUND = Duration.ofSeconds(60);

    private Duration next = FIRST;

    /** @param started when the process that just ended was started */
    Duration afterEnd(Instant started, Instant ended) {
        if (Duration.between(started, ended).compareTo(SOUND) >= 0) next = FIRST;
        Duration wait = next;
        Duration twice = next.multipliedBy(2);
        next = twice.compareTo(MOST) > 0 ? MOST : twice;
        return wait;
    }
}
