package nl.kiem.initiative.organisation.domain;

import nl.kiem.events.Reason;

/** Why something asked of the register is refused. */
public enum OrganisationReason implements Reason {
    ORGANISATION_UNKNOWN(Kind.UNKNOWN),
    ORGANISATION_ABOLISHED(Kind.STATE),
    PARENT_IS_ITSELF(Kind.RULE),
    PARENT_UNKNOWN(Kind.RULE),
    IDENTIFIER_MALFORMED(Kind.RULE),
    IDENTIFIER_TWICE(Kind.RULE),
    NAMES_OUT_OF_ORDER(Kind.RULE),
    SUCCESSOR_IS_ITSELF(Kind.RULE),
    SUCCESSOR_UNKNOWN(Kind.RULE),
    FUNCTION_UNKNOWN(Kind.RULE),
    FUNCTION_OVER(Kind.STATE),
    PERIOD_REVERSED(Kind.RULE),
    REGISTER_FULL(Kind.RULE);

    private final Kind kind;

    OrganisationReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
