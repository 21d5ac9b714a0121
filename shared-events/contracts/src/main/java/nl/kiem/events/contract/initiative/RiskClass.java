package nl.kiem.events.contract.initiative;

/** What a pilot could do to people if it goes wrong. */
public enum RiskClass {
    LOW,
    MEDIUM,
    HIGH
}
