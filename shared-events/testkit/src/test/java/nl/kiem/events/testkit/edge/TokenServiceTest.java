package nl.kiem.events.testkit.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import nl.kiem.events.testkit.TestTokens;
import nl.kiem.events.testkit.TokenCases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@TestProfile(TokenProfile.class)
class TokenServiceTest {

    private static final String PATH = "/v1/samples";
    private static final Duration REFRESH_EVERY = Duration.ofSeconds(2);

    @AfterEach
    void the_provider_shows_its_first_key_again() {
        show(Keys.ofTheTests());
        eventually("the first key", () -> statusFor(new LocalMint().good()) == 200);
    }

    @TestFactory
    Stream<DynamicTest> every_case() {
        TokenCases cases = new TokenCases(new LocalMint(), PATH);
        assertThat(cases.notMade()).isEmpty();
        return cases.all();
    }

    @Test
    void clocks_may_differ_by_a_minute() {
        Instant now = Instant.now();
        String late = TestTokens.sign(
                LocalMint.person().issuedAt(now.minusSeconds(1_000)).expiresAt(now.minusSeconds(50)));
        String early = TestTokens.sign(LocalMint.person()
                .issuedAt(now.plusSeconds(50))
                .claim("nbf", now.plusSeconds(50).getEpochSecond()));
        assertThat(statusFor(late)).isEqualTo(200);
        assertThat(statusFor(early)).isEqualTo(200);
    }

    @Test
    void tokens_with_unknown_keys_do_not_make_the_service_hammer_the_provider() {
        Instant begun = Instant.now();
        int before = fetches();
        for (int i = 0; i < 60; i++) {
            String token = TestTokens.sign(
                    LocalMint.person(),
                    Keys.pair().getPrivate(),
                    UUID.randomUUID().toString());
            assertThat(statusFor(token)).isEqualTo(401);
        }
        long intervals = Duration.between(begun, Instant.now()).dividedBy(REFRESH_EVERY) + 1;
        assertThat(fetches() - before).isBetween(1, (int) intervals);
    }

    @Test
    void a_new_key_is_fetched_when_it_is_first_met_and_the_withdrawn_one_is_believed_no_more() {
        KeyPair next = Keys.pair();
        String byNext = TestTokens.sign(LocalMint.person(), next.getPrivate(), "next");
        String byFirst = new LocalMint().good();
        assertThat(statusFor(byNext)).isEqualTo(401);
        assertThat(statusFor(byFirst)).isEqualTo(200);
        show(Keys.with("next", next));
        eventually("the next key", () -> statusFor(byNext) == 200);
        assertThat(statusFor(byFirst)).isEqualTo(401);
    }

    @Test
    void known_keys_go_on_working_while_the_provider_is_down() {
        show("");
        String unknown = TestTokens.sign(LocalMint.person(), Keys.pair().getPrivate(), "unknown");
        int before = fetches();
        eventually("a fetch that failed", () -> {
            assertThat(statusFor(unknown)).isEqualTo(401);
            return fetches() > before;
        });
        assertThat(statusFor(new LocalMint().good())).isEqualTo(200);
    }

    @Test
    void what_a_caller_writes_about_himself_gives_no_role_and_no_organisation() {
        String token = new LocalMint().good();
        var asked = given().auth()
                .oauth2(token)
                .header("X-Forwarded-User", "p-1")
                .header("X-Org", TestTokens.KEEPER)
                .header("X-Roles", "INI")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json");
        String body = "{\"title\":\"t\",\"organisation\":\"tooi:mnre1034\",\"size\":1}";
        assertThat(asked.body(body).post(PATH).statusCode()).isEqualTo(403);
        String initiator =
                TestTokens.sign(LocalMint.person().groups(Set.of("INI")).claim("org", "tooi:mnre1034"));
        var admitted = given().auth()
                .oauth2(initiator)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json");
        assertThat(admitted.body(body.replace("}", ",\"roles\":[\"EXE\"]}"))
                        .post(PATH)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_transaction_of_a_gateway_comes_back_with_answers_and_refusals() {
        String transaction = "01890a5d-ac96-774b-bcce-b302099a8057";
        for (String token : List.of(new LocalMint().good(), "nonsense")) {
            given().auth()
                    .oauth2(token)
                    .header("Fsc-Transaction-Id", transaction)
                    .get(PATH)
                    .then()
                    .header("Fsc-Transaction-Id", transaction);
        }
    }

    /** Asks again and again: each time costs a request, so there is nothing to sleep for. */
    private static void eventually(String what, BooleanSupplier holds) {
        Instant deadline = Instant.now().plusSeconds(30);
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(deadline);
        }
    }

    private static int statusFor(String token) {
        return given().auth().oauth2(token).get(PATH).statusCode();
    }

    private static int fetches() {
        return Integer.parseInt(given().get(System.getProperty(LocalProvider.ADDRESS) + "/test/fetches")
                .asString());
    }

    private static void show(String keys) {
        given().body(keys)
                .post(System.getProperty(LocalProvider.ADDRESS) + "/test/keys")
                .then()
                .statusCode(200);
    }
}
