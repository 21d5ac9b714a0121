package nl.kiem.initiative.booking.domain;

import nl.kiem.events.Reason;

/** Why something asked of a booking is refused. */
public enum BookingReason implements Reason {
    BOOKING_UNKNOWN(Kind.UNKNOWN),
    INITIATIVE_CLOSED(Kind.STATE),
    STAGE_TOO_EARLY(Kind.RULE),
    DATA_TOO_DELICATE(Kind.RULE),
    PERIOD_REVERSED(Kind.RULE),
    PERIOD_PASSED(Kind.RULE),
    PERIOD_TOO_LONG(Kind.RULE),
    PERIOD_TOO_FAR_AHEAD(Kind.RULE),
    PERIOD_AFTER_LAST_DAY(Kind.RULE),
    NO_SLOT_IN_PERIOD(Kind.RULE),
    LENT_OUT_BY_WHOLE_DAYS(Kind.RULE),
    NOT_THE_PROVIDER(Kind.RULE),
    NEITHER_TEAM_NOR_PROVIDER(Kind.RULE),
    OWN_REQUEST(Kind.FORBIDDEN),
    REASON_MISSING(Kind.RULE),
    NOT_CONFIRMED(Kind.STATE),
    ALREADY_CONFIRMED(Kind.STATE),
    PERIOD_NOT_BEGUN(Kind.STATE),
    BOOKING_OVER(Kind.STATE),
    DEADLINE_MOVED(Kind.STATE);

    private final Kind kind;

    BookingReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
