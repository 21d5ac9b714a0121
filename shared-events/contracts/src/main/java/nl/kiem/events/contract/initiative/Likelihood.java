package nl.kiem.events.contract.initiative;

/** How likely it is held to be that a signal comes true. */
public enum Likelihood {
    UNLIKELY,
    POSSIBLE,
    LIKELY,
    /** It goes on already, without an incident so far. */
    CERTAIN
}
