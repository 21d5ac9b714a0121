package nl.kiem.audit;

import java.util.Comparator;

/**
 * Something that is not as it was recorded.
 *
 * @param place in the order of the store: the number of the leaf; {@link #UNSEALED} for what no leaf is about
 * @param position among what no leaf is about
 * @param id of the event, or what else it is about
 * @param what is wrong, in one line
 */
public record Finding(long place, long position, String id, String what) implements Comparable<Finding> {

    static final long UNSEALED = Long.MAX_VALUE;

    private static final Comparator<Finding> ORDER =
            Comparator.comparingLong(Finding::place).thenComparingLong(Finding::position);

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return id + ": " + what;
    }
}
