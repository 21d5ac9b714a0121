package nl.kiem.events.contract.scaling;

/** Five ways in which something proven becomes more than a pilot (Meijer). */
public enum ScalingKind {
    /** Normal work in its own organisation. */
    IN,
    /** Other organisations. */
    OUT,
    /** Policy and law. */
    UP,
    /** Behaviour and society. */
    DEEP,
    /** Other uses. */
    BEYOND
}
