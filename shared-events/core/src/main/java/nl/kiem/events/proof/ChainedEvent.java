package nl.kiem.events.proof;

import java.security.MessageDigest;
import java.util.UUID;

/**
 * An event as it stands in the table, byte for byte, with the hash that chains it to the one before it in its stream.
 *
 * <p>The hash is SHA-256 over the 32 bytes of the previous event's hash (zeros for version 1) and then eight texts in
 * UTF-8, each behind its length in bytes as four bytes, big-endian: stream, version in decimal digits, ordinal in decimal
 * digits, command id in lowercase hexadecimal with hyphens, fingerprint, type, payload, metadata.
 *
 * @param payload as stored, sealed parts included: what becomes unreadable later stays provable
 */
public record ChainedEvent(
        String stream,
        long version,
        int ordinal,
        UUID commandId,
        String fingerprint,
        String type,
        String payload,
        String metadata) {

    public Hash after(Hash previous) {
        MessageDigest digest = Hash.digest();
        previous.update(digest);
        add(digest, stream);
        add(digest, Long.toString(version));
        add(digest, Integer.toString(ordinal));
        add(digest, commandId.toString());
        add(digest, fingerprint);
        add(digest, type);
        add(digest, payload);
        add(digest, metadata);
        return Hash.finish(digest);
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = Hash.utf8(text);
        int length = bytes.length;
        digest.update(
                new byte[] {(byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length});
        digest.update(bytes);
    }
}
