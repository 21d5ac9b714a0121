package nl.kiem.initiative.organisation.domain;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.OfficialIdentifier;
import nl.kiem.events.contract.initiative.OfficialIdentifier.Scheme;

/** Whether identifiers have the form that their registers give them. That they are right only the registers know. */
final class Identifiers {

    private static final Pattern OIN = Pattern.compile("[0-9]{8}([0-9A-Z]{9}000|[0-9A-Z]{8}0000)");
    private static final Pattern TOOI =
            Pattern.compile("https://identifier\\.overheid\\.nl/tooi/id/[a-z]+/([a-z]{1,5}_?[0-9]{1,12})");
    private static final Pattern NINE_DIGITS = Pattern.compile("[0-9]{9}");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("[0-9]{8}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,12}");

    /** An OIN of a legal person is its RSIN between this and three zeros (OIN-Stelsel, chapter on the number's make-up). */
    private static final String OIN_OF_RSIN = "00000001";

    private static final int RSIN_LENGTH = 9;

    private Identifiers() {}

    static void requireWellFormed(OrganisationId id, List<OfficialIdentifier> identifiers) {
        Set<Scheme> seen = new TreeSet<>();
        for (OfficialIdentifier identifier : identifiers) {
            if (!seen.add(identifier.scheme())) {
                throw new Rejection(
                        OrganisationReason.IDENTIFIER_TWICE,
                        "%s has two identifiers of %s: keep the one that its register has"
                                .formatted(id, identifier.scheme()));
            }
            requireWellFormed(id, identifier);
        }
    }

    private static void requireWellFormed(OrganisationId id, OfficialIdentifier identifier) {
        String value = identifier.value();
        Matcher shape = shape(identifier.scheme()).matcher(value);
        if (!shape.matches()) throw malformed(identifier, "it has not the form that its register gives");
        switch (identifier.scheme()) {
            case RSIN -> requireElevenTest(identifier, value);
            case OIN -> {
                if (value.startsWith(OIN_OF_RSIN)) {
                    int start = OIN_OF_RSIN.length();
                    requireElevenTest(identifier, value.substring(start, start + RSIN_LENGTH));
                }
            }
            case TOOI -> {
                boolean other = id.value().startsWith("tooi:") && !id.value().equals("tooi:" + shape.group(1));
                if (other) throw malformed(identifier, "it is of another organisation than " + id);
            }
            case KVK, ROO -> {}
        }
    }

    private static Pattern shape(Scheme scheme) {
        return switch (scheme) {
            case OIN -> OIN;
            case TOOI -> TOOI;
            case RSIN -> NINE_DIGITS;
            case KVK -> EIGHT_DIGITS;
            case ROO -> DIGITS;
        };
    }

    /** The check that every RSIN passes: weights nine down to two, minus the last digit, is a multiple of eleven. */
    private static void requireElevenTest(OfficialIdentifier identifier, String digits) {
        int sum = 0;
        for (int i = 0; i < RSIN_LENGTH - 1; i++) sum += (RSIN_LENGTH - i) * Character.digit(digits.charAt(i), 10);
        sum -= Character.digit(digits.charAt(RSIN_LENGTH - 1), 10);
        if (sum % 11 != 0) throw malformed(identifier, "its RSIN fails the eleven test, so a digit is wrong");
    }

    private static Rejection malformed(OfficialIdentifier identifier, String why) {
        return new Rejection(
                OrganisationReason.IDENTIFIER_MALFORMED,
                "%s '%s': %s; look it up in that register, or leave it out"
                        .formatted(identifier.scheme(), identifier.value(), why));
    }
}
