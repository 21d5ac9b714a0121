package nl.kiem.events.contract.initiative;

/** The four kinds of innovation that the Innovatiebarometer Overheid counts. */
public enum InnovationType {
    PRODUCT,
    SERVICE,
    PROCESS,
    INTERACTION
}
