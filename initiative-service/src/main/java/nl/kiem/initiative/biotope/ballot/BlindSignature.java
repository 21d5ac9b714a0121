package nl.kiem.initiative.biotope.ballot;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;

/**
 * The signer's half of RSABSSA-SHA384-PSS (RFC 9474): signs what it cannot read, and later recognises its signature on
 * what it has never seen. Nothing that it handled while signing, its key included, says which signature came of it.
 */
final class BlindSignature {

    private static final int BITS = 2048;
    private static final int SALT_BYTES = 48;
    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, SALT_BYTES, 1);

    private BlindSignature() {}

    static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    static RSAPrivateCrtKey privateKey(byte[] pkcs8) {
        try {
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not a private key of a round", e);
        }
    }

    static PublicKey publicKey(byte[] spki) {
        try {
            return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(spki));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not a public key of a round", e);
        }
    }

    /** Empty when it is not a blinded message under this key: not of its length, or beyond its modulus. */
    static Optional<byte[]> sign(RSAPrivateCrtKey key, byte[] blinded) {
        int length = (key.getModulus().bitLength() + 7) / 8;
        BigInteger message = new BigInteger(1, blinded);
        if (blinded.length != length || message.compareTo(key.getModulus()) >= 0) return Optional.empty();
        BigInteger signed = message.modPow(key.getPrivateExponent(), key.getModulus());
        if (!signed.modPow(key.getPublicExponent(), key.getModulus()).equals(message)) {
            throw new IllegalStateException("a signature that does not verify never leaves: it would betray the key");
        }
        return Optional.of(bytes(signed, length));
    }

    static boolean verifies(PublicKey key, byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("RSASSA-PSS");
            verifier.setParameter(PSS);
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (SignatureException e) {
            return false; // not even shaped like one
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSASSA-PSS", e);
        }
    }

    /** Big-endian, exactly so many bytes (I2OSP). */
    static byte[] bytes(BigInteger number, int length) {
        byte[] signed = number.toByteArray();
        byte[] bytes = new byte[length];
        int from = Math.max(0, signed.length - length);
        System.arraycopy(signed, from, bytes, length - (signed.length - from), signed.length - from);
        return bytes;
    }
}
