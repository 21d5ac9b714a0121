package nl.kiem.events;

/** Why a command is refused: an enum per aggregate, its constants named in the words of the rule. */
public interface Reason {

    /** What sort of refusal it is; the edge turns it into a status. */
    enum Kind {
        /** There is no such aggregate. */
        UNKNOWN,
        /** The actor may not do this, whatever the state. */
        FORBIDDEN,
        /** The aggregate is in another state than the command needs. */
        STATE,
        /** A rule of the domain refuses it. */
        RULE
    }

    /** Stable code in capitals; published in problem documents and never renamed. */
    String name();

    Kind kind();
}
