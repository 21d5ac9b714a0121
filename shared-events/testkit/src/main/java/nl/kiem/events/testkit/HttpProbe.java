package nl.kiem.events.testkit;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks the service under test exactly what it is told to, byte for byte. */
final class HttpProbe {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private String path;
    private final List<String> headers = new ArrayList<>();
    private String method = "GET";
    private byte @Nullable [] body;

    private HttpProbe(String path) {
        this.path = path;
    }

    static HttpProbe get(String path) {
        return new HttpProbe(path);
    }

    /** A POST of JSON under a new key. */
    static HttpProbe post(String path, String body) {
        return new HttpProbe(path)
                .method("POST")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .with("Content-Type", "application/json")
                .with("Idempotency-Key", UUID.randomUUID().toString());
    }

    HttpProbe method(String name) {
        method = name;
        return this;
    }

    HttpProbe path(String other) {
        path = other;
        return this;
    }

    HttpProbe body(byte[] bytes) {
        body = bytes;
        return this;
    }

    HttpProbe as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** Replaces the header; null takes it away. */
    HttpProbe with(String name, @Nullable String value) {
        for (int i = 0; i < headers.size(); i += 2) {
            if (headers.get(i).equalsIgnoreCase(name)) {
                headers.remove(i);
                headers.remove(i);
                break;
            }
        }
        if (value != null) headers.addAll(List.of(name, value));
        return this;
    }

    /** Adds a header beside what is there under that name. */
    HttpProbe also(String name, String value) {
        headers.addAll(List.of(name, value));
        return this;
    }

    HttpAnswer answer() {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .timeout(ANSWER_WITHIN)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (!headers.isEmpty()) request.headers(headers.toArray(String[]::new));
        try {
            return HttpAnswer.of(method + " " + path, CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
