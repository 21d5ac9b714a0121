package nl.kiem.events;

/** Refusals that have nothing to do with one aggregate. */
public enum KernelReason implements Reason {
    IDEMPOTENCY_KEY_REUSED(Kind.STATE),
    ROLE_REQUIRED(Kind.FORBIDDEN),
    /** The role is held, but in an organisation that has no say here. */
    PARTY_REQUIRED(Kind.FORBIDDEN),
    /** What was published on one side of the border cannot be taken back to the other. */
    VISIBILITY_FIXED(Kind.STATE);

    private final Kind kind;

    KernelReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
