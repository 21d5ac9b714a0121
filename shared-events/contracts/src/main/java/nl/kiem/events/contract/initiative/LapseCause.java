package nl.kiem.events.contract.initiative;

/** Why nobody answers for it at the top any more. */
public enum LapseCause {
    /** The executive withdrew. */
    WITHDRAWN,
    /** The function that made the executive answerable ended. */
    FUNCTION_ENDED
}
