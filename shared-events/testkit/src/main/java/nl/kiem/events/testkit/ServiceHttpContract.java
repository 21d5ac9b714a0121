package nl.kiem.events.testkit;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.kiem.events.contract.Role;
import org.junit.jupiter.api.Test;

/**
 * What every service's edge answers alike: the API Design Rules at run time, strict JSON, tokens, problem documents. A
 * service's test is {@code @QuarkusTest class HttpContractServiceTest implements ServiceHttpContract} and names one
 * POST; the rest is found in the service's own OpenAPI document.
 */
public interface ServiceHttpContract extends ServiceApiDocument, ServiceAbuseCases {

    String ORGANISATION = "tooi:mnre1034";

    /**
     * One POST that the service takes from that role.
     *
     * @param path in full, such as {@code /v1/initiatives}
     * @param body a valid JSON object
     */
    record SamplePost(String path, String body, Role role) {}

    @Override
    SamplePost samplePost();

    @Test
    default void an_address_that_does_not_exist_is_a_404() {
        HttpProbe.get("/v1/there-is-no-such-thing").answer().isProblem(404);
        HttpProbe.get("/v1/there-is-no-such-thing").as(token()).answer().isProblem(404);
        HttpProbe.get("/nowhere").answer().isProblem(404);
        HttpProbe.get("/v1/%2e%2e/q/metrics").as(token()).answer().isProblem(400, 404);
        HttpProbe.get(samplePost().path() + ";a=b").as(token()).answer().isProblem(404);
    }

    @Test
    default void a_trailing_slash_is_a_404() {
        HttpProbe.get(samplePost().path() + "/").as(token()).answer().isProblem(404);
        good().path(samplePost().path() + "/").answer().isProblem(404);
        HttpProbe.get("/v1/openapi.json/").answer().isProblem(404);
    }

    @Test
    default void another_method_is_a_405_that_says_which_are_taken() {
        HttpAnswer answer = good().method("PATCH").answer().isProblem(405);
        assertThat(answer.header("Allow")).isPresent().get().asString().contains("POST");
    }

    @Test
    default void another_kind_of_body_is_a_415() {
        good().with("Content-Type", "text/plain").answer().isProblem(415);
        good().with("Content-Type", "application/xml").answer().isProblem(415);
        good().with("Content-Type", "application/json; charset=utf-16").answer().isProblem(415);
        good().body(samplePost().body().getBytes(UTF_16)).answer().isProblem(415);
        good().with("Content-Encoding", "gzip").answer().isProblem(415);
    }

    @Test
    default void an_answer_in_another_format_is_a_406() {
        good().with("Accept", "application/xml").answer().isProblem(406);
    }

    @Test
    default void a_body_that_is_too_large_is_a_413() {
        good().body(("\"" + "x".repeat(300_000) + "\"").getBytes(UTF_8))
                .answer()
                .isProblem(413);
    }

    @Test
    default void json_is_taken_by_the_letter() {
        Twisted body = Twisted.of(samplePost().body());
        body.broken().forEach((fault, json) -> refuses(fault, json));
        body.uncleanTexts().forEach((fault, json) -> refuses(fault, json));
        body.otherKinds().forEach((fault, json) -> refuses(fault, json));
        good().body(new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', '}'})
                .answer()
                .isProblem(400);
    }

    @Test
    default void an_unknown_field_is_named() {
        String body = samplePost().body().strip();
        good(body.substring(0, body.length() - 1) + ",\"admin\":true}")
                .answer()
                .isProblem(400)
                .names("admin");
    }

    @Test
    default void an_empty_object_is_told_all_that_is_missing() {
        HttpAnswer answer = good("{}").answer().isProblem(400);
        assertThat(answer.json().path("violations")).isNotEmpty();
    }

    @Test
    default void whatever_is_sent_nothing_breaks() {
        for (String body : Twisted.of(samplePost().body()).mutations()) {
            HttpAnswer answer = good(body).answer().isWellDressed();
            assertThat(answer.status())
                    .as("%s to %s: %s", body, answer.asked(), answer.body())
                    .isLessThan(500);
            if (answer.status() >= 400) answer.isProblem(400, 403, 404, 409, 412);
        }
    }

    @Test
    default void without_a_token_it_is_a_401_with_a_challenge() {
        HttpAnswer answer = good().with("Authorization", null).answer().isProblem(401);
        assertThat(answer.header("WWW-Authenticate"))
                .isPresent()
                .get()
                .asString()
                .startsWith("Bearer");
        good().with("Authorization", "Basic YTpi").answer().isProblem(401);
        good().with("Authorization", null)
                .path(samplePost().path() + "?access_token=" + token())
                .answer()
                .isProblem(401);
    }

    @Test
    default void a_token_that_is_not_for_us_is_a_401() {
        Set<String> roles = Set.of(samplePost().role().name());
        Instant past = Instant.now().minusSeconds(3_600);
        String claims = token().substring(token().indexOf('.'), token().lastIndexOf('.') + 1);
        String unsigned = "eyJhbGciOiJub25lIn0" + claims;
        for (String token : List.of(
                "nonsense",
                unsigned,
                token().substring(0, token().length() - 8) + "AAAAAAAA",
                TestTokens.sign(TestTokens.claims("p-1", roles)
                        .claim("org", ORGANISATION)
                        .expiresAt(past)),
                TestTokens.sign(TestTokens.claims("p-1", roles)
                        .claim("org", ORGANISATION)
                        .audience("another")),
                TestTokens.sign(TestTokens.claims("p-1", roles)
                        .claim("org", ORGANISATION)
                        .issuer("https://x.test")))) {
            HttpAnswer answer = good().as(token).answer().isProblem(401);
            assertThat(answer.header("WWW-Authenticate")).isPresent();
        }
    }

    @Test
    default void a_token_that_does_not_say_who_acts_is_refused_with_the_reason() {
        Set<String> roles = Set.of(samplePost().role().name());
        HttpAnswer nowhere = good().as(TestTokens.sign(TestTokens.claims("p-1", roles)))
                .answer()
                .isProblem(401);
        assertThat(nowhere.json().path("detail").asText()).contains("org");
        HttpAnswer strange = good().as(TestTokens.sign(
                        TestTokens.claims("p-1", Set.of("ADMIN")).claim("org", ORGANISATION)))
                .answer()
                .isProblem(403);
        assertThat(strange.json().path("detail").asText()).contains("ADMIN");
    }

    @Test
    default void another_role_is_a_403_that_names_the_right_one() {
        HttpAnswer answer = good().as(TestTokens.as(Role.AUD, ORGANISATION, "p-aud-1"))
                .answer()
                .isProblem(403);
        assertThat(answer.body()).contains(samplePost().role().name());
    }

    @Test
    default void a_post_without_an_idempotency_key_is_a_400() {
        good().with("Idempotency-Key", null).answer().isProblem(400).names("Idempotency-Key");
        good().with("Idempotency-Key", "k".repeat(65)).answer().isProblem(400).names("Idempotency-Key");
    }

    @Test
    default void the_same_key_gives_the_same_answer_and_takes_no_other_request() {
        String key = UUID.randomUUID().toString();
        HttpAnswer first = good().with("Idempotency-Key", key).answer().hasStatus(200, 201);
        HttpAnswer again = good().with("Idempotency-Key", key).answer().hasStatus(first.status());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("ETag")).isPresent().isEqualTo(first.header("ETag"));
        String other = Twisted.of(samplePost().body()).otherText();
        good(other).with("Idempotency-Key", key).answer().isProblem(409);
    }

    private void refuses(String fault, String json) {
        HttpAnswer answer = good(json).answer();
        assertThat(answer.status()).as("%s: %s", fault, answer.body()).isEqualTo(400);
        answer.isProblem(400);
    }

    private String token() {
        return TestTokens.as(samplePost().role(), ORGANISATION, "p-contract-1");
    }

    private HttpProbe good() {
        return good(samplePost().body());
    }

    private HttpProbe good(String body) {
        return HttpProbe.post(samplePost().path(), body).as(token());
    }
}
