package nl.kiem.initiative.domain;

import nl.kiem.events.Reason;

/** Why something asked of a pilot is refused. */
public enum PilotReason implements Reason {
    PILOT_UNKNOWN(Kind.UNKNOWN),
    INITIATIVE_NOT_READY(Kind.STATE),
    INITIATIVE_CLOSED(Kind.STATE),
    DESIGN_INCOMPLETE(Kind.RULE),
    MEASURE_NAMED_TWICE(Kind.RULE),
    PERIOD_REVERSED(Kind.RULE),
    PILOT_TOO_LONG(Kind.RULE),
    EVIDENCE_TARGET_ABOVE_DESIGN(Kind.RULE),
    NOT_DESIGNED(Kind.STATE),
    NOT_THE_EXECUTIVE(Kind.FORBIDDEN),
    EXECUTIVE_IN_TEAM(Kind.FORBIDDEN),
    CLEARANCE_INCOMPLETE(Kind.RULE),
    LEGAL_BASIS_EXPIRES_BEFORE_END(Kind.RULE),
    NOT_CLEARED(Kind.STATE),
    START_NOT_REACHED(Kind.RULE),
    PILOT_PERIOD_OVER(Kind.RULE),
    EXPOSURE_IS_ZERO(Kind.RULE),
    NOT_RUNNING(Kind.STATE),
    MEASURE_UNKNOWN(Kind.RULE),
    OUTSIDE_PERIOD(Kind.RULE),
    GROUP_SPLIT_INCOMPLETE(Kind.RULE),
    RESTATED_WITHOUT_REASON(Kind.RULE),
    END_VALUES_MISSING(Kind.RULE),
    SEVERE_INCIDENT_WITHOUT_FINDING(Kind.RULE),
    NOT_CONCLUDED(Kind.STATE),
    INDEPENDENCE_NOT_DECLARED(Kind.RULE),
    ASSESSOR_NOT_INDEPENDENT(Kind.FORBIDDEN),
    LEVEL_ABOVE_DESIGN(Kind.RULE),
    DECIDER_NOT_INDEPENDENT(Kind.FORBIDDEN),
    RATIONALE_MISSING(Kind.RULE),
    PROOF_INCOMPLETE(Kind.RULE),
    LESSON_INCOMPLETE(Kind.RULE),
    VERDICT_STANDS(Kind.STATE);

    private final Kind kind;

    PilotReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
