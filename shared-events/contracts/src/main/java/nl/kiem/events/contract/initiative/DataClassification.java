package nl.kiem.events.contract.initiative;

/** How delicate data are, from the least to the most; what may hold one may hold those before it. */
public enum DataClassification {
    /** Anybody may see them; made-up data too. */
    OPEN,
    /** For the organisation's own use. */
    INTERNAL,
    /** Personal data, or what harms when it comes out. */
    CONFIDENTIAL,
    /** Special categories of personal data (GDPR, article 9), data on offences, or classified information. */
    SPECIAL
}
