package nl.kiem.scaling.domain;

import nl.kiem.events.Reason;

/** Why a command on a rollout is refused. */
public enum RolloutReason implements Reason {
    ROLLOUT_UNKNOWN(Kind.UNKNOWN),
    NO_WAVE_STARTED(Kind.STATE),

    NOT_THE_EXECUTIVE(Kind.FORBIDDEN),
    ADOPTION_OF_ANOTHER_ORGANISATION(Kind.RULE),

    CONTRACT_MISSING(Kind.RULE),
    READINESS_EVIDENCE_MISSING(Kind.RULE),
    HUMAN_SCALE_CHECK_MISSING(Kind.RULE),
    WAVE_WITHOUT_ORGANISATION(Kind.RULE),
    ORGANISATION_NOT_IN_SCOPE(Kind.RULE),
    ORGANISATION_IN_EARLIER_WAVE(Kind.RULE),
    PREVIOUS_WAVE_NOT_IN_USE(Kind.RULE),
    CONDITION_NOT_MET(Kind.RULE),
    CONDITION_UNKNOWN(Kind.RULE),
    ORGANISATION_NOT_IN_A_WAVE(Kind.RULE),
    IN_USE_BEFORE_IT_HAPPENED(Kind.RULE);

    private final Kind kind;

    RolloutReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
