package nl.kiem.events.contract.initiative;

/** What it does to each of the people whom it reaches. */
public enum Impact {
    /** A nuisance that passes. */
    MINOR,
    /** Money, time or trust that does not come back by itself. */
    SERIOUS,
    /** A life that is upset: debt, home, health, family. */
    SEVERE
}
