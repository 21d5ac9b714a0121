package nl.kiem.initiative.collaboration.domain;

import nl.kiem.events.Reason;

/** Why something asked of a collaboration is refused. */
public enum CollaborationReason implements Reason {
    COLLABORATION_UNKNOWN(Kind.UNKNOWN),
    COLLABORATION_OVER(Kind.STATE),
    NOT_ACTIVE(Kind.STATE),
    INITIATIVE_CLOSED(Kind.STATE),
    TAKES_NO_PART_IN_INITIATIVE(Kind.RULE),
    TOO_FEW_PARTICIPANTS(Kind.RULE),
    TOO_MANY_PARTICIPANTS(Kind.RULE),
    PARTICIPANT_TWICE(Kind.RULE),
    ORGANISATION_UNKNOWN(Kind.RULE),
    ORGANISATION_ENDED(Kind.RULE),
    LEAD_NOT_AMONG_PARTICIPANTS(Kind.RULE),
    LEAD_IS_NO_PUBLIC_BODY(Kind.RULE),
    SHARE_MISSING(Kind.RULE),
    SHARES_DO_NOT_ADD_UP(Kind.RULE),
    TERMS_MISSING(Kind.RULE),
    PERIOD_REVERSED(Kind.RULE),
    PERIOD_PASSED(Kind.RULE),
    PERIOD_TOO_LONG(Kind.RULE),
    INVOLVED_IN_THE_FUTURE(Kind.RULE),
    NOT_THE_LEAD(Kind.RULE),
    NOT_A_PARTICIPANT(Kind.RULE),
    NOT_THE_PROPOSER(Kind.RULE),
    DRAFTER_DOES_NOT_SIGN(Kind.FORBIDDEN),
    REVISION_OUTDATED(Kind.STATE),
    DRAFT_DECLINED(Kind.STATE),
    ALREADY_SIGNED(Kind.STATE),
    NOTHING_TO_SIGN(Kind.STATE),
    NOTHING_TO_WITHDRAW(Kind.STATE),
    AMENDMENT_OPEN(Kind.STATE),
    AMENDMENT_CHANGES_NOTHING(Kind.RULE),
    LEAVER_STILL_INCLUDED(Kind.RULE),
    LEAD_CANNOT_LEAVE(Kind.RULE),
    REASON_MISSING(Kind.RULE);

    private final Kind kind;

    CollaborationReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
