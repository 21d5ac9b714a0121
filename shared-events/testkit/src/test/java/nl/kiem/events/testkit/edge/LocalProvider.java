package nl.kiem.events.testkit.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An identity provider that is nothing but its description and its keys. The test tells it over http which keys to show
 * and asks how often they were fetched.
 */
public class LocalProvider implements QuarkusTestResourceLifecycleManager {

    static final String ADDRESS = "kiem.test.provider";

    private final AtomicInteger fetches = new AtomicInteger();
    private volatile String keys = "{\"keys\":[]}";
    private @Nullable HttpServer server;

    /** After the test kit's own, which believes one key without any provider. */
    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<String, String> start() {
        HttpServer begun = create();
        server = begun;
        String address = "http://127.0.0.1:" + begun.getAddress().getPort();
        System.setProperty(ADDRESS, address);
        keys = Keys.ofTheTests();
        begun.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "token_endpoint": "%1$s/token"}
                """.formatted(address)));
        begun.createContext("/keys", exchange -> {
            fetches.incrementAndGet();
            answer(exchange, keys);
        });
        begun.createContext("/test/fetches", exchange -> answer(exchange, fetches.toString()));
        begun.createContext("/test/keys", exchange -> {
            keys = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            answer(exchange, "{}");
        });
        begun.start();
        return Map.of(
                "kiem.oidc.issuer",
                address,
                "quarkus.oidc.public-key",
                "",
                "quarkus.oidc.auth-server-url",
                address,
                "quarkus.oidc.token.forced-jwk-refresh-interval",
                "2S");
    }

    @Override
    public void stop() {
        if (server != null) server.stop(0);
    }

    private static HttpServer create() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing to show is a provider that is down. */
    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(body.length == 0 ? 503 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
