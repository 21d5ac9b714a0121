package nl.kiem.initiative.domain;

import nl.kiem.events.Reason;

/** Why an organisation is not registered as asked. */
public enum OrganisationReason implements Reason {
    ORGANISATION_UNKNOWN(Kind.UNKNOWN),
    PARENT_IS_ITSELF(Kind.RULE),
    PARENT_UNKNOWN(Kind.RULE);

    private final Kind kind;

    OrganisationReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
