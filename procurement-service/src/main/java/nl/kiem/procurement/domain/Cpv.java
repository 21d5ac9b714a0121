package nl.kiem.procurement.domain;

import java.util.regex.Pattern;

/**
 * Codes of the Common Procurement Vocabulary (Regulation (EC) 213/2008): eight digits, a hyphen, a check digit. Only the
 * shape is checked: how the check digit follows from the rest is not published, and the official list is not held here.
 */
final class Cpv {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{8}-[0-9]");

    private Cpv() {}

    static boolean isShaped(String code) {
        return SHAPE.matcher(code).matches();
    }

    /** The research and development services that the procurement directive covers at all (2014/24/EU art. 14). */
    static boolean isResearchAndDevelopment(String code) {
        int number = Integer.parseInt(code.substring(0, 8));
        return (number >= 73_000_000 && number <= 73_120_000)
                || number == 73_300_000
                || number == 73_420_000
                || number == 73_430_000;
    }

    /** Whether two codes name the same kind of thing, as far as their first digits tell. */
    static boolean alike(String one, String other, int digits) {
        return one.regionMatches(0, other, 0, digits);
    }
}
