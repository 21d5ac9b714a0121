package nl.kiem.initiative.fund.domain;

import nl.kiem.events.Reason;

/** Why something asked of a fund is refused. */
public enum FundReason implements Reason {
    FUND_UNKNOWN(Kind.UNKNOWN),
    PERIOD_REVERSED(Kind.RULE),
    FUND_MANAGER_IN_TEAM(Kind.FORBIDDEN),
    INITIATIVE_CLOSED(Kind.STATE),
    ORGANISATION_UNKNOWN(Kind.RULE),
    LEAD_TAKES_NO_PART(Kind.RULE),
    FUND_WOULD_BETRAY_INITIATIVE(Kind.RULE),
    OUTSIDE_FUND_PERIOD(Kind.RULE),
    ALLOCATION_EMPTY(Kind.RULE),
    CEILING_EXCEEDED(Kind.RULE),
    FUND_CLOSED(Kind.STATE),
    ALLOCATION_UNKNOWN(Kind.RULE),
    ALLOCATION_RELEASED(Kind.STATE),
    ALLOCATION_EXCEEDED(Kind.RULE),
    DRAWDOWN_EMPTY(Kind.RULE),
    ACCOUNTABILITY_LAPSED(Kind.STATE),
    REASON_MISSING(Kind.RULE);

    private final Kind kind;

    FundReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
