package nl.kiem.events.runtime.identity;

/** The token was verified, but does not say who acts: nothing can be done with it. Has no stack trace. */
public final class TokenRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    /** Whether another token of the same caller could help. */
    public enum Refusal {
        /** Nobody known is behind it: 401. */
        WHO,
        /** Somebody known, with roles that do not exist here: 403. */
        ROLES
    }

    TokenRefused(Refusal refusal, String detail) {
        super(detail, null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
