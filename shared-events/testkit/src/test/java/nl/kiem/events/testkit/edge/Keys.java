package nl.kiem.events.testkit.edge;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import nl.kiem.events.testkit.TestTokens;

/** Key sets as a provider publishes them. */
final class Keys {

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private Keys() {}

    static String ofTheTests() {
        return "{\"keys\":[" + one("kiem-test", (RSAPublicKey) TestTokens.verifyingKey()) + "]}";
    }

    static String with(String kid, KeyPair pair) {
        return "{\"keys\":[" + one(kid, (RSAPublicKey) pair.getPublic()) + "]}";
    }

    static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    private static String one(String kid, RSAPublicKey key) {
        return "{\"kty\":\"RSA\",\"use\":\"sig\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}"
                .formatted(
                        kid,
                        TEXT.encodeToString(key.getModulus().toByteArray()),
                        TEXT.encodeToString(key.getPublicExponent().toByteArray()));
    }
}
