package nl.kiem.events.runtime.personal;

import nl.kiem.events.Reason;

/** Why something about a person is refused. */
public enum PersonReason implements Reason {
    /** Nobody of that name is known, or not to the caller. */
    PERSON_UNKNOWN(Kind.UNKNOWN),
    /** What was held was destroyed, and nothing is held again under the same reference. */
    PERSON_ERASED(Kind.STATE);

    private final Kind kind;

    PersonReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
