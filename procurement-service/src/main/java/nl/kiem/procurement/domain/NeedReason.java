package nl.kiem.procurement.domain;

import nl.kiem.events.Reason;

/** Why a command on a procurement need is refused. */
public enum NeedReason implements Reason {
    NEED_UNKNOWN(Kind.UNKNOWN),
    NEED_INCOMPLETE(Kind.RULE),
    NEED_FULFILLED(Kind.STATE),
    NOT_ROUTED(Kind.STATE),
    TENDER_ALREADY_OPEN(Kind.STATE),
    ANOTHER_TENDER_LINKED(Kind.STATE),
    ROUTE_HAS_NO_TENDER(Kind.RULE),
    BRAND_NAMED(Kind.RULE),
    CPV_MALFORMED(Kind.RULE),
    CPV_MISSING(Kind.RULE),
    ESTIMATE_MISSING(Kind.RULE),
    AUTHORITY_MISSTATED(Kind.RULE),
    AMBASSADOR_NOT_NAMED(Kind.RULE),
    LEGAL_GROUND_NOT_RECORDED(Kind.RULE),
    AGAINST_ADVICE_WITHOUT_MOTIVATION(Kind.RULE),
    ESTIMATE_NOT_BELOW_THRESHOLD(Kind.RULE),
    EXISTING_CONTRACT_NOT_RECORDED(Kind.RULE),
    PCP_SBIR_CONDITIONS_NOT_MET(Kind.RULE),
    DESIGN_CONTEST_CONDITIONS_NOT_MET(Kind.RULE);

    private final Kind kind;

    NeedReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
