package nl.kiem.events.contract;

/**
 * An amount in euro, excluding VAT where it is an estimate or a contract value.
 *
 * @param eurCents whole cents, from zero up to 10^15 (ten thousand billion euro)
 */
public record Money(long eurCents) implements Comparable<Money> {

    private static final long EUR_CENTS_MAX = 1_000_000_000_000_000L;

    public Money {
        if (eurCents < 0 || eurCents > EUR_CENTS_MAX) {
            throw new IllegalArgumentException("eurCents must lie between 0 and " + EUR_CENTS_MAX);
        }
    }

    public static Money ofEuros(long euros) {
        return new Money(Math.multiplyExact(euros, 100));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(eurCents, other.eurCents));
    }

    /** @throws IllegalArgumentException when {@code other} is the larger of the two */
    public Money minus(Money other) {
        return new Money(eurCents - other.eurCents);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(eurCents, other.eurCents);
    }
}
