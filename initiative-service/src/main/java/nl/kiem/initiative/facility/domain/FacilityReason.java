package nl.kiem.initiative.facility.domain;

import nl.kiem.events.Reason;

/** Why something asked of a facility is refused. */
public enum FacilityReason implements Reason {
    FACILITY_UNKNOWN(Kind.UNKNOWN),
    ORGANISATION_UNKNOWN(Kind.RULE),
    NO_CAPACITY(Kind.RULE),
    MINIMUM_STAGE_IS_AN_END(Kind.RULE),
    REASON_MISSING(Kind.RULE),
    LAST_DAY_PASSED(Kind.RULE),
    BOOKED_BEYOND_LAST_DAY(Kind.RULE),
    FACILITY_RETIRED(Kind.STATE),
    NO_SLOT_IN_PERIOD(Kind.RULE),
    FACILITY_FULL(Kind.RULE);

    private final Kind kind;

    FacilityReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
