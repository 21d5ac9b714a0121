package nl.kiem.events.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;

/** An Ed25519 private key. Tells nobody what it is. */
public final class SigningKey {

    private final PrivateKey key;
    private final VerifyingKey verifying;

    private SigningKey(PrivateKey key, VerifyingKey verifying) {
        this.key = key;
        this.verifying = verifying;
    }

    public static SigningKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(VerifyingKey.ALGORITHM).generateKeyPair();
            return new SigningKey(pair.getPrivate(), VerifyingKey.of(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }

    /**
     * @param pem {@code -----BEGIN PRIVATE KEY-----}, as {@code openssl genpkey -algorithm ed25519} writes it
     * @throws IllegalArgumentException when it is not an Ed25519 key
     */
    public static SigningKey parsePem(String pem) {
        try {
            PrivateKey key = KeyFactory.getInstance(VerifyingKey.ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Pem.decode("PRIVATE KEY", pem)));
            return new SigningKey(key, VerifyingKey.of(publicOf((EdECPrivateKey) key)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 private key", e);
        }
    }

    /** The JDK makes a pair from a seed; fed with the private key as its seed it gives that key's public half. */
    private static java.security.PublicKey publicOf(EdECPrivateKey key) throws GeneralSecurityException {
        Optional<byte[]> seed = key.getBytes();
        if (seed.isEmpty()) throw new GeneralSecurityException("the key does not show its seed");
        KeyPairGenerator generator = KeyPairGenerator.getInstance(VerifyingKey.ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new Seed(seed.get()));
        return generator.generateKeyPair().getPublic();
    }

    private static final class Seed extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        private Seed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }

    public VerifyingKey verifying() {
        return verifying;
    }

    public String pem() {
        return Pem.encode("PRIVATE KEY", key.getEncoded());
    }

    /**
     * Compact JWS: header, payload and signature, each in base64url, joined by dots.
     *
     * @param type says what kind of thing is signed, so that nothing passes for another; goes into the header's typ
     */
    public String sign(String type, byte[] payload) {
        String signed = verifying.header(type) + '.' + VerifyingKey.base64(payload);
        try {
            Signature signature = Signature.getInstance(VerifyingKey.ALGORITHM);
            signature.initSign(key);
            signature.update(signed.getBytes(US_ASCII));
            return signed + '.' + VerifyingKey.base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key does not sign", e);
        }
    }

    @Override
    public String toString() {
        return "private key of " + verifying;
    }
}
