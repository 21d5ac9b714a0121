package nl.kiem.events.contract.initiative;

/**
 * Under what an organisation stands in a register of the government.
 *
 * @param value as that register writes it
 * @param source where it was found, so that it can be checked
 */
public record OfficialIdentifier(Scheme scheme, String value, String source) {

    /** The registers. */
    public enum Scheme {
        /** Number in the register of organisations that exchange messages, twenty positions (organisatie-identificatienummer). */
        OIN,
        /** Address in the register of government organisations, {@code https://identifier.overheid.nl/tooi/id/...}. */
        TOOI,
        /** Nine digits of legal persons and partnerships (rechtspersonen- en samenwerkingsverbandeninformatienummer). */
        RSIN,
        /** Eight digits in the trade register. */
        KVK,
        /** Number in the directory at organisaties.overheid.nl. */
        ROO
    }
}
