package nl.kiem.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An OpenID Connect provider for the pages' log-in and for this service's own client: the authorization code flow with
 * PKCE, client credentials and the end of a session. It asks nobody for a password: whoever comes adds {@code
 * &account=<role> <organisation>} to the address that the service sent them to. Found by every test of this service.
 */
public final class LoginProvider implements QuarkusTestResourceLifecycleManager {

    /** Of an account whose access token is meant for somebody else. */
    public static final String FOR_OTHERS = "for-others";

    private static final Duration LIFETIME = Duration.ofMinutes(30);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final KeyPair keys = keys();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, 200, discovery()));
        server.createContext("/jwks", exchange -> json(exchange, 200, jwks()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext(
                "/end",
                exchange -> redirect(exchange, parameters(query(exchange)).get("post_logout_redirect_uri")));
        server.start();
        return Map.of(
                "quarkus.oidc.pages.auth-server-url", issuer(),
                "quarkus.oidc-client.auth-server-url", issuer(),
                "KIEM_PAGES_CLIENT_SECRET", "of-the-pages",
                "KIEM_OIDC_CLIENT_SECRET", "of-monitoring",
                "KIEM_SESSION_SECRET", "a-secret-for-tests-of-32-characters-or-more");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String discovery() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/jwks", "end_session_endpoint": "%1$s/end", "response_types_supported": ["code"],
                 "id_token_signing_alg_values_supported": ["RS256"], "subject_types_supported": ["pairwise"]}
                """.formatted(issuer());
    }

    private String jwks() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return """
                {"keys": [{"kty": "RSA", "kid": "login", "use": "sig", "alg": "RS256", "n": "%s", "e": "%s"}]}
                """.formatted(
                        BASE64.encodeToString(key.getModulus().toByteArray()),
                        BASE64.encodeToString(key.getPublicExponent().toByteArray()));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(query(exchange));
        String back = asked.get("redirect_uri") + "?state=" + asked.get("state");
        if (!"S256".equals(asked.get("code_challenge_method")) || !asked.containsKey("account")) {
            redirect(exchange, back + "&error=access_denied");
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        redirect(exchange, back + "&code=" + code);
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked =
                parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        if ("client_credentials".equals(asked.get("grant_type"))) {
            String access = sign(access("monitoring", Set.of("SYS", "OPS"), "oin:00000099000000001000", "kiem")
                    .claim("oin", "00000099000000001000"));
            json(exchange, 200, """
                    {"access_token": "%s", "token_type": "Bearer", "expires_in": 1800}""".formatted(access));
            return;
        }
        Map<String, String> before = codes.remove(asked.getOrDefault("code", ""));
        if (before == null || !challenge(asked.get("code_verifier")).equals(before.get("code_challenge"))) {
            json(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        String[] account = before.get("account").split(" ", 3);
        String access = sign(access("p-" + account[0], Set.of(account[0]), account[1], audience(account)));
        String id = sign(claims("p-" + account[0])
                .audience(before.get("client_id"))
                .claim("nonce", before.get("nonce"))
                .claim("name", "Never Shown"));
        json(exchange, 200, """
                {"access_token": "%s", "id_token": "%s", "token_type": "Bearer", "expires_in": 1800}
                """.formatted(access, id));
    }

    private static String audience(String[] account) {
        return account.length > 2 && account[2].equals(FOR_OTHERS) ? "another" : "kiem";
    }

    private JwtClaimsBuilder access(String person, Set<String> roles, String organisation, String audience) {
        return claims(person)
                .audience(audience)
                .groups(roles)
                .claim("org", organisation)
                .claim("azp", "kiem-pages")
                .claim("jti", UUID.randomUUID().toString())
                .claim("scope", "openid kiem:read kiem:operate");
    }

    private JwtClaimsBuilder claims(String person) {
        Instant now = Instant.now();
        return Jwt.claims().issuer(issuer()).subject(person).issuedAt(now).expiresAt(now.plus(LIFETIME));
    }

    private String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId("login").sign(keys.getPrivate());
    }

    private static String challenge(String verifier) {
        try {
            return BASE64.encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String query(HttpExchange exchange) {
        return String.valueOf(exchange.getRequestURI().getRawQuery());
    }

    private static Map<String, String> parameters(String form) {
        Map<String, String> parameters = new HashMap<>();
        for (String one : List.of(form.split("&", -1))) {
            String[] both = one.split("=", 2);
            if (both.length == 2) parameters.put(both[0], URLDecoder.decode(both[1], UTF_8));
        }
        return parameters;
    }

    private static void redirect(HttpExchange exchange, String address) throws IOException {
        exchange.getResponseHeaders().set("Location", address);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void json(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
