package nl.kiem.events.runtime.limits;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * On whose account a request goes.
 *
 * @param name application and person or system as the verified token names them, else the address
 */
public record Client(Kind kind, String name) {

    private static final String SYSTEM = "SYS";

    /** Whose budgets it has. */
    public enum Kind {
        ANONYMOUS,
        PERSON,
        SYSTEM
    }

    /** @param identity null or anonymous when there is no valid token */
    public static Client of(@Nullable SecurityIdentity identity, String address) {
        if (identity == null || !(identity.getPrincipal() instanceof JsonWebToken token)) return anonymous(address);
        Kind kind = identity.hasRole(SYSTEM) ? Kind.SYSTEM : Kind.PERSON;
        return new Client(kind, token.getClaim("azp") + " " + token.getSubject());
    }

    public static Client anonymous(String address) {
        return new Client(Kind.ANONYMOUS, address);
    }
}
