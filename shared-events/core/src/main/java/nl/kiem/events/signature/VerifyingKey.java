package nl.kiem.events.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** An Ed25519 public key. Two are equal when their bytes are. */
public final class VerifyingKey {

    static final String ALGORITHM = "Ed25519";

    private static final int LENGTH = 32;

    /** SubjectPublicKeyInfo of an Ed25519 key up to the key itself (RFC 8410). */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final byte[] bytes;
    private final PublicKey key;

    private VerifyingKey(byte[] encoded) {
        if (encoded.length != PREFIX.length + LENGTH || Arrays.mismatch(encoded, PREFIX) != PREFIX.length) {
            throw new IllegalArgumentException("not an Ed25519 public key");
        }
        this.bytes = Arrays.copyOfRange(encoded, PREFIX.length, encoded.length);
        try {
            this.key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 public key", e);
        }
    }

    static VerifyingKey of(PublicKey key) {
        return new VerifyingKey(key.getEncoded());
    }

    /** @param pem {@code -----BEGIN PUBLIC KEY-----}, as {@code openssl pkey -pubout} writes it */
    public static VerifyingKey parsePem(String pem) {
        return new VerifyingKey(Pem.decode("PUBLIC KEY", pem));
    }

    /** @param x the member of that name in a JWK (RFC 8037) */
    public static VerifyingKey parseX(String x) {
        byte[] raw = Base64.getUrlDecoder().decode(x);
        byte[] encoded = Arrays.copyOf(PREFIX, PREFIX.length + raw.length);
        System.arraycopy(raw, 0, encoded, PREFIX.length, raw.length);
        return new VerifyingKey(encoded);
    }

    /** The member {@code x} of the key as a JWK. */
    public String x() {
        return base64(bytes);
    }

    /** Names the key by itself: the thumbprint of RFC 7638. */
    public String id() {
        try {
            String jwk = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"%s\"}".formatted(x());
            return base64(MessageDigest.getInstance("SHA-256").digest(jwk.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public String pem() {
        return Pem.encode("PUBLIC KEY", key.getEncoded());
    }

    /**
     * What was signed, when this key signed it as that kind of thing. The header must be the one that {@link SigningKey}
     * writes, byte for byte: nothing in it is believed, so nothing in it can mislead.
     *
     * @param type such as {@code kiem-tree-head+json}
     */
    public Optional<byte[]> verify(String type, String jws) {
        String[] parts = jws.split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(header(type))) return Optional.empty();
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update((parts[0] + '.' + parts[1]).getBytes(US_ASCII));
            byte[] payload = Base64.getUrlDecoder().decode(parts[1]);
            byte[] signed = Base64.getUrlDecoder().decode(parts[2]);
            // one text for one signature: a decoder overlooks the last bits
            if (!base64(payload).equals(parts[1]) || !base64(signed).equals(parts[2])) return Optional.empty();
            return signature.verify(signed) ? Optional.of(payload) : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String header(String type) {
        return base64("{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"%s\"}"
                .formatted(id(), type)
                .getBytes(UTF_8));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifyingKey that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return id();
    }
}
