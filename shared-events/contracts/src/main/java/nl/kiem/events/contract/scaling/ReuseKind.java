package nl.kiem.events.contract.scaling;

/** Whether an organisation was the first, changed what others had, or took it over as it was (Danish Barometer). */
public enum ReuseKind {
    FIRST,
    ADAPTED,
    COPIED
}
