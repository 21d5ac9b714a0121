package nl.kiem.initiative.biotope.view;

/** Where a round stands. */
public enum BiotopeState {
    OPEN,
    CLOSED,
    PLAN_AWAITED,
    PLAN_GIVEN
}
