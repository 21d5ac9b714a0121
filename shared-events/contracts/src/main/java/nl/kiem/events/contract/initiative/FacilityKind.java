package nl.kiem.events.contract.initiative;

/** What sort of thing a facility is. */
public enum FacilityKind {
    /** Room and equipment to try things out. */
    LAB,
    /** Systems with made-up or shielded data. */
    SANDBOX,
    /** People who try a service and say what they think. */
    TEST_PANEL,
    /** Somebody who helps a team. */
    COACH,
    /** Computers to run a pilot on. */
    HOSTING,
    /** Experts to ask: legal, ethical, technical, assessors. */
    EXPERT_POOL,
    TRAINING,
    OTHER
}
