package nl.kiem.events.runtime.store;

import java.time.Duration;

/**
 * A limit on everything that the store takes on.
 *
 * @param lanes connections that write, each for its share of the streams; the second one works while the first one's
 *     commit is on its way to disk
 * @param batchRows rows that one statement writes at most
 * @param batchBytes size that one statement writes at most; a single larger append still goes, alone
 * @param eventBytes size of one event at most, so that it also fits in a message of the event log
 * @param waiting appends that wait for their turn in a lane at most
 * @param deadline within which an append or a read ends, one way or the other
 */
public record StoreLimits(int lanes, int batchRows, int batchBytes, int eventBytes, int waiting, Duration deadline) {

    public static final int EVENTS_PER_APPEND_MAX = 256;
    public static final int TAIL_MAX = 5000;

    public static StoreLimits standard() {
        return new StoreLimits(2, 512, 1 << 20, 900_000, 10_000, Duration.ofSeconds(5));
    }

    public StoreLimits lanes(int other) {
        return new StoreLimits(other, batchRows, batchBytes, eventBytes, waiting, deadline);
    }

    public StoreLimits waiting(int other) {
        return new StoreLimits(lanes, batchRows, batchBytes, eventBytes, other, deadline);
    }

    public StoreLimits deadline(Duration other) {
        return new StoreLimits(lanes, batchRows, batchBytes, eventBytes, waiting, other);
    }
}
