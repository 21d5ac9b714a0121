package nl.kiem.events.contract.initiative;

/** Where an initiative came from. */
public enum Origin {
    SHOP_FLOOR,
    SIGNAL,
    EXTERNAL_PARTY,
    REUSE,
    IMPORT
}
