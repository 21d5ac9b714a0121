package nl.kiem.monitoring.login;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Lets a person who logged in be known by the access token of the session, as a program is by its own: the same claims,
 * read at the same place. The platform has verified it by now, all but for whom it is.
 */
@Singleton
class SessionToken implements SecurityIdentityAugmentor {

    private final String audience;

    SessionToken(@ConfigProperty(name = "quarkus.oidc.token.audience") String audience) {
        this.audience = audience;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getCredential(IdTokenCredential.class) == null)
            return Uni.createFrom().item(identity);
        AccessTokenCredential session = identity.getCredential(AccessTokenCredential.class);
        if (session == null) throw new AuthenticationFailedException("the session has no access token");
        return Uni.createFrom()
                .item(() -> QuarkusSecurityIdentity.builder(identity)
                        .setPrincipal(principal(session.getToken()))
                        .build());
    }

    private DefaultJWTCallerPrincipal principal(String token) {
        var principal = new DefaultJWTCallerPrincipal(token, "JWT", claims(token));
        Set<String> meantFor = principal.getAudience();
        if (meantFor == null || !meantFor.contains(audience)) {
            throw new AuthenticationFailedException("the session's access token is not for " + audience);
        }
        return principal;
    }

    private static JwtClaims claims(String token) {
        try {
            String payload = token.split("\\.", -1)[1];
            return JwtClaims.parse(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
        } catch (InvalidJwtException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new AuthenticationFailedException("the session's access token cannot be read", e);
        }
    }
}
