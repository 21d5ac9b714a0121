package nl.kiem.events.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StrictJsonTest {

    record Request(
            @Nullable String text,
            int number,
            @Nullable Boolean yes,
            @Nullable Stage stage,
            @Nullable Instant at,
            @Nullable LocalDate on,
            @Nullable UUID id,
            @Nullable OrganisationId organisation,
            @Nullable Money money,
            @Nullable List<String> list,
            @Nullable Map<String, String> map) {}

    final ObjectMapper json = mapper();

    private static ObjectMapper mapper() {
        ObjectMapper mapper = JsonMapper.builder().findAndAddModules().build();
        new StrictJson().customize(mapper);
        return mapper;
    }

    @Test
    void what_is_written_as_it_should_be_is_read() throws JsonProcessingException {
        Request read = json.readValue("""
                {"text": "één", "number": 3, "yes": true, "stage": "PILOTING", "at": "2026-01-31T12:00:00+01:00",
                 "on": "2026-01-31", "id": "6f1c0f0e-7a53-4b8e-9d5b-0c3a1b2c3d4e", "organisation": "kvk:12345678",
                 "money": {"eurCents": 100}, "list": ["a"], "map": {"a": "b"}}
                """, Request.class);
        assertThat(read.at()).isEqualTo("2026-01-31T11:00:00Z");
        assertThat(read.on()).isEqualTo("2026-01-31");
        assertThat(read.organisation()).isEqualTo(new OrganisationId("kvk:12345678"));
        assertThat(read.text()).isEqualTo("één");
    }

    @Test
    void nothing_is_guessed_and_the_field_is_named() {
        refuses("\"number\": \"3\"", "number", "whole number");
        refuses("\"number\": 3.9", "number", "whole number");
        refuses("\"number\": 3000000000", "number", "range");
        refuses("\"number\": null", "number", "whole number");
        refuses("\"number\": 1, \"text\": 3", "text", "a text");
        refuses("\"number\": 1, \"yes\": \"true\"", "yes", "true or false");
        refuses("\"number\": 1, \"yes\": 1", "yes", "true or false");
        refuses("\"number\": 1, \"stage\": \"piloting\"", "stage", "PILOTING");
        refuses("\"number\": 1, \"stage\": 3", "stage", "PILOTING");
        refuses("\"number\": 1, \"stage\": \" PILOTING\"", "stage", "PILOTING");
        refuses("\"number\": 1, \"stage\": \"\"", "stage", "PILOTING");
        refuses("\"number\": 1, \"at\": 1767225600", "at", "RFC 3339");
        refuses("\"number\": 1, \"at\": \"2026-01-31T12:00:00\"", "at", "offset");
        refuses("\"number\": 1, \"at\": \"2026-01-31T12:00:00-00:00\"", "at", "offset");
        refuses("\"number\": 1, \"at\": \"+12026-01-31T12:00:00Z\"", "at", "offset");
        refuses("\"number\": 1, \"on\": [2026, 1, 31]", "on", "RFC 3339");
        refuses("\"number\": 1, \"on\": \"2026-02-30\"", "on", "must be a date");
        refuses("\"number\": 1, \"id\": \"1-2-3-4-5\"", "id", "UUID");
        refuses("\"number\": 1, \"organisation\": \"nobody\"", "organisation", "scheme:code");
        refuses("\"number\": 1, \"money\": {\"eurCents\": -1}", "money", "eurCents");
        refuses("\"number\": 1, \"money\": {}", "money.eurCents", "whole number");
        refuses("\"number\": 1, \"list\": [\"a\", null]", "list[1]", "null");
        refuses("\"number\": 1, \"list\": [\"a\", \"\\u0000\"]", "list[1]", "U+0000");
        refuses("\"number\": 1, \"map\": {\"\\u0000\": \"a\"}", "map", "");
        refuses("\"number\": 1, \"admin\": true", "admin", "known are");
        refuses("\"number\": 1, \"number\": 2", "body", "uplicate");
        refuses("\"number\": 1} {\"number\": 2", "body", "");
        refuses("\"number\": 1, \"text\": \"" + "x".repeat(70_000) + "\"", "text", "exceeds the maximum");
    }

    @Test
    void a_number_as_long_as_a_book_costs_nothing() {
        long before = System.nanoTime();
        refuses("\"number\": " + "9".repeat(100_000), "body", "exceeds the maximum");
        refuses("\"number\": 1e999999999", "number", "whole number");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(500));
    }

    private void refuses(String members, String field, String because) {
        JsonProcessingException refused = catchThrowableOfType(
                JsonProcessingException.class, () -> json.readValue("{" + members + "}", Request.class));
        assertThat(refused)
                .as(members.substring(0, Math.min(60, members.length())))
                .isNotNull();
        assertThat(JsonFaults.byCaller(refused)).as(members).isTrue();
        InvalidInput.Violation violation = JsonFaults.of(refused).getFirst();
        assertThat(violation.field()).as(violation.message()).isEqualTo(field);
        assertThat(violation.message()).contains(because).doesNotContain("nl.kiem", "java.");
    }
}
