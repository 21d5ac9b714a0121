package nl.kiem.initiative.biotope.ballot;

import java.util.Base64;
import nl.kiem.events.Ids;

/**
 * What lets somebody answer once: a message that its owner drew, and the round's signature on it after unblinding.
 *
 * @param message in base64url; likewise the signature
 */
public record Token(String message, String signature) {

    boolean isSignedWith(String publicKey) {
        byte[] key = Base64.getUrlDecoder().decode(publicKey);
        return BlindSignature.verifies(BlindSignature.publicKey(key), decoded(message), decoded(signature));
    }

    /** The same for every way of writing the same message. */
    String hash() {
        return Ids.fingerprint(Base64.getEncoder().encodeToString(decoded(message)));
    }

    /** Nothing when it is not base64url: that verifies nowhere. */
    static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
