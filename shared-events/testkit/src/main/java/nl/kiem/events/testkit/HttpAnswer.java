package nl.kiem.events.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a service answered, and what every answer must have. */
record HttpAnswer(String asked, int status, Map<String, String> headers, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> ALWAYS = Map.of(
            "Cache-Control", "no-store",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    static HttpAnswer of(String asked, java.net.http.HttpResponse<String> response) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return new HttpAnswer(asked, response.statusCode(), headers, response.body());
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(asked + " answered no JSON: " + body, e);
        }
    }

    HttpAnswer hasStatus(Integer... any) {
        assertThat(status).as("%s answered %s", asked, body).isIn((Object[]) any);
        return this;
    }

    /** Version and security headers, as the API Design Rules want them on every answer. */
    HttpAnswer isWellDressed() {
        assertThat(headers).as("headers of %s", asked).containsKey("API-Version");
        assertThat(headers.get("Content-Security-Policy"))
                .as(asked)
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe-", "*");
        assertThat(headers.get("Permissions-Policy")).as(asked).contains("camera=()");
        assertThat(headers.get("Strict-Transport-Security")).as(asked).startsWith("max-age=");
        ALWAYS.forEach((name, value) ->
                assertThat(headers.get(name)).as("%s of %s", name, asked).isEqualTo(value));
        return this;
    }

    /** A problem document, complete, that tells nothing of our insides. */
    HttpAnswer isProblem(Integer... any) {
        hasStatus(any).isWellDressed();
        assertThat(headers.get("Content-Type")).as(asked).startsWith("application/problem+json");
        JsonNode problem = json();
        for (String member : List.of("type", "title", "detail", "instance", "code")) {
            assertThat(problem.path(member).asText())
                    .as("%s of %s: %s", member, asked, body)
                    .isNotBlank();
        }
        assertThat(problem.path("status").asInt()).as(asked).isEqualTo(status);
        assertThat(body).as(asked).doesNotContain("Exception", "\tat ", "nl.kiem.", "com.fasterxml", "java.");
        return this;
    }

    /** All that is wrong is listed, and one of the entries is about this field. */
    HttpAnswer names(String field) {
        assertThat(json().path("violations").findValuesAsText("field"))
                .as("%s answered %s", asked, body)
                .contains(field);
        return this;
    }
}
