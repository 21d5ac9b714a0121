package nl.kiem.events.runtime.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** A verified token as the platform hands it over. */
record Token(Map<String, Object> claims) implements JsonWebToken {

    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private static final Map<String, Object> OF_A_PERSON = Map.of(
            "sub", "p-tl-1",
            "org", "tooi:mnre1034",
            "groups", Set.of("TL", "INI"),
            "scope", "openid kiem:read",
            "azp", "kiem-web",
            "jti", "t-1");

    Token {
        claims = Map.copyOf(claims);
    }

    static Token ofAPerson() {
        return new Token(OF_A_PERSON).signedBy("RS256").living(Duration.ofMinutes(30));
    }

    static Token ofASystem() {
        return ofAPerson().with("groups", Set.of("SYS")).with("oin", "00000099000000001000");
    }

    Token with(String claim, @Nullable Object value) {
        Map<String, Object> other = new HashMap<>(claims);
        other.remove(claim);
        if (value != null) other.put(claim, value);
        return new Token(other);
    }

    Token living(Duration lifetime) {
        return with("iat", NOW.getEpochSecond()).with("exp", NOW.plus(lifetime).getEpochSecond());
    }

    Token signedBy(String algorithm) {
        return headed("{\"alg\":\"%s\",\"typ\":\"JWT\"}".formatted(algorithm));
    }

    Token headed(String header) {
        return with("raw_token", Base64.getUrlEncoder().encodeToString(header.getBytes(UTF_8)) + ".e30.c2ln");
    }

    @Override
    public String getName() {
        return "token";
    }

    @Override
    public Set<String> getClaimNames() {
        return claims.keySet();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the shape of the standard
    public <T> @Nullable T getClaim(String name) {
        return (T) claims.get(name);
    }
}
