package nl.kiem.initiative.fund.domain;

import nl.kiem.events.Reason;

/** Why something asked of a fund is refused. */
public enum FundReason implements Reason {
    FUND_UNKNOWN(Kind.UNKNOWN),
    PERIOD_REVERSED(Kind.RULE),
    RULE_SET_NOT_HERE(Kind.UNKNOWN),
    RULE_SET_UNKNOWN(Kind.RULE),
    RULE_SET_NOT_IN_FORCE(Kind.RULE),
    CONFIRMATION_MISSING(Kind.RULE),
    RULED_TOTAL_EXCEEDED(Kind.RULE),
    FUND_MANAGER_IN_TEAM(Kind.FORBIDDEN),
    INITIATIVE_CLOSED(Kind.STATE),
    ORGANISATION_UNKNOWN(Kind.RULE),
    ORGANISATION_ENDED(Kind.RULE),
    LEAD_TAKES_NO_PART(Kind.RULE),
    ORGANISATION_TAKES_NO_PART(Kind.RULE),
    OWN_SHARE_MISSING(Kind.RULE),
    OWN_SHARE_TOO_SMALL(Kind.RULE),
    PROJECT_TOO_LARGE(Kind.RULE),
    PROJECT_MOST_EXCEEDED(Kind.RULE),
    TOO_FEW_ORGANISATIONS(Kind.RULE),
    NOT_OF_GOVERNMENT(Kind.RULE),
    PROJECT_TOO_LONG(Kind.RULE),
    RESULTS_NOT_PUBLIC(Kind.RULE),
    OUTSIDE_PROJECT_PERIOD(Kind.RULE),
    FUND_WOULD_BETRAY_INITIATIVE(Kind.RULE),
    OUTSIDE_FUND_PERIOD(Kind.RULE),
    ALLOCATION_EMPTY(Kind.RULE),
    CEILING_EXCEEDED(Kind.RULE),
    FUND_CLOSED(Kind.STATE),
    ALLOCATION_UNKNOWN(Kind.RULE),
    ALLOCATION_NOT_HERE(Kind.UNKNOWN),
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
