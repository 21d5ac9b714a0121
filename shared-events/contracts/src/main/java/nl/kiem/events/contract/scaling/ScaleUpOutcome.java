package nl.kiem.events.contract.scaling;

/** What the scaling board can decide. */
public enum ScaleUpOutcome {
    APPROVE,
    REJECT,
    DEFER
}
