package nl.kiem.events.runtime.identity;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.identity.TokenRefused.Refusal;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the actor out of a token: person from {@code sub}, organisation from {@code org}, roles from {@code groups}. */
public final class TokenActor {

    private static final Set<String> CODES =
            Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet());

    private TokenActor() {}

    /**
     * The actor behind a request.
     *
     * @throws UnauthorizedException when there is no token
     * @throws TokenRefused when the token does not say who acts
     */
    public static Actor of(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token) return of(token);
        throw new UnauthorizedException("send a bearer token in the Authorization header");
    }

    static Actor of(JsonWebToken token) {
        PersonRef person = read(token, "sub", PersonRef::new);
        OrganisationId organisation = read(token, "org", OrganisationId::new);
        return new Actor(person, organisation, roles(token));
    }

    private static <T> T read(JsonWebToken token, String claim, Function<String, T> shape) {
        Object value = token.getClaim(claim);
        if (!(value instanceof String text)) {
            throw new TokenRefused(Refusal.WHO, "the token has no claim '%s' with a text".formatted(claim));
        }
        try {
            return shape.apply(text);
        } catch (IllegalArgumentException e) {
            throw new TokenRefused(Refusal.WHO, "claim '%s' of the token: %s".formatted(claim, e.getMessage()));
        }
    }

    private static Set<Role> roles(JsonWebToken token) {
        Set<String> codes = token.getGroups();
        if (codes == null || codes.isEmpty()) {
            throw new TokenRefused(Refusal.ROLES, "the token has no role in claim 'groups'");
        }
        Set<String> unknown = new TreeSet<>(codes);
        unknown.removeAll(CODES);
        if (!unknown.isEmpty()) {
            throw new TokenRefused(
                    Refusal.ROLES,
                    "claim 'groups' of the token names roles that do not exist: " + String.join(", ", unknown));
        }
        return codes.stream().map(Role::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
