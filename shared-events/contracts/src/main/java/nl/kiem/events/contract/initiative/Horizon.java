package nl.kiem.events.contract.initiative;

/** How far away it is held to be. */
public enum Horizon {
    WITHIN_A_YEAR,
    ONE_TO_THREE_YEARS,
    THREE_TO_TEN_YEARS,
    BEYOND_TEN_YEARS
}
