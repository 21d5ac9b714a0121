package nl.kiem.keycloak;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import nl.kiem.events.testkit.TestTokens;
import nl.kiem.events.testkit.TokenCases;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;

/** The last test changes the provider's keys, so the order matters. */
@QuarkusTest
@TestProfile(KeycloakProfile.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakServiceTest {

    private static final String PATH = "/v1/shelves";

    @TestFactory
    @Order(1)
    Stream<DynamicTest> every_case() {
        TokenCases cases = new TokenCases(new KeycloakMint(), PATH);
        assertThat(cases.notMade()).isEqualTo(KeycloakMint.NEVER_MADE);
        return cases.all();
    }

    @Test
    @Order(2)
    void a_person_is_let_in_with_the_role_and_organisation_of_the_account() {
        for (String account : new String[] {"tl-oorg10148", "aud-mnre1034", "ext-12345678", "ini-zb000143"}) {
            String token = Provider.person(account, "kiem:read");
            JsonNode claims = Jwts.claims(token);
            assertThat(seen(token, PATH))
                    .contains(
                            "\"" + claims.path("org").asText() + "\"",
                            claims.path("sub").asText());
            assertThat(claims.path("groups").path(0).asText()).isEqualToIgnoringCase(account.replaceFirst("-.*", ""));
            assertThat(claims.path("exp").asLong() - claims.path("iat").asLong())
                    .isLessThanOrEqualTo(900);
        }
    }

    @Test
    @Order(3)
    void a_person_is_the_same_through_every_client_and_not_known_by_the_account_name() {
        String first = Jwts.claims(Provider.person("tl-oorg10148", "kiem:read"))
                .path("sub")
                .asText();
        String again = Jwts.claims(Provider.person("tl-oorg10148", "kiem:write"))
                .path("sub")
                .asText();
        String other = Jwts.claims(Provider.person("exe-oorg10148", "kiem:read"))
                .path("sub")
                .asText();
        assertThat(again).isEqualTo(first).isNotEqualTo(other).doesNotContain("tl");
    }

    @Test
    @Order(4)
    void an_operator_of_the_keeper_operates_when_the_client_was_granted_it() {
        String account = "ops-" + TestTokens.KEEPER.substring("oin:".length());
        assertThat(seen(Provider.person(account, "kiem:operate"), PATH + "/state"))
                .contains("OPS");
        given().auth()
                .oauth2(Provider.person(account, "kiem:read"))
                .get(PATH + "/state")
                .then()
                .statusCode(403)
                .header("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"kiem:operate\"");
    }

    @Test
    @Order(5)
    void a_system_is_let_in_by_a_secret_or_by_a_key_of_its_own() {
        String bySecret = Provider.system("kiem", "sys-mnre1034", "kiem:read");
        assertThat(seen(bySecret, PATH)).contains("tooi:mnre1034", "SYS");
        String byKey = ExampleSystem.token().path("access_token").asText();
        assertThat(seen(byKey, PATH)).contains("oin:00000099000000002000", "SYS");
        assertThat(Jwts.claims(byKey).path("oin").asText()).isEqualTo("00000099000000002000");
    }

    @Test
    @Order(6)
    void there_is_no_way_in_but_the_code() {
        JsonNode password = Provider.grant(
                "kiem",
                Map.of(
                        "grant_type", "password",
                        "client_id", "kiem-local",
                        "username", "tl-oorg10148",
                        "password", "tl-oorg10148"));
        assertThat(password.path("error").asText()).isEqualTo("unauthorized_client");
        assertThatThrownBy(() -> Provider.system("kiem", "kiem-local", "kiem:read"))
                .hasMessageContaining("unauthorized_client");
    }

    @Test
    @Order(7)
    void a_withdrawn_key_is_believed_no_more_once_the_next_one_is_met() {
        String before = Provider.system("kiem", "sys-mnre1034", "kiem:read");
        assertThat(status(before)).isEqualTo(200);
        rotate();
        String after = Provider.system("kiem", "sys-mnre1034", "kiem:read");
        assertThat(Jwts.header(after).path("kid"))
                .isNotEqualTo(Jwts.header(before).path("kid"));
        eventually("the next key", () -> status(after) == 200);
        assertThat(status(before)).isEqualTo(401);
    }

    /** Takes the signing key away and puts another in its place. */
    private static void rotate() {
        ObjectMapper json = new ObjectMapper();
        JsonNode keys = Provider.administer("GET", "/components?type=org.keycloak.keys.KeyProvider", json.nullNode());
        for (JsonNode key : keys) {
            if (key.path("name").asText().equals("signing")) {
                Provider.administer("DELETE", "/components/" + key.path("id").asText(), json.nullNode());
            }
        }
        Provider.administer(
                "POST",
                "/components",
                json.valueToTree(Map.of(
                        "name", "signing-next",
                        "providerId", "rsa-generated",
                        "providerType", "org.keycloak.keys.KeyProvider",
                        "config",
                                Map.of(
                                        "priority", new String[] {"200"},
                                        "keySize", new String[] {"2048"},
                                        "algorithm", new String[] {"PS256"}))));
    }

    private static String seen(String token, String path) {
        return given().auth()
                .oauth2(token)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static int status(String token) {
        return given().auth().oauth2(token).get(PATH).statusCode();
    }

    /** Asks again and again: each time costs a request, so there is nothing to sleep for. */
    private static void eventually(String what, BooleanSupplier holds) {
        Instant deadline = Instant.now().plusSeconds(60);
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(deadline);
        }
    }
}
