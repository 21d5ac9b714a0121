package nl.kiem.events.contract.initiative;

/** With which intent something new is tried: the four facets of innovation that the OECD tells apart. */
public enum Facet {
    /** Do better what is done already. */
    ENHANCEMENT,
    /** Answer to a changed surrounding. */
    ADAPTIVE,
    /** Reach a goal that was set. */
    MISSION,
    /** Be ready for what may come. */
    ANTICIPATORY
}
