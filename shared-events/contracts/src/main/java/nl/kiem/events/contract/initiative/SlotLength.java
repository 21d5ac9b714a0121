package nl.kiem.events.contract.initiative;

/** In what pieces a facility is lent out. */
public enum SlotLength {
    DAY,
    /** Mornings and afternoons apart. */
    HALF_DAY
}
