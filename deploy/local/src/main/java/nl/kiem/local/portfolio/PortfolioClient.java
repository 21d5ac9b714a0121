package nl.kiem.local.portfolio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import nl.kiem.local.portfolio.Translation.Note;
import nl.kiem.local.portfolio.Translation.Organisation;

/** Puts organisations and initiatives, and tries again while the service is away for a moment. */
final class PortfolioClient {

    private static final Duration REQUEST_DEADLINE = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long PAUSE_MILLIS_MAX = 3_000;

    private final URI service;
    private final String portfolio;
    private final Supplier<String> bearer;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, Answer> organisations = new ConcurrentHashMap<>();

    /** @param service address of initiative-service, without {@code /v1} */
    PortfolioClient(URI service, String portfolio, Supplier<String> bearer, ObjectMapper json) {
        this.service = service;
        this.portfolio = portfolio;
        this.bearer = bearer;
        this.json = json;
    }

    /** What came of one request. */
    sealed interface Answer {

        /** @param outcome TAKEN, CHANGED or UNCHANGED */
        record Accepted(String outcome, String id) implements Answer {

            long events() {
                return outcome.equals("UNCHANGED") ? 0 : 1;
            }
        }

        record Refused(List<Note> reasons) implements Answer {}
    }

    /** The service stayed away too long; what was taken stays taken and a new run goes on from there. */
    static final class Away extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Away(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * Makes sure that the organisation is known; asks once per organisation and run.
     *
     * @param recorded hears how many events that one request recorded
     */
    Answer organisation(Organisation organisation, LongConsumer recorded) {
        return organisations.computeIfAbsent(organisation.id(), id -> {
            Map<String, String> body = Map.of(
                    "name", organisation.name(),
                    "abbreviation", organisation.abbreviation(),
                    "kind", organisation.kind());
            Answer answer = put("/v1/organisations/" + encode(id), body);
            if (answer instanceof Answer.Accepted accepted) recorded.accept(accepted.events());
            return answer;
        });
    }

    Answer initiative(Translation.Initiative initiative) {
        return put("/v1/portfolios/" + portfolio + "/initiatives/" + encode(initiative.reference()), initiative.body());
    }

    private Answer put(String path, Object body) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String last = "";
        for (int attempt = 0; ; attempt++) {
            try {
                HttpRequest request = HttpRequest.newBuilder(service.resolve(path))
                        .timeout(REQUEST_DEADLINE)
                        .header("Authorization", "Bearer " + bearer.get())
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                        .build();
                HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (!again(response)) return answer(response);
                last = "it answered %d: %s".formatted(response.statusCode(), text(response, "detail"));
            } catch (IOException e) {
                last = "it does not answer";
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Away("interrupted");
            }
            if (System.nanoTime() > end) {
                throw new Away("%s: %s for %d seconds".formatted(service, last, PATIENCE.toSeconds()));
            }
            pause(attempt);
        }
    }

    /** Only what may go better by itself: a lost race, overload, an error of the service. */
    private boolean again(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        return status >= 500
                || status == 429
                || (status == 409 && text(response, "code").equals("VERSION_CONFLICT"));
    }

    private Answer answer(HttpResponse<byte[]> response) {
        if (response.statusCode() < 300) {
            return new Answer.Accepted(text(response, "outcome"), text(response, "id"));
        }
        List<Note> reasons = new ArrayList<>();
        for (JsonNode violation : body(response).path("violations")) {
            reasons.add(new Note(
                    violation.path("field").asText(), violation.path("message").asText()));
        }
        if (reasons.isEmpty()) {
            String code = text(response, "code");
            reasons.add(new Note(code.isEmpty() ? "" + response.statusCode() : code, text(response, "detail")));
        }
        return new Answer.Refused(reasons);
    }

    private String text(HttpResponse<byte[]> response, String field) {
        return body(response).path(field).asText("");
    }

    private JsonNode body(HttpResponse<byte[]> response) {
        try {
            return json.readTree(response.body());
        } catch (IOException e) {
            return json.createObjectNode(); // an answer that is no JSON has no fields; the status says enough
        }
    }

    private static void pause(int attempt) {
        long most = Math.min(PAUSE_MILLIS_MAX, 50L << Math.min(attempt, 6));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Away("interrupted");
        }
    }

    private static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
