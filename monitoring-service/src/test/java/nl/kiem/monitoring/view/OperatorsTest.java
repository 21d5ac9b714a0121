package nl.kiem.monitoring.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import nl.kiem.monitoring.view.OperatorView.ServiceState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OperatorsTest {

    static final Duration PATIENT = Duration.ofSeconds(20);

    static final String STATUS = """
            {"service": "a", "ready": true, "new": 1,
             "relay": {"position": "1:2", "lagEvents": 3, "oldestUnsentSeconds": 4},
             "views": [{"name": "x_v1", "source": "kafka", "cursor": "c", "lagEvents": 7,
                        "updatedAt": "2026-11-23T10:00:00Z", "stoppedBy": null}],
             "reactions": {"lag": 2}, "failedEvents": 1}
            """;

    final Vertx vertx = Vertx.vertx();
    Supplier<Uni<String>> token = () -> Uni.createFrom().item("t-1");
    HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/operations/status", exchange -> {
            byte[] body = STATUS.getBytes(UTF_8);
            boolean ours = "Bearer t-1".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(ours ? 200 : 403, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.createContext("/closed/v1/operations/status", exchange -> {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        server.createContext("/odd/v1/operations/status", exchange -> {
            exchange.sendResponseHeaders(200, 1);
            exchange.getResponseBody().write('<');
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        vertx.closeAndAwait();
    }

    @Test
    void a_service_says_how_it_is_doing() {
        ServiceState state = ask("");
        assertThat(state.failure()).isNull();
        assertThat(state.viewLagEvents()).isEqualTo(7);
        assertThat(state.stopped()).isFalse();
        assertThat(state.status()).isNotNull().satisfies(status -> {
            assertThat(status.failedEvents()).isEqualTo(1);
            assertThat(status.relay()).isNotNull();
        });
    }

    @Test
    void a_refusal_and_nonsense_are_shown_as_what_they_are() {
        assertThat(ask("/closed").failure()).isEqualTo("STATUS_401");
        assertThat(ask("/odd").failure()).isEqualTo("UNREADABLE");
    }

    @Test
    void without_a_token_nobody_is_asked() {
        token = () -> Uni.createFrom().failure(new IllegalStateException("no provider"));
        assertThat(ask("").failure()).isEqualTo("NO_TOKEN");
        token = () -> Uni.createFrom().item("somebody-else");
        assertThat(ask("").failure()).isEqualTo("STATUS_403");
    }

    @Test
    void one_that_hangs_holds_up_nobody_for_long() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Operators operators = operators("http://127.0.0.1:" + mute.getLocalPort(), Duration.ofMillis(300));
            ServiceState state =
                    operators.view().await().atMost(PATIENT).services().getFirst();
            assertThat(state.answers()).isFalse();
            assertThat(state.failure()).isEqualTo("NO_ANSWER");
        }
    }

    private ServiceState ask(String path) {
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + path;
        return operators(address, PATIENT)
                .view()
                .await()
                .atMost(PATIENT)
                .services()
                .getFirst();
    }

    private Operators operators(String address, Duration deadline) {
        StatusClient client = new StatusClient(token, vertx, deadline);
        return new Operators(() -> Map.of("a", address), client, InstantSource.system());
    }
}
