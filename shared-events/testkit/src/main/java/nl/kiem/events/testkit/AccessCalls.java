package nl.kiem.events.testkit;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import nl.kiem.events.contract.Actor;
import org.jspecify.annotations.Nullable;

/** Many calls at the same time, as many as a service takes without being busy. */
final class AccessCalls {

    private static final int AT_ONCE = 16;
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    /** Stale on purpose: who is let in gets a 412 from whatever is there, and nothing changes. */
    private static final String ANOTHER_VERSION = "\"999999999\"";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final SampleBody samples;

    AccessCalls(SampleBody samples) {
        this.samples = samples;
    }

    /**
     * One call.
     *
     * @param actor null for nobody
     * @param token null without one
     */
    record Call(
            AccessOperation operation,
            AccessFixture fixture,
            @Nullable Actor actor,
            @Nullable String token) {

        Call elsewhere() {
            return new Call(operation, fixture.elsewhere(), actor, token);
        }
    }

    /** What came of a call; the answer without what differs from address to address. */
    record Answered(Call call, int status, Set<String> headers, String body) {

        boolean looksLike(Answered other) {
            return status == other.status
                    && headers.equals(other.headers)
                    && anonymous().equals(other.anonymous());
        }

        String anonymous() {
            String text = body.replaceAll("\"correlationId\":\"[^\"]*\"", "\"correlationId\":\"\"");
            for (String value : call.fixture.path().values()) {
                // as a whole: a short one may stand in the middle of an id
                text = text.replaceAll("(?<![\\w-])" + Pattern.quote(value) + "(?![\\w-])", "{}");
            }
            return text;
        }
    }

    List<Answered> all(List<Call> calls) {
        Semaphore free = new Semaphore(AT_ONCE);
        List<CompletableFuture<Answered>> running = new ArrayList<>(calls.size());
        for (Call call : calls) {
            free.acquireUninterruptibly();
            running.add(client.sendAsync(request(call), BodyHandlers.ofString())
                    .whenComplete((answer, failure) -> free.release())
                    .thenApply(answer -> answered(call, answer)));
        }
        return running.stream().map(CompletableFuture::join).toList();
    }

    private static Answered answered(Call call, HttpResponse<String> answer) {
        Set<String> headers = new TreeSet<>(answer.headers().map().keySet());
        return new Answered(call, answer.statusCode(), headers, answer.body());
    }

    private HttpRequest request(Call call) {
        AccessOperation operation = call.operation;
        HttpRequest.Builder request = HttpRequest.newBuilder(address(call)).timeout(ANSWER_WITHIN);
        if (call.token != null) request.header("Authorization", "Bearer " + call.token);
        if (operation.takes("Idempotency-Key")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (operation.takes("If-Match")) request.header("If-Match", ANOTHER_VERSION);
        String body = body(call);
        if (body != null) request.header("Content-Type", "application/json");
        return request.method(
                        operation.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
    }

    private @Nullable String body(Call call) {
        if (call.fixture.body() != null) return call.fixture.body();
        var schema = call.operation.described().at("/requestBody/content/application~1json/schema");
        return schema.isMissingNode() ? null : samples.of(schema).toString();
    }

    private static URI address(Call call) {
        String path = call.operation.path();
        for (Map.Entry<String, String> value : call.fixture.path().entrySet()) {
            path = path.replace("{" + value.getKey() + "}", encoded(value.getValue()));
        }
        List<String> query = new ArrayList<>();
        call.fixture.query().forEach((name, value) -> query.add(name + "=" + encoded(value)));
        String behind = query.isEmpty() ? "" : "?" + String.join("&", query);
        return URI.create("http://127.0.0.1:" + RestAssured.port + "/v1" + path + behind);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
