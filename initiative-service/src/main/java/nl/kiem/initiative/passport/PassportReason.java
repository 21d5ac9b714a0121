package nl.kiem.initiative.passport;

import nl.kiem.events.Reason;
import nl.kiem.events.passport.PassportRefused.Fault;

/** Why a passport that was sent in is refused: the faults of the check, as codes of the API. */
public enum PassportReason implements Reason {
    PASSPORT_TOO_LARGE,
    PASSPORT_UNREADABLE,
    PASSPORT_ALGORITHM_REFUSED,
    PASSPORT_OF_ANOTHER_KIND,
    PASSPORT_KEY_UNKNOWN,
    PASSPORT_SIGNATURE_WRONG,
    PASSPORT_SHAPE_WRONG,
    PASSPORT_HASH_WRONG,
    PASSPORT_ISSUER_WRONG,
    PASSPORT_KEY_OUTSIDE_ITS_DAYS,
    PASSPORT_IMPLAUSIBLE,
    PASSPORT_EXPIRED;

    /** Both have the same names. */
    static PassportReason of(Fault fault) {
        return valueOf(fault.name());
    }

    @Override
    public Kind kind() {
        return Kind.RULE;
    }
}
