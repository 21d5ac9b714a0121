package nl.kiem.events;

/**
 * A place in the order of one event store. A number alone would skip events that were numbered early and committed
 * late; the transaction in front of it lets a reader stop below the oldest one still open.
 *
 * @param tx id of the writing transaction
 * @param number the row's own number
 */
public record Position(long tx, long number) implements Comparable<Position> {

    public static final Position START = new Position(0, 0);

    public static Position parse(String text) {
        int colon = text.indexOf(':');
        return new Position(Long.parseLong(text.substring(0, colon)), Long.parseLong(text.substring(colon + 1)));
    }

    @Override
    public int compareTo(Position other) {
        int byTx = Long.compare(tx, other.tx);
        return byTx != 0 ? byTx : Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return tx + ":" + number;
    }
}
