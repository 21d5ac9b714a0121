package nl.kiem.events.contract.initiative;

/** What an initiative can wait for; each has its own term, and several run beside each other. */
public enum Awaited {
    /** A proposal waits to be let in or rejected. */
    SCREENING,
    /** Somebody at the top accepts to be answerable for what was admitted. */
    EXECUTIVE,
    /** The work of the present stage. */
    STAGE,
    /** The decision on a gate that was asked for. */
    GATE,
    /** Somebody accepts to be answerable after an executive who no longer is. */
    SUCCESSOR,
    /** Work goes on after a pause. */
    RESUMPTION,
    /** A condition under which a gate opened is met. */
    CONDITION
}
