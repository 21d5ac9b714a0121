package nl.kiem.events.contract.initiative;

/** What people are asked about how renewal fares where they work. The order stays: answers are kept by it. */
public enum BiotopeDimension {
    LEADERSHIP,
    TIME,
    MONEY,
    SAFE_LEARNING,
    ROLES_AND_TEAMS,
    COLLABORATION_ACROSS_BORDERS,
    CITIZEN_PERSPECTIVE,
    LINK_WITH_LINE,
    PROCUREMENT,
    WILLINGNESS
}
