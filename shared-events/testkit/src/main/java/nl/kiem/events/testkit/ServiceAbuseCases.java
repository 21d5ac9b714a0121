package nl.kiem.events.testkit;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kiem.events.contract.Role;
import nl.kiem.events.testkit.ServiceHttpContract.SamplePost;
import org.junit.jupiter.api.Test;

/** What every service answers to those who mean harm. The list with all cases is {@code docs/abuse-cases.md}. */
public interface ServiceAbuseCases {

    SamplePost samplePost();

    @Test
    default void a_body_in_another_encoding_is_a_415() {
        for (Charset charset : List.of(UTF_16LE, UTF_16BE, Charset.forName("UTF-32LE"), Charset.forName("UTF-32BE"))) {
            good().body(samplePost().body().getBytes(charset)).answer().isProblem(415);
        }
        good().with("Content-Type", "application/json; charset=iso-8859-1")
                .answer()
                .isProblem(415);
    }

    @Test
    default void a_compressed_body_is_a_415_before_it_is_unpacked() {
        for (String encoding : List.of("gzip", "deflate", "br", "gzip, identity", "x-gzip")) {
            good().with("Content-Encoding", encoding).answer().isProblem(415);
        }
    }

    @Test
    default void a_length_that_is_said_twice_or_in_two_ways_ends_the_connection() {
        refusesRaw(400, "Content-Length: 2\r\nContent-Length: 3\r\n", "{}");
        refusesRaw(400, "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n");
        refusesRaw(400, "Content-Length: -1\r\n", "");
        refusesRaw(400, "Content-Length: 2, 3\r\n", "{}");
    }

    @Test
    default void a_header_that_two_readers_may_read_in_two_ways_ends_the_connection() {
        refusesRaw(400, "X-Folded: one\r\n two\r\nContent-Length: 2\r\n", "{}");
        refusesRaw(400, "X-Folded: one\r\n\ttwo\r\nContent-Length: 2\r\n", "{}");
        refusesRaw(400, "Content-Length : 2\r\n", "{}");
        refusesRaw(400, "X-Nul: a\0b\r\nContent-Length: 2\r\n", "{}");
        assertThat(RawHttp.ask("GET /v1/openapi.json HTTP/1.1\r\nConnection: close\r\n\r\n")
                        .isProblem(400)
                        .body())
                .contains("HOST_REQUIRED");
        RawHttp.ask("GET /v1/openapi.json HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n")
                .isProblem(400);
    }

    @Test
    default void a_folded_header_behind_another_request_is_refused_too() {
        String good = "GET /v1/there-is-no-such-thing HTTP/1.1\r\nHost: x\r\n\r\n";
        String folded = "GET /v1/openapi.json HTTP/1.1\r\nHost: x\r\nX-Folded: a\r\n b\r\n\r\n";
        try (RawHttp connection = RawHttp.open()) {
            connection.send(good + folded);
            connection.answer("the first").isProblem(404);
            connection.answer("the second").isProblem(400);
            assertThat(connection.isClosedWithin(2_000)).isTrue();
        }
    }

    @Test
    default void a_blank_in_a_body_is_no_folded_header() {
        String body = samplePost().body().replace(",", ",\r\n\t ");
        good(body).answer().hasStatus(200, 201);
    }

    @Test
    default void headers_that_are_too_large_are_a_431() {
        refusesRaw(431, "X-Large: " + "x".repeat(20_000) + "\r\n", "");
    }

    @Test
    default void an_address_that_is_too_long_is_a_414() {
        RawHttp.ask("GET /v1/" + "x".repeat(10_000) + " HTTP/1.1\r\nHost: x\r\n\r\n")
                .isProblem(414);
    }

    @Test
    default void an_address_written_in_another_way_never_leads_inside() {
        for (String path : List.of(
                "/v1/%2e%2e/q/metrics",
                "/v1/..%2fq/metrics",
                "/v1/%2e%2e%2fq%2fmetrics",
                "/v1/..%5cq",
                "/v1//openapi.json",
                "/%71/metrics/",
                "/v1/openapi.json;x=1",
                samplePost().path() + "/%zz",
                samplePost().path() + "/%",
                samplePost().path() + "/%00",
                samplePost().path() + "/%c0%ae",
                samplePost().path() + "%2f" + UUID.randomUUID())) {
            RawHttp.ask("GET %s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
                            .formatted(path, token()))
                    .isProblem(400, 404, 405);
        }
    }

    @Test
    default void a_method_that_nobody_knows_is_refused() {
        for (String method : List.of("BREW", "TRACE", "CONNECT", "PROPFIND")) {
            RawHttp.ask("%s %s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
                            .formatted(method, samplePost().path(), token()))
                    .isProblem(400, 404, 405, 501);
        }
    }

    @Test
    default void a_page_or_a_filter_that_is_not_offered_is_a_400() {
        for (String query : List.of("sort=-evil", "title[$ne]=1", "filter=1%3D1", "limit=20&limt=20")) {
            HttpAnswer answer =
                    HttpProbe.get(listing() + "?" + query).as(token()).answer();
            assertThat(answer.status())
                    .as("%s: %s", answer.asked(), answer.body())
                    .isEqualTo(400);
            answer.isProblem(400);
        }
    }

    @Test
    default void no_header_makes_anybody_else_of_the_caller() {
        Map<String, String> claims = Map.of(
                "X-Forwarded-User", "admin",
                "X-Org", "tooi:mnre1034",
                "X-Roles", samplePost().role().name(),
                "X-HTTP-Method-Override", "GET",
                "X-Original-URL", "/v1/openapi.json");
        HttpProbe probe = good().as(TestTokens.as(Role.AUD, ServiceHttpContract.ORGANISATION, "p-aud-2"));
        claims.forEach(probe::with);
        probe.answer().isProblem(403);
    }

    @Test
    default void a_key_belongs_to_who_used_it() {
        String key = UUID.randomUUID().toString();
        HttpAnswer first = good().with("Idempotency-Key", key).answer().hasStatus(200, 201);
        String other = TestTokens.as(samplePost().role(), ServiceHttpContract.ORGANISATION, "p-contract-2");
        HttpAnswer second =
                good().as(other).with("Idempotency-Key", key).answer().hasStatus(200, 201);
        assertThat(second.body()).isNotEqualTo(first.body());
    }

    @Test
    default void every_answer_says_what_is_left_of_the_budget() {
        HttpAnswer read = HttpProbe.get(listing()).as(token()).answer();
        assertThat(read.header("RateLimit-Policy")).get().asString().matches("\"read\";q=\\d+;w=60");
        assertThat(read.header("RateLimit")).get().asString().matches("\"read\";r=\\d+;t=\\d+");
        HttpAnswer write = good().answer();
        assertThat(write.header("RateLimit")).get().asString().startsWith("\"write\";r=");
        HttpAnswer nobody = HttpProbe.get("/v1/nowhere").answer();
        assertThat(nobody.header("RateLimit")).get().asString().startsWith("\"anonymous\";r=");
    }

    @Test
    default void nothing_of_our_insides_is_open() {
        for (String path : List.of("/q/dev", "/q/dev-v1", "/q/config", "/q/arc", "/q/info", "/q/openapi")) {
            HttpProbe.get(path).answer().isProblem(404);
        }
        HttpAnswer answer = HttpProbe.get("/v1/nowhere").answer();
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
    }

    @Test
    default void pages_of_others_may_ask_nothing() {
        HttpAnswer asked = good().method("OPTIONS")
                .with("Origin", "https://elsewhere.example")
                .with("Access-Control-Request-Method", "POST")
                .answer();
        assertThat(asked.header("Access-Control-Allow-Origin")).isEmpty();
        HttpAnswer sent = good().with("Origin", "https://elsewhere.example").answer();
        assertThat(sent.header("Access-Control-Allow-Origin")).isEmpty();
    }

    /** The list to which the sample belongs: {@code /v1/initiatives} of {@code /v1/initiatives/<id>/screenings}. */
    default String listing() {
        return samplePost().path().replaceFirst("^(/v1/[^/]+)/.*", "$1");
    }

    private void refusesRaw(int status, String headers, String body) {
        try (RawHttp connection = RawHttp.open()) {
            connection.send("POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n%s\r\n%s"
                    .formatted(samplePost().path(), headers, body));
            connection
                    .answer("POST with " + headers.lines().findFirst().orElse(""))
                    .isProblem(status);
            assertThat(connection.isClosedWithin(2_000))
                    .as("closed after %s", headers)
                    .isTrue();
        }
    }

    private String token() {
        return TestTokens.as(samplePost().role(), ServiceHttpContract.ORGANISATION, "p-contract-1");
    }

    private HttpProbe good() {
        return good(samplePost().body());
    }

    private HttpProbe good(String body) {
        return HttpProbe.post(samplePost().path(), body).as(token());
    }
}
