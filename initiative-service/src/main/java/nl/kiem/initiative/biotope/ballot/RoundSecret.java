package nl.kiem.initiative.biotope.ballot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.kiem.events.contract.BiotopeRoundId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.runtime.http.InvalidInput;
import nl.kiem.events.runtime.personal.VaultSeals.Sealer;

/** What only the service knows of a round while it is open: the key that signs, and what makes persons unrecognisable. */
final class RoundSecret {

    private static final String MAC = "HmacSHA256";
    private static final int PEPPER_BYTES = 32;

    private final byte[] pepper;
    private final RSAPrivateCrtKey key;

    private RoundSecret(byte[] pepper, RSAPrivateCrtKey key) {
        this.pepper = pepper;
        this.key = key;
    }

    static String sealed(KeyPair pair, Sealer sealer, BiotopeRoundId round) {
        byte[] pepper = new byte[PEPPER_BYTES];
        new SecureRandom().nextBytes(pepper);
        byte[] pkcs8 = pair.getPrivate().getEncoded();
        byte[] both = Arrays.copyOf(pepper, PEPPER_BYTES + pkcs8.length);
        System.arraycopy(pkcs8, 0, both, PEPPER_BYTES, pkcs8.length);
        return sealer.close(both, place(round));
    }

    static RoundSecret open(String sealed, Sealer sealer, BiotopeRoundId round) {
        byte[] both = sealer.open(sealed, place(round));
        byte[] pkcs8 = Arrays.copyOfRange(both, PEPPER_BYTES, both.length);
        return new RoundSecret(Arrays.copyOf(both, PEPPER_BYTES), BlindSignature.privateKey(pkcs8));
    }

    String pseudonym(PersonRef person) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(pepper, MAC));
            return HexFormat.of().formatHex(mac.doFinal(person.value().getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        }
    }

    String sign(String blinded) {
        byte[] signature = BlindSignature.sign(key, Token.decoded(blinded))
                .orElseThrow(() -> new InvalidInput(
                        "blinded",
                        "must be a token blinded with the public key of the round, in base64url (RFC 9474)"));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    private static String place(BiotopeRoundId round) {
        return "biotope_round/" + round;
    }
}
