package nl.kiem.initiative.view;

/** How far a pilot is, as lists tell it. */
public enum PilotState {
    /** The board lets it last longer than others; nobody designed it yet. */
    WAIVED,
    DESIGNED,
    CLEARED,
    /** Given up before anybody took part. */
    WITHDRAWN,
    RUNNING,
    SUSPENDED,
    CONCLUDED,
    PROVEN,
    NOT_PROVEN,
    INCONCLUSIVE
}
