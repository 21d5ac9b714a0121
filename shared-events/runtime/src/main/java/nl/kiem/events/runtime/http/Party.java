package nl.kiem.events.runtime.http;

/** In which organisation a role must be held to count for one aggregate. */
public enum Party {
    /** The organisation whose it is. */
    OWNER,
    /** The organisation whose it is, or one that takes part in it. */
    PARTICIPANT,
    /** Any organisation that may see it. */
    ANYONE,
    /** The organisation that runs this installation, {@code kiem.keeper}, whatever the endpoint is about. */
    KEEPER
}
