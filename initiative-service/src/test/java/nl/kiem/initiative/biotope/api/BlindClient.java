package nl.kiem.initiative.biotope.api;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** What somebody who answers does at home: draws a token, blinds it, and unblinds the signature (RFC 9474, section 4). */
final class BlindClient {

    private static final int HASH = 48;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RSAPublicKey key;
    private final byte[] token = new byte[64];
    private final BigInteger factor;
    private final int length;

    BlindClient(String publicKey) throws GeneralSecurityException {
        byte[] spki = Base64.getUrlDecoder().decode(publicKey);
        key = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(spki));
        length = key.getModulus().bitLength() / 8;
        RANDOM.nextBytes(token);
        factor = new BigInteger(key.getModulus().bitLength() - 2, RANDOM).setBit(0);
    }

    String token() {
        return text(token);
    }

    String blinded() throws GeneralSecurityException {
        BigInteger encoded = new BigInteger(1, encoded());
        BigInteger blinded = encoded.multiply(factor.modPow(key.getPublicExponent(), key.getModulus()))
                .mod(key.getModulus());
        return text(bytes(blinded));
    }

    String unblinded(String signature) {
        BigInteger signed = new BigInteger(1, Base64.getUrlDecoder().decode(signature));
        return text(bytes(signed.multiply(factor.modInverse(key.getModulus())).mod(key.getModulus())));
    }

    /** EMSA-PSS (RFC 8017, 9.1.1). */
    private byte[] encoded() throws GeneralSecurityException {
        byte[] salt = new byte[HASH];
        RANDOM.nextBytes(salt);
        byte[] hash = sha(new byte[8], sha(token), salt);
        byte[] db = new byte[length - HASH - 1];
        db[db.length - HASH - 1] = 1;
        System.arraycopy(salt, 0, db, db.length - HASH, HASH);
        byte[] mask = mask(hash, db.length);
        for (int i = 0; i < db.length; i++) db[i] ^= mask[i];
        db[0] &= 0x7f;
        byte[] all = Arrays.copyOf(db, length);
        System.arraycopy(hash, 0, all, db.length, HASH);
        all[length - 1] = (byte) 0xbc;
        return all;
    }

    private static byte[] mask(byte[] seed, int bytes) throws GeneralSecurityException {
        ByteArrayOutputStream mask = new ByteArrayOutputStream();
        for (int counter = 0; mask.size() < bytes; counter++) {
            mask.writeBytes(sha(seed, ByteBuffer.allocate(4).putInt(counter).array()));
        }
        return Arrays.copyOf(mask.toByteArray(), bytes);
    }

    private static byte[] sha(byte[]... parts) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-384");
        for (byte[] part : parts) digest.update(part);
        return digest.digest();
    }

    private byte[] bytes(BigInteger number) {
        byte[] signed = number.toByteArray();
        byte[] bytes = new byte[length];
        int from = Math.max(0, signed.length - length);
        System.arraycopy(signed, from, bytes, length - (signed.length - from), signed.length - from);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
