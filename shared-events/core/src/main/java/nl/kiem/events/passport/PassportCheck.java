package nl.kiem.events.passport;

import static nl.kiem.events.passport.PassportRefused.Fault.PASSPORT_ALGORITHM_REFUSED;
import static nl.kiem.events.passport.PassportRefused.Fault.PASSPORT_EXPIRED;
import static nl.kiem.events.passport.PassportRefused.Fault.PASSPORT_HASH_WRONG;
import static nl.kiem.events.passport.PassportRefused.Fault.PASSPORT_IMPLAUSIBLE;
import static nl.kiem.events.passport.PassportRefused.Fault.PASSPORT_ISSUER_WRONG;
import static nl.kiem.events.passport.PassportRefused.Fault.PASSPORT_KEY_OUTSIDE_ITS_DAYS;
import static nl.kiem.events.passport.PassportRefused.Fault.PASSPORT_KEY_UNKNOWN;
import static nl.kiem.events.passport.PassportRefused.Fault.PASSPORT_OF_ANOTHER_KIND;
import static nl.kiem.events.passport.PassportRefused.Fault.PASSPORT_SHAPE_WRONG;
import static nl.kiem.events.passport.PassportRefused.Fault.PASSPORT_SIGNATURE_WRONG;
import static nl.kiem.events.passport.PassportRefused.Fault.PASSPORT_TOO_LARGE;
import static nl.kiem.events.passport.PassportRefused.Fault.PASSPORT_UNREADABLE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import nl.kiem.events.signature.VerifyingKey;

/** Whether a file is a passport that holds. Needs nobody: only the file, keys that are trusted, and what day it is. */
public final class PassportCheck {

    /** Longest file: the largest payload in base64, with header and signature. */
    public static final int CHARACTERS_MAX = ProofPassport.BYTES_MAX * 4 / 3 + 1024;

    private static final int HEADER_MAX = 512;
    private static final String ALGORITHM = "EdDSA";

    private PassportCheck() {}

    /**
     * What holds.
     *
     * @param key that signed it
     */
    public record Checked(ProofPassport passport, VerifyingKey key) {}

    /**
     * @param file compact JWS; blanks around it are overlooked
     * @throws PassportRefused when it does not hold
     */
    public static Checked check(String file, TrustedKeys trusted, LocalDate today) {
        if (file.length() > CHARACTERS_MAX) {
            throw new PassportRefused(
                    PASSPORT_TOO_LARGE, "a passport has at most %d characters".formatted(CHARACTERS_MAX));
        }
        String jws = file.strip();
        VerifyingKey key = key(jws, trusted);
        byte[] payload = key.verify(ProofPassport.TYPE, jws)
                .orElseThrow(() -> new PassportRefused(
                        PASSPORT_SIGNATURE_WRONG,
                        "key %s did not sign this: it was changed, or signed with another key".formatted(key.id())));
        ProofPassport passport = read(payload);
        if (!trusted.speaksFor(key, passport.issuer())) {
            throw new PassportRefused(
                    PASSPORT_ISSUER_WRONG, "key %s is not a key of %s".formatted(key.id(), passport.issuer()));
        }
        if (!trusted.holds(key, passport.issuer(), passport.provenOn())) {
            throw new PassportRefused(
                    PASSPORT_KEY_OUTSIDE_ITS_DAYS,
                    "key %s is not trusted for what was proven on %s".formatted(key.id(), passport.provenOn()));
        }
        List<String> doubts = Plausibility.doubts(passport, today);
        if (!doubts.isEmpty()) throw new PassportRefused(PASSPORT_IMPLAUSIBLE, String.join("; ", doubts));
        if (passport.validUntil().isBefore(today)) {
            throw new PassportRefused(PASSPORT_EXPIRED, "the proof counted until " + passport.validUntil());
        }
        return new Checked(passport, key);
    }

    /** The header is read to tell what is wrong, never to choose how to check: the key decides that. */
    private static VerifyingKey key(String jws, TrustedKeys trusted) {
        String[] parts = jws.split("\\.", -1);
        if (parts.length != 3 || parts[0].length() > HEADER_MAX) {
            throw new PassportRefused(PASSPORT_UNREADABLE, "it is no compact JWS");
        }
        Json.Obj header = header(parts[0]);
        String algorithm = text(header, "alg");
        if (!algorithm.equals(ALGORITHM)) {
            throw new PassportRefused(
                    PASSPORT_ALGORITHM_REFUSED, "it says alg \"%s\"; only %s is taken".formatted(algorithm, ALGORITHM));
        }
        String type = text(header, "typ");
        if (!type.equals(ProofPassport.TYPE)) {
            throw new PassportRefused(
                    PASSPORT_OF_ANOTHER_KIND, "it says typ \"%s\", not %s".formatted(type, ProofPassport.TYPE));
        }
        String id = text(header, "kid");
        return trusted.byId(id)
                .orElseThrow(() -> new PassportRefused(
                        PASSPORT_KEY_UNKNOWN, "it is signed with key \"%s\", which is not trusted here".formatted(id)));
    }

    private static Json.Obj header(String base64) {
        try {
            if (JsonReader.read(Base64.getUrlDecoder().decode(base64)) instanceof Json.Obj header) return header;
        } catch (IllegalArgumentException e) {
            throw new PassportRefused(PASSPORT_UNREADABLE, "its header cannot be read: " + e.getMessage());
        }
        throw new PassportRefused(PASSPORT_UNREADABLE, "its header is no JSON object");
    }

    private static ProofPassport read(byte[] payload) {
        try {
            Json json = JsonReader.read(payload);
            if (!Arrays.equals(CanonicalJson.bytes(json), payload)) {
                throw new PassportRefused(PASSPORT_SHAPE_WRONG, "it is not canonical JSON (RFC 8785)");
            }
            PassportJson.Read read = PassportJson.read(json);
            if (read.passport().hash().toString().equals(read.hash())) return read.passport();
            throw new PassportRefused(PASSPORT_HASH_WRONG, "the proof in it is not the one that its hash names");
        } catch (IllegalArgumentException e) {
            throw new PassportRefused(PASSPORT_SHAPE_WRONG, String.valueOf(e.getMessage()));
        }
    }

    private static String text(Json.Obj header, String name) {
        return header.members().get(name) instanceof Json.Text text ? text.value() : "";
    }
}
