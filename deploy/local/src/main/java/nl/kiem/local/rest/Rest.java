package nl.kiem.local.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import nl.kiem.local.Trouble;
import org.jspecify.annotations.Nullable;

/** JSON over HTTP, with deadlines. */
public final class Rest {

    public static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT_WITHIN)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /**
     * What came back.
     *
     * @param body missing node when it was empty or not JSON
     * @param location where what was made can be found, null when nothing was
     * @param etag version of the resource without its quotes, null when there is none
     */
    public record Answer(
            int status,
            JsonNode body,
            @Nullable String location,
            @Nullable String etag) {

        public boolean isGood() {
            return status >= 200 && status < 300;
        }

        public String text(String field) {
            return body.path(field).asText();
        }
    }

    public Answer get(String address, Map<String, String> headers) {
        return send(request(address, headers).GET().build());
    }

    public Answer post(String address, Map<String, String> headers, Object body) {
        return send(request(address, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(write(body)))
                .build());
    }

    public Answer put(String address, Map<String, String> headers, Object body) {
        return send(request(address, headers)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(write(body)))
                .build());
    }

    public Answer form(String address, String form) {
        return send(request(address, Map.of())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    public static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static HttpRequest.Builder request(String address, Map<String, String> headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(address))
                .timeout(ANSWER_WITHIN)
                .header("Accept", "application/json");
        headers.forEach(builder::header);
        return builder;
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    read(response.body()),
                    response.headers().firstValue("Location").orElse(null),
                    response.headers()
                            .firstValue("ETag")
                            .map(tag -> tag.replace("\"", ""))
                            .orElse(null));
        } catch (IOException e) {
            throw new Trouble("%s does not answer: %s".formatted(request.uri(), reason(e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble(request.uri() + " was not waited for");
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static JsonNode read(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
