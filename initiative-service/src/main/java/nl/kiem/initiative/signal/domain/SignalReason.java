package nl.kiem.initiative.signal.domain;

import nl.kiem.events.Reason;

/** Why something asked of a signal is refused. */
public enum SignalReason implements Reason {
    SIGNAL_UNKNOWN(Kind.UNKNOWN),
    ORGANISATION_UNKNOWN(Kind.RULE),
    /** Companies propose an initiative or make an unsolicited proposal. */
    SIGNAL_OF_NO_PUBLIC_BODY(Kind.RULE),
    ASSESSOR_IS_REGISTRAR(Kind.FORBIDDEN),
    GROUPS_MISSING(Kind.RULE),
    NOT_ASSESSED(Kind.STATE),
    SIGNAL_DISMISSED(Kind.STATE),
    ALREADY_LINKED(Kind.STATE),
    ALREADY_MATERIALISED(Kind.STATE),
    INITIATIVE_CLOSED(Kind.STATE),
    SIGNAL_WOULD_BETRAY_INITIATIVE(Kind.RULE),
    WATCH_ENDS_IN_THE_PAST(Kind.RULE),
    WATCH_TOO_LONG(Kind.RULE),
    REASON_MISSING(Kind.RULE),
    OCCURS_IN_THE_FUTURE(Kind.RULE);

    private final Kind kind;

    SignalReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
