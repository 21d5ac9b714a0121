package nl.kiem.initiative.bottleneck.domain;

import nl.kiem.events.Reason;

/** Why something asked of a legal bottleneck is refused. */
public enum BottleneckReason implements Reason {
    BOTTLENECK_UNKNOWN(Kind.UNKNOWN),
    ORGANISATION_UNKNOWN(Kind.RULE),
    BOTTLENECK_OF_NO_PUBLIC_BODY(Kind.RULE),
    TAKES_NO_PART_IN_INITIATIVE(Kind.RULE),
    LAW_NOT_CITED(Kind.RULE),
    LAW_REFERENCE_MALFORMED(Kind.RULE),
    MINISTRY_UNKNOWN(Kind.RULE),
    MINISTRY_IS_NO_PUBLIC_BODY(Kind.RULE),
    NOT_THE_OWNER(Kind.RULE),
    NOT_THE_RESPONSIBLE_MINISTRY(Kind.RULE),
    NOT_ASSIGNED(Kind.STATE),
    ALREADY_ASSIGNED(Kind.STATE),
    NOT_ANSWERED(Kind.STATE),
    ALREADY_ANSWERED(Kind.STATE),
    BOTTLENECK_CLOSED(Kind.STATE),
    REASON_MISSING(Kind.RULE),
    PLANNED_DATE_MISSING(Kind.RULE),
    PLANNED_DATE_PAST(Kind.RULE),
    NO_CHANGE_HAS_NO_DATE(Kind.RULE);

    private final Kind kind;

    BottleneckReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
