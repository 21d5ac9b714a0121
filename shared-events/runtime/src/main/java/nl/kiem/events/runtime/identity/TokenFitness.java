package nl.kiem.events.runtime.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** What the Dutch government's OAuth profile asks of a token beyond what the platform verifies by itself. */
final class TokenFitness {

    /** Of a system, which gets a new one without anybody's help. */
    static final Duration SYSTEM_LIFETIME_MAX = Duration.ofHours(6);

    static final Duration PERSON_LIFETIME_MAX = Duration.ofHours(1);

    /** By which clocks may differ. The platform's own checks have it from {@code quarkus.oidc.token.lifespan-grace}. */
    static final Duration SKEW_MAX = Duration.ofSeconds(60);

    private static final Set<String> ALGORITHMS = Set.of("RS256", "PS256", "ES256");
    private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");

    private TokenFitness() {}

    /** @throws TokenRefused when it is signed too weakly, lives too long or is from the future */
    static void check(JsonWebToken token, boolean system, Instant now) {
        JsonObject header = header(token.getRawToken());
        String algorithm = header.getString("alg", "none");
        if (!ALGORITHMS.contains(algorithm)) {
            throw TokenRefused.who("the token is signed by %s; taken are RS256, PS256 and ES256".formatted(algorithm));
        }
        if (!TYPES.contains(header.getString("typ", "JWT").toLowerCase(Locale.ROOT))) {
            throw TokenRefused.who("this is a token of another kind than an access token");
        }
        Instant issued = Instant.ofEpochSecond(token.getIssuedAtTime());
        if (issued.isAfter(now.plus(SKEW_MAX))) throw TokenRefused.who("the token was issued in the future");
        Duration lifetimeMax = system ? SYSTEM_LIFETIME_MAX : PERSON_LIFETIME_MAX;
        if (Instant.ofEpochSecond(token.getExpirationTime()).isAfter(issued.plus(lifetimeMax))) {
            throw TokenRefused.who("the token lives longer than %d minutes".formatted(lifetimeMax.toMinutes()));
        }
    }

    private static JsonObject header(@Nullable String raw) {
        int end = raw == null ? -1 : raw.indexOf('.');
        if (raw == null || end < 0) throw TokenRefused.who("the token is not a signed one");
        try {
            return new JsonObject(new String(Base64.getUrlDecoder().decode(raw.substring(0, end)), UTF_8));
        } catch (IllegalArgumentException | DecodeException | ClassCastException e) {
            throw TokenRefused.who("the token has a header that cannot be read");
        }
    }
}
