package nl.kiem.events.runtime.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.identity.TokenRefused.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TokenActorTest {

    private static final Token PERSON = Token.ofAPerson();
    private static final Token SYSTEM = Token.ofASystem();

    @Test
    void person_organisation_roles_and_client_come_from_the_token() {
        Actor actor =
                new Actor(new PersonRef("p-tl-1"), new OrganisationId("tooi:mnre1034"), Set.of(Role.TL, Role.INI));
        assertThat(read(PERSON)).isEqualTo(new AccessToken(actor, Set.of(Scope.READ), "kiem-web", "t-1", null));
    }

    @Test
    void a_client_may_be_named_by_either_claim() {
        assertThat(read(PERSON.with("azp", null).with("client_id", "letterbox")).client())
                .isEqualTo("letterbox");
        assertThat(refused(PERSON.with("azp", null))).hasMessageContaining("client_id");
        assertThat(refused(PERSON.with("azp", "")).refusal()).isEqualTo(Refusal.WHO);
    }

    @Test
    void a_token_that_does_not_say_who_is_refused() {
        assertThat(without("org", null).refusal()).isEqualTo(Refusal.WHO);
        assertThat(without("org", null)).hasMessageContaining("'org'");
        assertThat(without("org", "nobody")).hasMessageContaining("scheme:code");
        assertThat(without("org", 12)).hasMessageContaining("'org'");
        assertThat(without("sub", null)).hasMessageContaining("'sub'");
        assertThat(without("sub", "a person")).hasMessageContaining("'sub'");
        assertThat(without("jti", null)).hasMessageContaining("'jti'");
        assertThat(without("jti", " ")).hasMessageContaining("'jti'");
    }

    @Test
    void roles_that_do_not_exist_are_named() {
        assertThat(without("groups", Set.of("TL", "ADMIN")).refusal()).isEqualTo(Refusal.ROLES);
        assertThat(without("groups", Set.of("TL", "ADMIN"))).hasMessageEndingWith(": ADMIN");
        assertThat(without("groups", Set.of())).hasMessageContaining("no role");
    }

    @Test
    void a_system_says_whose_it_is_and_a_person_never_does() {
        assertThat(read(SYSTEM).oin()).isEqualTo("00000099000000001000");
        assertThat(refused(SYSTEM.with("oin", null))).hasMessageContaining("'oin'");
        assertThat(refused(SYSTEM.with("oin", "123"))).hasMessageContaining("'oin'");
        assertThat(refused(SYSTEM.with("oin", "0000009900000000100A"))).hasMessageContaining("'oin'");
        assertThat(refused(PERSON.with("oin", "00000099000000001000")).refusal())
                .isEqualTo(Refusal.WHO);
    }

    @Test
    void a_system_carries_out_and_does_not_judge() {
        assertThat(read(SYSTEM.with("groups", Set.of("SYS", "OPS"))).actor().is(Role.OPS))
                .isTrue();
        assertThat(refused(SYSTEM.with("groups", Set.of("SYS", "EXE"))).refusal())
                .isEqualTo(Refusal.ROLES);
    }

    @Test
    void a_scope_is_granted_by_its_whole_name() {
        assertThatCode(() -> read(PERSON).require(Scope.READ)).doesNotThrowAnyException();
        for (String granted : List.of("", "kiem", "kiem:reader", "KIEM:READ", "kiem:read,kiem:write")) {
            assertThat(read(PERSON.with("scope", granted)).scopes()).as(granted).isEmpty();
        }
        assertThat(read(PERSON.with("scope", null)).scopes()).isEmpty();
        TokenRefused refused =
                catchThrowableOfType(TokenRefused.class, () -> read(PERSON).require(Scope.WRITE));
        assertThat(refused.refusal()).isEqualTo(Refusal.SCOPE);
        assertThat(refused.needed()).isEqualTo(Scope.WRITE);
    }

    @Test
    void a_token_that_lives_too_long_is_refused_whatever_its_provider_thinks() {
        assertThat(read(PERSON.living(Duration.ofHours(1)))).isNotNull();
        assertThat(refused(PERSON.living(Duration.ofSeconds(3_601)))).hasMessageContaining("60 minutes");
        assertThat(read(SYSTEM.living(Duration.ofHours(6)))).isNotNull();
        assertThat(refused(SYSTEM.living(Duration.ofSeconds(21_601)))).hasMessageContaining("360 minutes");
    }

    @Test
    void a_token_from_the_future_is_refused() {
        assertThat(read(PERSON, Token.NOW.minusSeconds(60))).isNotNull();
        assertThat(catchThrowableOfType(TokenRefused.class, () -> read(PERSON, Token.NOW.minusSeconds(61))))
                .hasMessageContaining("future");
    }

    @Test
    void a_token_is_signed_by_an_algorithm_of_the_profile_and_is_an_access_token() {
        for (String good : List.of("RS256", "PS256", "ES256")) {
            assertThat(read(PERSON.signedBy(good))).as(good).isNotNull();
        }
        for (String bad : List.of("none", "HS256", "RS384", "RS512", "PS512", "EdDSA", "rs256")) {
            assertThat(refused(PERSON.signedBy(bad))).as(bad).hasMessageContaining(bad);
        }
        assertThat(read(PERSON.headed("{\"alg\":\"RS256\",\"typ\":\"at+jwt\"}")))
                .isNotNull();
        for (String header : List.of("{\"alg\":\"RS256\",\"typ\":\"logout+jwt\"}", "{\"alg\":17}", "[]", "nonsense")) {
            assertThat(refused(PERSON.headed(header)).refusal()).as(header).isEqualTo(Refusal.WHO);
        }
        assertThat(refused(PERSON.with("raw_token", null)).refusal()).isEqualTo(Refusal.WHO);
    }

    @Test
    void a_token_comes_in_one_header_of_bounded_size() {
        String start = "Bearer eyJhIjoxfQ.eyJhIjoxfQ.";
        String largest = start + "x".repeat(TokenDoor.HEADER_CHARACTERS_MAX - start.length());
        assertThat(TokenDoor.objection(List.of())).isNull();
        assertThat(TokenDoor.objection(List.of(largest))).isNull();
        assertThat(TokenDoor.objection(List.of(largest + "x"))).contains("4096");
        assertThat(TokenDoor.objection(List.of(start + "c", start + "c"))).contains("more than one");
        assertThat(TokenDoor.objection(List.of("Basic YTpi"))).isNull();
        for (String bad : List.of("", "..", "a.b", "a.b.c", "e30.e30.", "W10.W10.x", "eyJhIjoxfQ.é.x", "a b.c.d")) {
            assertThat(TokenDoor.objection(List.of("bEARER " + bad))).as(bad).contains("signed");
        }
    }

    private static TokenRefused without(String claim, @Nullable Object value) {
        return refused(PERSON.with(claim, value));
    }

    private static TokenRefused refused(Token token) {
        TokenRefused refused = catchThrowableOfType(TokenRefused.class, () -> read(token));
        assertThat(refused).isNotNull();
        return refused;
    }

    private static AccessToken read(Token token) {
        return read(token, Token.NOW);
    }

    private static AccessToken read(Token token, Instant now) {
        return TokenActor.token(token, now);
    }
}
