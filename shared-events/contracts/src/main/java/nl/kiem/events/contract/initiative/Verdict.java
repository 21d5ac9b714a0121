package nl.kiem.events.contract.initiative;

/** How a pilot that was not proven ended. */
public enum Verdict {
    NOT_PROVEN,
    INCONCLUSIVE
}
