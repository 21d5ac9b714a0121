package nl.kiem.initiative.biotope.domain;

import nl.kiem.events.Reason;

/** Why something asked of a round is refused. */
public enum BiotopeReason implements Reason {
    ROUND_UNKNOWN(Kind.UNKNOWN),
    ORGANISATION_UNKNOWN(Kind.RULE),
    PERIOD_REVERSED(Kind.RULE),
    ROUND_TOO_SHORT(Kind.RULE),
    ROUND_TOO_LONG(Kind.RULE),
    GROUPS_MISSING(Kind.RULE),
    GROUP_NAMED_TWICE(Kind.RULE),
    GROUP_TOO_SMALL(Kind.RULE),
    PREVIOUS_ROUND_UNFIT(Kind.RULE),
    ROUND_CLOSED(Kind.STATE),
    TICKET_GIVEN_ALREADY(Kind.STATE),
    /** One code for a token of another round, a forged one and a round that is not there. */
    TOKEN_NOT_TAKEN(Kind.RULE),
    ALREADY_ANSWERED(Kind.STATE),
    /** A login would tie the answer to somebody. */
    ANSWER_NAMES_SOMEBODY(Kind.RULE),
    /** The round does not ask for that group. */
    GROUP_UNKNOWN(Kind.RULE),
    NO_PLAN_ASKED(Kind.STATE),
    PLAN_EMPTY(Kind.RULE);

    private final Kind kind;

    BiotopeReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
