package nl.kiem.events;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Identifiers that follow from other identifiers: the same input gives the same id, on every node and on replay. */
public final class Ids {

    private Ids() {}

    /** A version 8 UUID (RFC 9562) out of a SHA-256 over the parts; parts cannot run into each other. */
    public static UUID derive(String... parts) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(String.join("\u001f", parts)));
        long high = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x8000L;
        long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** Lowercase hex of the SHA-256 over the text. */
    public static String fingerprint(String text) {
        return HexFormat.of().formatHex(sha256(text));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
