package nl.kiem.events.runtime.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
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
import org.jspecify.annotations.Nullable;

/**
 * What a token says, whose signature, issuer, audience and times the platform has verified already.
 *
 * @param actor person from {@code sub}, organisation from {@code org}, roles from {@code groups}
 * @param scopes how far the client may go, from the claim of nearly that name
 * @param client through which it was asked for, from {@code azp} or {@code client_id}
 * @param id of the token itself, from {@code jti}
 * @param oin of the system that acts, 20 positions; null for a person
 */
public record AccessToken(
        Actor actor,
        Set<Scope> scopes,
        String client,
        String id,
        @Nullable String oin) {

    /** What a system may be: somebody who carries out, never somebody who judges. */
    private static final Set<Role> OF_SYSTEMS = EnumSet.of(Role.SYS, Role.OPS);

    private static final Set<String> CODES =
            Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet());

    public AccessToken {
        scopes = Set.copyOf(scopes);
    }

    /** @throws TokenRefused when the token does not say who acts, or says what does not go together */
    static AccessToken of(JsonWebToken token) {
        PersonRef person = read(token, "sub", PersonRef::new);
        OrganisationId organisation = read(token, "org", OrganisationId::new);
        String id = read(token, "jti", Function.identity());
        String client = read(token, token.getClaim("azp") == null ? "client_id" : "azp", Function.identity());
        String oin = token.getClaim("oin") == null ? null : read(token, "oin", AccessToken::oin);
        Set<Role> roles = roles(token);
        boolean system = roles.contains(Role.SYS);
        if (system && oin == null) {
            throw TokenRefused.who("the token is a system's, but has no claim 'oin' that says whose system it is");
        }
        if (!system && oin != null) {
            throw TokenRefused.who("claim 'oin' is for systems, and the token has not the role SYS");
        }
        if (system && !OF_SYSTEMS.containsAll(roles)) {
            throw new TokenRefused(
                    Refusal.ROLES, "a system has the roles SYS and OPS at most: what others do, people do");
        }
        return new AccessToken(new Actor(person, organisation, roles), scopes(token), client, id, oin);
    }

    /** @throws TokenRefused when the client may not go so far */
    public void require(Scope scope) {
        if (!scopes.contains(scope)) throw TokenRefused.lacks(scope);
    }

    private static String oin(String text) {
        return OrganisationId.fromString("oin:" + text).value().substring("oin:".length());
    }

    private static <T> T read(JsonWebToken token, String claim, Function<String, T> shape) {
        Object value = token.getClaim(claim);
        if (!(value instanceof String text) || text.isBlank()) {
            throw TokenRefused.who("the token has no claim '%s' with a text".formatted(claim));
        }
        try {
            return shape.apply(text);
        } catch (IllegalArgumentException e) {
            throw TokenRefused.who("claim '%s' of the token: %s".formatted(claim, e.getMessage()));
        }
    }

    private static Set<Scope> scopes(JsonWebToken token) {
        if (!(token.getClaim("scope") instanceof String granted)) return Set.of();
        List<String> names = List.of(granted.split(" ", -1));
        return Arrays.stream(Scope.values())
                .filter(scope -> names.contains(scope.value()))
                .collect(Collectors.toSet());
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
