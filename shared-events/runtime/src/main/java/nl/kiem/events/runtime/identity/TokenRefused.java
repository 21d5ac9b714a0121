package nl.kiem.events.runtime.identity;

import org.jspecify.annotations.Nullable;

/** The token was signed by the provider, but is not one to act with here. Has no stack trace. */
public final class TokenRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final @Nullable Scope needed;

    /** Whether another token of the same caller could help. */
    public enum Refusal {
        /** Nobody known is behind it, or it is not fit to be believed: 401. */
        WHO,
        /** Somebody known, with roles that do not exist here or do not go together: 403. */
        ROLES,
        /** Somebody known, through a client that may not go so far: 403. */
        SCOPE
    }

    TokenRefused(Refusal refusal, String detail) {
        this(refusal, detail, null);
    }

    private TokenRefused(Refusal refusal, String detail, @Nullable Scope needed) {
        super(detail, null, false, false);
        this.refusal = refusal;
        this.needed = needed;
    }

    static TokenRefused who(String detail) {
        return new TokenRefused(Refusal.WHO, detail);
    }

    static TokenRefused lacks(Scope scope) {
        return new TokenRefused(
                Refusal.SCOPE,
                "the client was not granted the scope %s: ask for it when asking for the token"
                        .formatted(scope.value()),
                scope);
    }

    public Refusal refusal() {
        return refusal;
    }

    /** What would have been enough; null unless the scope was the matter. */
    public @Nullable Scope needed() {
        return needed;
    }
}
