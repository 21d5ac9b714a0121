package nl.kiem.events.contract.procurement;

/** Which threshold applies to a buyer. */
public enum Authority {
    CENTRAL,
    SUB_CENTRAL
}
