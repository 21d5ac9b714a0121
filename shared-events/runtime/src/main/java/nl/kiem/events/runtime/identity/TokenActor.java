package nl.kiem.events.runtime.identity;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import java.time.Instant;
import nl.kiem.events.contract.Actor;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The one place where tokens are read: who is behind a request, and what its client was granted. */
public final class TokenActor {

    private TokenActor() {}

    /**
     * The actor behind a request.
     *
     * @throws UnauthorizedException when there is no token
     * @throws TokenRefused when the token does not say who acts
     */
    public static Actor of(SecurityIdentity identity) {
        return token(identity).actor();
    }

    /** All that the token of a request says; throws as {@link #of}. */
    public static AccessToken token(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token) return token(token, Instant.now());
        throw new UnauthorizedException("send a bearer token in the Authorization header");
    }

    static AccessToken token(JsonWebToken token, Instant now) {
        AccessToken said = AccessToken.of(token);
        TokenFitness.check(token, said.oin() != null, now);
        return said;
    }
}
