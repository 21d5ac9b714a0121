package nl.kiem.events.runtime.flow;

import java.time.Duration;

/**
 * How long to rest when there was nothing to read. Shortly after something came or was announced more is likely, and
 * what was announced may still be held back by a transaction that is about to end; after that, less and less often.
 */
public final class Pace {

    private static final Duration SHORTEST = Duration.ofMillis(5);

    private final Duration longest;
    private Duration rest = SHORTEST;

    public Pace(Duration longest) {
        this.longest = longest;
    }

    /** Something came or was announced. */
    public void quicken() {
        rest = SHORTEST;
    }

    /** Nothing came. */
    public Duration rest() {
        Duration now = rest;
        Duration doubled = rest.multipliedBy(2);
        rest = doubled.compareTo(longest) < 0 ? doubled : longest;
        return now;
    }
}
