package nl.kiem.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Logs a person in at Keycloak as a browser does, by authorization code with PKCE: there is no other way in. */
public final class CodeFlow {

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String endpoint;

    /** @param issuer such as {@code http://127.0.0.1:7104/realms/kiem} */
    public CodeFlow(String issuer) {
        this.endpoint = issuer + "/protocol/openid-connect/";
    }

    /**
     * The provider's answer: {@code access_token}, or {@code error}.
     *
     * @throws IOException when the provider is away or does not let the person in
     */
    public JsonNode logIn(String account, String password, String scopes) throws IOException, InterruptedException {
        String verifier = random();
        HttpClient browser =
                HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build();
        HttpResponse<String> page =
                send(browser, HttpRequest.newBuilder(URI.create(endpoint + "auth?" + asked(verifier, scopes))));
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) throw new IOException("the provider shows no form to log in with");
        Map<String, String> credentials = Map.of("username", account, "password", password);
        HttpResponse<String> in = send(
                browser, form(form.group(1).replace("&amp;", "&"), credentials).header("Cookie", cookies(page)));
        String back = in.headers().firstValue("Location").orElse("");
        Matcher code = CODE.matcher(back);
        if (!code.find()) throw new IOException("the provider did not let %s in".formatted(account));
        Map<String, String> exchange = Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                Realm.LOCAL_CLIENT,
                "redirect_uri",
                Realm.LOCAL_REDIRECT,
                "code",
                code.group(1),
                "code_verifier",
                verifier);
        return JSON.readTree(send(browser, form(endpoint + "token", exchange)).body());
    }

    private static String asked(String verifier, String scopes) {
        return encoded(Map.of(
                "response_type",
                "code",
                "client_id",
                Realm.LOCAL_CLIENT,
                "redirect_uri",
                Realm.LOCAL_REDIRECT,
                "scope",
                "openid " + scopes,
                "state",
                random(),
                "nonce",
                random(),
                "code_challenge",
                challenge(verifier),
                "code_challenge_method",
                "S256"));
    }

    /** By hand: like a browser, and unlike Java's own manager, over http too when it is the loopback address. */
    private static String cookies(HttpResponse<?> page) {
        return page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, (cookie + ";").indexOf(';')))
                .collect(Collectors.joining("; "));
    }

    private static HttpRequest.Builder form(String address, Map<String, String> fields) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)));
    }

    private static HttpResponse<String> send(HttpClient browser, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return browser.send(request.timeout(ANSWER_WITHIN).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
