package nl.kiem.keycloak;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.kiem.identity.KeycloakFolder;
import org.jspecify.annotations.Nullable;

/** One Keycloak for all these tests, from its Maven artifact, on the loopback address. */
public class KeycloakServer implements QuarkusTestResourceLifecycleManager {

    private static final Duration READY_WITHIN = Duration.ofMinutes(8);
    private static final String READY = "Listening on:";

    private @Nullable Process process;
    private @Nullable HttpServer exampleSystem;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<String, String> start() {
        try {
            HttpServer keys = ExampleSystem.publishKeys();
            exampleSystem = keys;
            int port = freePort();
            System.setProperty(Provider.ADDRESS, "http://127.0.0.1:" + port);
            Path log = Path.of(System.getProperty("kiem.keycloak.folder")).resolve("keycloak.log");
            Process begun =
                    begin(port, log, "http://127.0.0.1:" + keys.getAddress().getPort() + "/keys");
            process = begun;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(begun)));
            awaitReady(begun, log);
            return Map.of(
                    "kiem.oidc.issuer", Provider.issuer("kiem"),
                    "quarkus.oidc.public-key", "",
                    "quarkus.oidc.auth-server-url", Provider.issuer("kiem"),
                    "quarkus.oidc.token.lifespan-grace", "0",
                    "quarkus.oidc.token.forced-jwk-refresh-interval", "2S");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process begin(int port, Path log, String keys) throws IOException {
        Path into = Path.of(System.getProperty("kiem.keycloak.folder"), "keycloak");
        KeycloakFolder folder = KeycloakFolder.of(Path.of(System.getProperty("kiem.keycloak.zip")), into)
                .with(TestRealm.twisted(), TestRealm.elsewhere());
        ProcessBuilder builder = new ProcessBuilder(folder.command(port))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(folder.environment(KeycloakFolder.localNames("http://127.0.0.1:1", keys)));
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
        return builder.start();
    }

    /** Reads on in the log until it says so. */
    private static void awaitReady(Process process, Path log) throws IOException {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        StringBuilder said = new StringBuilder();
        try (Reader reader = new InputStreamReader(Files.newInputStream(log), StandardCharsets.UTF_8)) {
            while (said.indexOf(READY) < 0) {
                int next = reader.read();
                if (next >= 0) {
                    said.append((char) next);
                } else if (process.waitFor(200, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                    throw new IllegalStateException("Keycloak did not get ready:\n" + said);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        if (process != null) end(process);
        if (exampleSystem != null) exampleSystem.stop(0);
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return socket.getLocalPort();
        }
    }
}
