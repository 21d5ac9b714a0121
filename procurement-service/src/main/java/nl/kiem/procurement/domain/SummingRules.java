package nl.kiem.procurement.domain;

/**
 * When two needs are one purchase for the threshold: same organisation, raised within the period, and either one thread
 * or alike by CPV code. What runs over an existing contract or is not bought does not count.
 *
 * @param periodDays most days between the two
 * @param cpvDigits how many first digits of a code must be equal
 */
public record SummingRules(int periodDays, int cpvDigits) {

    public SummingRules {
        if (periodDays < 1 || cpvDigits < 2 || cpvDigits > 8) {
            throw new IllegalArgumentException("a period of at least one day, 2 to 8 digits of a CPV code");
        }
    }
}
