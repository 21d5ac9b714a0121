package nl.kiem.events.contract.initiative;

/** What a mandate lets decide. */
public enum MandatePurpose {
    /** Gates of an initiative: the amount is what funds have allocated to it. */
    GATES,
    /** Taking a proven solution into use. */
    ADOPTION,
    /** Buying. */
    PURCHASE
}
