package nl.kiem.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kiem.identity.CodeFlow;

/** How the tests talk to Keycloak. */
final class Provider {

    static final String ADDRESS = "kiem.test.keycloak";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);

    private Provider() {}

    static String issuer(String realm) {
        return System.getProperty(ADDRESS) + "/realms/" + realm;
    }

    /** A token for an account, whose password is its name. */
    static String person(String account, String scopes) {
        try {
            JsonNode answer = new CodeFlow(issuer("kiem")).logIn(account, account, scopes);
            return token(account, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A token for a system whose secret is its name. */
    static String system(String realm, String client, String scopes) {
        return token(
                client,
                grant(
                        realm,
                        Map.of(
                                "grant_type",
                                "client_credentials",
                                "client_id",
                                client,
                                "client_secret",
                                client,
                                "scope",
                                scopes)));
    }

    static JsonNode grant(String realm, Map<String, String> form) {
        String text = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(issuer(realm) + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(text)));
    }

    static JsonNode get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    /** As the administrator that the server begins with. */
    static JsonNode administer(String method, String path, JsonNode body) {
        String token = token(
                "admin",
                grant(
                        "master",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                "admin",
                                "password",
                                "admin")));
        return send(HttpRequest.newBuilder(URI.create(System.getProperty(ADDRESS) + "/admin/realms/kiem" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private static String token(String who, JsonNode answer) {
        String token = answer.path("access_token").asText();
        if (token.isEmpty()) throw new IllegalStateException("no token for %s: %s".formatted(who, answer));
        return token;
    }

    private static JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    CLIENT.send(request.timeout(ANSWER_WITHIN).build(), HttpResponse.BodyHandlers.ofString());
            return answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
