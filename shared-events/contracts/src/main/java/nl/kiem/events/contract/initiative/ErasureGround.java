package nl.kiem.events.contract.initiative;

/** Why a person's data must go: the cases of article 17, first paragraph, of the General Data Protection Regulation. */
public enum ErasureGround {
    /** No longer needed for what it was collected for. */
    NOT_NEEDED,
    /** Consent was withdrawn. */
    CONSENT_WITHDRAWN,
    /** The person objects, and nothing weighs more. */
    OBJECTION,
    /** It should not have been held. */
    UNLAWFUL,
    /** A law says that it must go. */
    LEGAL_OBLIGATION
}
