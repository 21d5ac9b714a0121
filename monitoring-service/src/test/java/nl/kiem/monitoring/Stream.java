package nl.kiem.monitoring;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One who watches: what the stream of updates said, in order. */
final class Stream implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final HttpResponse<java.util.stream.Stream<String>> answer;
    private final CompletableFuture<Void> ended;

    Stream(URI updates, @Nullable String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(updates);
        if (token != null) request.header("Authorization", "Bearer " + token);
        this.answer = client.send(request.build(), BodyHandlers.ofLines());
        this.ended = CompletableFuture.runAsync(() -> answer.body()
                .filter(line -> line.startsWith("event:"))
                .map(line -> line.substring("event:".length()).strip())
                .forEach(heard::add));
    }

    int status() {
        return answer.statusCode();
    }

    /** When to ask again, in seconds; empty when it is not said. */
    String retryAfter() {
        return answer.headers().firstValue("Retry-After").orElse("");
    }

    String next() throws InterruptedException {
        String event = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (event == null) throw new AssertionError("nothing heard for " + PATIENCE_SECONDS + " s");
        return event;
    }

    /** Waits for an event of this name; others are passed over. */
    void await(String name) throws InterruptedException {
        String event = next();
        while (!event.equals(name)) event = next();
    }

    void awaitEnd() throws Exception {
        ended.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        client.shutdownNow(); // a stream of events never ends by itself
    }
}
