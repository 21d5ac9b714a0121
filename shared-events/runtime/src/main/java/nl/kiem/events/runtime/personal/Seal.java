package nl.kiem.events.runtime.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with a nonce drawn for each seal. The place goes in as authenticated data: what is moved to another place
 * does not open there.
 */
final class Seal {

    static final String SCHEME = "1.";

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Seal() {}

    static byte[] newKey() {
        return random(KEY_BYTES);
    }

    static String close(SecretKey key, byte[] content, String place) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] closed = run(Cipher.ENCRYPT_MODE, key, nonce, content, place);
        byte[] both = Arrays.copyOf(nonce, nonce.length + closed.length);
        System.arraycopy(closed, 0, both, nonce.length, closed.length);
        return SCHEME + Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /** @throws IllegalStateException when it was not sealed so: another key, another place, or damaged */
    static byte[] open(SecretKey key, String sealed, String place) {
        if (!sealed.startsWith(SCHEME)) throw new IllegalStateException("not sealed by a scheme known here");
        byte[] both = Base64.getUrlDecoder().decode(sealed.substring(SCHEME.length()));
        byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, key, nonce, Arrays.copyOfRange(both, NONCE_BYTES, both.length), place);
    }

    static SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }

    private static byte[] run(int mode, SecretKey key, byte[] nonce, byte[] content, String place) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(UTF_8));
            return cipher.doFinal(content);
        } catch (AEADBadTagException e) {
            throw new IllegalStateException("the seal at " + place + " is broken: moved, damaged or of another key", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + CIPHER, e);
        }
    }

    private static byte[] random(int bytes) {
        byte[] drawn = new byte[bytes];
        RANDOM.nextBytes(drawn);
        return drawn;
    }
}
