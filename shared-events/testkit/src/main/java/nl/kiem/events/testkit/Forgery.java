package nl.kiem.events.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What somebody without the provider's key makes of a good token. */
final class Forgery {

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final KeyPair OWN = keys();

    private final String header;
    private final String payload;
    private final String signature;

    Forgery(String good) {
        String[] parts = good.split("\\.", -1);
        header = parts[0];
        payload = parts[1];
        signature = parts[2];
    }

    String unsigned() {
        return encoded("{\"alg\":\"none\"}") + "." + payload + ".";
    }

    String withoutSignature() {
        return header + "." + payload + ".";
    }

    /** The signature of the good token under claims that give more. */
    String raised() {
        String claims = new String(Base64.getUrlDecoder().decode(payload), UTF_8);
        return header + "." + encoded(claims.replaceFirst("\\{", "{\"admin\":true,")) + "." + signature;
    }

    String tampered() {
        char first = signature.charAt(0);
        return header + "." + payload + "." + (first == 'A' ? 'B' : 'A') + signature.substring(1);
    }

    /** Takes the public key, which everybody knows, for a shared secret. */
    String signedWith(PublicKey key) {
        String signed = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":%s}".formatted(kid())) + "." + payload;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            return signed + "." + TEXT.encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signed with the forger's key under the provider's name of its own. */
    String underTheRightName() {
        return signed("\"kid\":" + kid());
    }

    /** Signed with the forger's key, which is called so. */
    String named(String kid) {
        return signed("\"kid\":\"%s\"".formatted(kid));
    }

    String unnamed() {
        return signed("\"cty\":\"JWT\"");
    }

    /** Brings the key along. */
    String withItsOwnKey() {
        RSAPublicKey key = (RSAPublicKey) OWN.getPublic();
        return signed("\"jwk\":{\"kty\":\"RSA\",\"n\":\"%s\",\"e\":\"AQAB\"}"
                .formatted(TEXT.encodeToString(key.getModulus().toByteArray())));
    }

    /** Says where the key can be fetched. */
    String withAnAddressOfTheKey(String address) {
        return signed("\"kid\":\"forged\",\"jku\":\"%s\",\"x5u\":\"%s\"".formatted(address, address));
    }

    String huge() {
        return header + "." + payload + "." + signature + "A".repeat(5_000);
    }

    private String signed(String members) {
        String signed = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\",%s}".formatted(members)) + "." + payload;
        try {
            Signature rsa = Signature.getInstance("SHA256withRSA");
            rsa.initSign(OWN.getPrivate());
            rsa.update(signed.getBytes(UTF_8));
            return signed + "." + TEXT.encodeToString(rsa.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As JSON. */
    private String kid() {
        String json = new String(Base64.getUrlDecoder().decode(header), UTF_8);
        return json.replaceFirst(".*\"kid\"\\s*:\\s*(\"[^\"]*\").*", "$1");
    }

    private static String encoded(String json) {
        return TEXT.encodeToString(json.getBytes(UTF_8));
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }
}
