package nl.kiem.initiative.domain;

import nl.kiem.events.Reason;

/** Why something asked of an initiative is refused. */
public enum InitiativeReason implements Reason {
    INITIATIVE_UNKNOWN(Kind.UNKNOWN),
    INITIATIVE_CLOSED(Kind.STATE),
    SOLUTION_WITHOUT_PROBLEM(Kind.RULE),
    PROPOSAL_INCOMPLETE(Kind.RULE),
    ORGANISATION_UNKNOWN(Kind.RULE),
    NOT_FROM_A_PORTFOLIO(Kind.STATE),
    STEERED_HERE(Kind.STATE),
    VISIBILITY_STANDS(Kind.STATE),
    IMPORTER_WOULD_NOT_SEE_IT(Kind.RULE),
    SCREENER_IS_INITIATOR(Kind.FORBIDDEN),
    REASON_MISSING(Kind.RULE),
    ALREADY_SCREENED(Kind.STATE),
    NOT_ADMITTED(Kind.STATE),
    EXECUTIVE_IS_TEAM_LEAD(Kind.FORBIDDEN),
    NOT_THE_EXECUTIVE(Kind.FORBIDDEN),
    OWNER_IS_INNOVATION_TEAM(Kind.FORBIDDEN),
    GATE_NOT_AT_THIS_STAGE(Kind.STATE),
    GATE_FILE_INCOMPLETE(Kind.RULE),
    REVIEW_ALREADY_OPEN(Kind.STATE),
    NO_OPEN_REVIEW(Kind.STATE),
    RATIONALE_MISSING(Kind.RULE),
    CONDITIONS_DO_NOT_FIT_OUTCOME(Kind.RULE),
    DECIDER_CONFLICTED(Kind.RULE),
    QUORUM_NOT_MET(Kind.RULE),
    MANDATE_EXCEEDED(Kind.RULE),
    LESSON_INCOMPLETE(Kind.RULE),
    PILOT_STILL_RUNNING(Kind.STATE),
    DEADLINE_MOVED(Kind.STATE),
    DEADLINE_NOT_PASSED(Kind.STATE);

    private final Kind kind;

    InitiativeReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
