package nl.kiem.initiative.bottleneck.view;

/** Where a legal bottleneck stands. */
public enum BottleneckState {
    REGISTERED,
    ASSIGNED,
    ANSWERED,
    RESOLVED,
    WITHDRAWN
}
