package nl.kiem.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kiem.events.testkit.TokenMint;
import nl.kiem.events.testkit.Twist;

/** What a real provider can be brought to make by settings, and nothing else. */
final class KeycloakMint implements TokenMint {

    /** Keycloak gives every token an id, a client, a person and true times, and signs as the realm says. */
    static final Set<Twist> NEVER_MADE = EnumSet.of(
            Twist.NOT_YET_VALID,
            Twist.ISSUED_IN_THE_FUTURE,
            Twist.WITHOUT_ID,
            Twist.WITHOUT_CLIENT,
            Twist.WITHOUT_PERSON,
            Twist.SIGNED_BY_AN_ALGORITHM_OUTSIDE_THE_PROFILE);

    private final Map<Twist, String> made = new EnumMap<>(Twist.class);
    private final String good = Provider.person("tl-oorg10148", "kiem:read kiem:write");

    @Override
    public String good() {
        return good;
    }

    @Override
    public PublicKey key() {
        String kid = header().path("kid").asText();
        for (JsonNode key : Provider.get(Provider.issuer("kiem") + "/protocol/openid-connect/certs")
                .path("keys")) {
            if (key.path("kid").asText().equals(kid)) return rsa(key);
        }
        throw new IllegalStateException("the provider does not publish the key " + kid);
    }

    @Override
    public Optional<String> twisted(Twist how) {
        return NEVER_MADE.contains(how) ? Optional.empty() : Optional.of(made.computeIfAbsent(how, this::make));
    }

    private String make(Twist how) {
        String realm = how == Twist.OF_ANOTHER_ISSUER ? "elsewhere" : "kiem";
        String scopes = how == Twist.WITHOUT_SCOPE ? "kiem:write" : "kiem:read";
        String token = Provider.system(realm, TestRealm.client(how), scopes);
        if (how == Twist.EXPIRED) awaitExpiry(token);
        return token;
    }

    /** Until the token itself says so. */
    private static void awaitExpiry(String token) {
        Instant expiry = Instant.ofEpochSecond(Jwts.claims(token).path("exp").asLong());
        while (!Instant.now().isAfter(expiry.plusSeconds(1))) {
            java.util.concurrent.locks.LockSupport.parkUntil(
                    expiry.plusSeconds(1).toEpochMilli());
        }
    }

    private JsonNode header() {
        return Jwts.header(good);
    }

    private static PublicKey rsa(JsonNode key) {
        Base64.Decoder text = Base64.getUrlDecoder();
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(
                            new BigInteger(1, text.decode(key.path("n").asText())),
                            new BigInteger(1, text.decode(key.path("e").asText()))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
