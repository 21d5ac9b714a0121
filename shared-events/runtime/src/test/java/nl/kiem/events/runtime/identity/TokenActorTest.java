package nl.kiem.events.runtime.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.identity.TokenRefused.Refusal;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TokenActorTest {

    private static final Map<String, Object> GOOD =
            Map.of("sub", "p-tl-1", "org", "tooi:mnre1034", "groups", Set.of("TL", "INI"));

    @Test
    void person_organisation_and_roles_come_from_the_token() {
        assertThat(TokenActor.of(token(GOOD)))
                .isEqualTo(new Actor(
                        new PersonRef("p-tl-1"), new OrganisationId("tooi:mnre1034"), Set.of(Role.TL, Role.INI)));
    }

    @Test
    void a_token_that_does_not_say_who_is_refused() {
        assertThat(refused("org", null).refusal()).isEqualTo(Refusal.WHO);
        assertThat(refused("org", null)).hasMessageContaining("'org'");
        assertThat(refused("org", "nobody")).hasMessageContaining("scheme:code");
        assertThat(refused("org", 12)).hasMessageContaining("'org'");
        assertThat(refused("sub", null)).hasMessageContaining("'sub'");
        assertThat(refused("sub", "a person")).hasMessageContaining("'sub'");
    }

    @Test
    void roles_that_do_not_exist_are_named() {
        assertThat(refused("groups", Set.of("TL", "ADMIN")).refusal()).isEqualTo(Refusal.ROLES);
        assertThat(refused("groups", Set.of("TL", "ADMIN"))).hasMessageEndingWith(": ADMIN");
        assertThat(refused("groups", Set.of())).hasMessageContaining("no role");
    }

    private static TokenRefused refused(String claim, @Nullable Object value) {
        Map<String, Object> claims = new HashMap<>(GOOD);
        claims.remove(claim);
        if (value != null) claims.put(claim, value);
        TokenRefused refused = catchThrowableOfType(TokenRefused.class, () -> TokenActor.of(token(claims)));
        assertThat(refused).isNotNull();
        return refused;
    }

    private static JsonWebToken token(Map<String, Object> claims) {
        return new JsonWebToken() {

            @Override
            public String getName() {
                return "token";
            }

            @Override
            public Set<String> getClaimNames() {
                return claims.keySet();
            }

            @Override
            @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the shape of the standard
            public <T> @Nullable T getClaim(String name) {
                return (T) claims.get(name);
            }
        };
    }
}
