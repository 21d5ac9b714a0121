package nl.kiem.events.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kiem.events.contract.Role;
import org.junit.jupiter.api.Test;

/** What every service's OpenAPI document says, and that the service does as it says. */
public interface ServiceApiDocument {

    String DOCUMENT = "/v1/openapi.json";

    /** One operation of the document. */
    record Described(String path, String method, JsonNode operation) {

        boolean reads() {
            return method.equals("get");
        }

        boolean isNamedByUuid() {
            return operation
                    .path("parameters")
                    .valueStream()
                    .filter(one -> one.path("in").asText().equals("path"))
                    .allMatch(one -> one.path("schema").toString().matches(".*(Uuid|uuid).*"));
        }

        Stream<JsonNode> queryParameters() {
            return operation
                    .path("parameters")
                    .valueStream()
                    .filter(one -> one.path("in").asText().equals("query"));
        }
    }

    @Test
    default void the_document_is_open_to_everybody_on_any_page() {
        HttpAnswer answer = HttpProbe.get(DOCUMENT).answer().hasStatus(200).isWellDressed();
        assertThat(answer.header("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.header("API-Version"))
                .contains(answer.json().at("/info/version").asText());
    }

    @Test
    default void nothing_but_the_document_is_open_to_other_pages() {
        HttpAnswer answer = HttpProbe.get("/v1/nowhere")
                .with("Origin", "https://elsewhere.example")
                .answer();
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    default void the_document_is_the_one_that_the_build_wrote() throws IOException {
        Path built = Path.of("target/openapi/openapi.json");
        assertThat(built).exists();
        assertThat(document()).isEqualTo(new ObjectMapper().readTree(Files.readString(built)));
    }

    @Test
    default void the_document_names_its_team_its_licence_and_its_major_version() {
        JsonNode document = document();
        assertThat(document.at("/servers/0/url").asText()).isEqualTo("/v1");
        assertThat(document.at("/info/license/name").asText()).isEqualTo("EUPL-1.2");
        for (String member : List.of("name", "email", "url")) {
            assertThat(document.at("/info/contact/" + member).asText()).isNotBlank();
        }
    }

    @Test
    default void every_operation_is_described_in_two_languages() {
        for (Described one : operations()) {
            String where = one.method() + " " + one.path();
            assertThat(one.operation().path("summary").asText()).as(where).contains(" / ");
            assertThat(one.operation().at("/responses/500").isMissingNode())
                    .as(where)
                    .isFalse();
            if (one.method().equals("post")) {
                assertThat(one.operation().path("parameters").toString())
                        .as(where)
                        .contains("Idempotency-Key");
            }
        }
    }

    @Test
    default void a_number_that_cannot_be_read_or_is_out_of_range_is_a_400_that_names_it() {
        for (Described one : readable()) {
            one.queryParameters()
                    .filter(parameter -> parameter.path("schema").toString().contains("integer"))
                    .map(parameter -> parameter.path("name").asText())
                    .forEach(name -> {
                        for (String wrong : List.of("abc", "-1", "1000000000", "1.5", "%00")) {
                            ask(one.path() + "?" + name + "=" + wrong)
                                    .isProblem(400)
                                    .names(name);
                        }
                    });
        }
    }

    @Test
    default void what_does_not_exist_is_a_404() {
        for (Described one : readableByOneId()) {
            ask(one.path().replaceFirst("\\{[^}]+}", "not-an-id")).isProblem(400, 404);
            HttpAnswer absent =
                    ask(one.path().replaceFirst("\\{[^}]+}", UUID.randomUUID().toString()));
            if (one.isNamedByUuid()) absent.isProblem(404);
            else absent.isProblem(400, 404);
        }
    }

    @Test
    default void everything_that_can_be_read_without_an_id_is_answered() {
        for (Described one : readable()) {
            HttpAnswer answer = ask(one.path()).isWellDressed();
            assertThat(answer.status())
                    .as("%s: %s", answer.asked(), answer.body())
                    .isLessThan(500);
        }
    }

    private JsonNode document() {
        return HttpProbe.get(DOCUMENT).answer().json();
    }

    private List<Described> operations() {
        List<Described> all = new ArrayList<>();
        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                all.add(new Described(path.getKey(), operation.getKey(), operation.getValue()))));
        assertThat(all).isNotEmpty();
        return all;
    }

    private List<Described> readable() {
        return operations().stream()
                .filter(one -> one.reads() && letsIn(one) && !one.path().contains("{"))
                .toList();
    }

    private List<Described> readableByOneId() {
        return operations().stream()
                .filter(one -> one.reads()
                        && letsIn(one)
                        && one.path().chars().filter(c -> c == '{').count() == 1)
                .toList();
    }

    /** Whether {@link #ask} gets past the door: what is for systems or for the keeper alone is asked by other tests. */
    private static boolean letsIn(Described one) {
        JsonNode ways = one.operation().path("x-kiem-access");
        if (ways.isMissingNode()) return true;
        for (JsonNode way : ways) {
            JsonNode roles = way.path("roles");
            boolean role = roles.isEmpty()
                    || roles.size() > 1
                    || !roles.path(0).asText().equals("SYS");
            if (role && !way.path("party").asText().equals("KEEPER")) return true;
        }
        return false;
    }

    private HttpAnswer ask(String path) {
        return HttpProbe.get("/v1" + path)
                .as(TestTokens.as(
                        EnumSet.complementOf(EnumSet.of(Role.SYS)), ServiceHttpContract.ORGANISATION, "p-contract-1"))
                .answer();
    }
}
