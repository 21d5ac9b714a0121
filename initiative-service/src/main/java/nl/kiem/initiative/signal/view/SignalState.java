package nl.kiem.initiative.signal.view;

/** Where a signal stands. */
public enum SignalState {
    REGISTERED,
    ASSESSED,
    LINKED,
    WATCHED,
    DISMISSED,
    MATERIALISED
}
