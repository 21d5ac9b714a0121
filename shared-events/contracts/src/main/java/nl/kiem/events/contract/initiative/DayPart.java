package nl.kiem.events.contract.initiative;

/** Half of a day, where a facility is lent out by half days. */
public enum DayPart {
    MORNING,
    AFTERNOON
}
