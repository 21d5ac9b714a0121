package nl.kiem.events.testkit.edge;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.UUID;
import nl.kiem.events.contract.Role;
import nl.kiem.events.testkit.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a caller is told when a decision fails, case by case. */
@QuarkusTest
@TestProfile(EdgeProfile.class)
class ProblemServiceTest {

    private static final String PATH = "/v1/samples/6f1c0f0e-7a53-4b8e-9d5b-0c3a1b2c3d4e/decisions";

    @Test
    void a_decision_without_the_version_that_it_rests_on_is_a_428() {
        decide("no", null).statusCode(428).body("code", equalTo("IF_MATCH_REQUIRED"));
    }

    @Test
    void a_decision_on_the_version_that_was_read_is_answered_with_the_next() {
        decide("no", "\"3\"")
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("version", equalTo(4), "state", equalTo("Proposed"));
    }

    @Test
    void a_version_that_is_none_is_a_400_that_names_the_header() {
        decide("no", "3").statusCode(400).body("violations.field", hasItems("If-Match"));
        decide("no", "*").statusCode(400).body("violations.field", hasItems("If-Match"));
    }

    @Test
    void an_overtaken_version_is_a_412_with_the_current_one() {
        decide("stale", "\"3\"").statusCode(412).body("code", equalTo("STALE_VERSION"), "currentVersion", equalTo(9));
    }

    @Test
    void a_lost_race_is_a_409_with_the_current_version() {
        decide("race", "\"3\"").statusCode(409).body("code", equalTo("VERSION_CONFLICT"), "currentVersion", equalTo(4));
    }

    @Test
    void a_refusal_says_what_is_missing_and_who_brings_it() {
        decide("state", "\"3\"")
                .statusCode(409)
                .body("code", equalTo("NOT_ADMITTED"))
                .body("type", equalTo("urn:kiem:problem:not-admitted"))
                .body("title", equalTo("Not admitted"))
                .body("instance", equalTo(PATH))
                .body("missing[0].item", equalTo("admission"))
                .body("missing[0].supplier.role", equalTo("TL"))
                .body("missing[0].supplier.dutch", equalTo("innovatieteamleider"));
    }

    @Test
    void a_key_used_for_something_else_is_a_409() {
        decide("key", "\"3\"").statusCode(409).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void a_store_that_takes_no_more_is_a_503_that_says_when_to_come_back() {
        decide("busy", "\"3\"").statusCode(503).header("Retry-After", "2").body("code", equalTo("TOO_BUSY"));
    }

    @Test
    void our_own_mistake_is_a_500_that_tells_nothing_but_where_to_find_it() {
        decide("broken", "\"3\"")
                .statusCode(500)
                .contentType("application/problem+json")
                .body("correlationId", notNullValue())
                .body("detail", not(containsString("secret")));
    }

    @Test
    void wrong_fields_are_named_as_the_caller_wrote_them_and_all_at_once() {
        post("/v1/samples", """
                {"title": " ", "organisation": "tooi:mnre1034", "parts": [{"name": "", "size": 0}], "size": 1}
                """)
                .statusCode(400)
                .body("violations.field", hasItems("title", "parts[0].name", "parts[0].size"));
    }

    @Test
    void a_value_that_its_own_type_refuses_is_named_with_the_reason() {
        post("/v1/samples", "{\"title\": \"A title\", \"organisation\": \"nobody\", \"size\": 1}")
                .statusCode(400)
                .body("violations[0].field", equalTo("organisation"))
                .body("violations[0].message", containsString("scheme:code"));
        post(
                        "/v1/samples",
                        "{\"title\": \"A\", \"organisation\": \"kvk:12345678\", \"budget\": {\"eurCents\": -1}, \"size\": 1}")
                .statusCode(400)
                .body("violations[0].field", equalTo("budget"));
        post("/v1/samples", "{\"title\": \"A\", \"organisation\": \"kvk:12345678\", \"stage\": \"NONE\", \"size\": 1}")
                .statusCode(400)
                .body("violations[0].field", equalTo("stage"))
                .body("violations[0].message", containsString("PILOTING"));
    }

    @Test
    void a_query_value_that_its_own_type_refuses_is_named() {
        read("/v1/samples?stage=NONE").statusCode(400).body("violations[0].field", equalTo("stage"));
        read("/v1/samples?organisation=nobody").statusCode(400).body("violations[0].field", equalTo("organisation"));
    }

    @Test
    void an_endpoint_that_says_so_needs_no_token() {
        given().get("/v1/samples/open").then().statusCode(200);
    }

    @Test
    void json_is_given_to_whoever_can_take_it() {
        given().accept("text/plain, application/json;q=0.1")
                .get("/v1/samples/open")
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    @Test
    void a_request_without_a_path_is_told_so_with_all_headers() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.getOutputStream().write("OPTIONS * HTTP/1.0\r\nHost: x\r\n\r\n".getBytes(US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.0 404")
                    .contains("API-Version: 1.0.0", "application/problem+json", "\"code\":\"NOT_FOUND\"");
        }
    }

    private static ValidatableResponse decide(String fails, @Nullable String version) {
        var request = given().auth()
                .oauth2(token())
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"fails\": \"" + fails + "\"}");
        if (version != null) request = request.header("If-Match", version);
        return request.post(PATH).then();
    }

    private static ValidatableResponse post(String path, String body) {
        return given().auth()
                .oauth2(token())
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then();
    }

    private static ValidatableResponse read(String path) {
        return given().auth().oauth2(token()).get(path).then();
    }

    private static String token() {
        return TestTokens.as(Role.INI, "tooi:mnre1034", "p-ini-1");
    }
}
