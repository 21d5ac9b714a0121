package nl.kiem.events.proof;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What a leaf of the tree stands for: where an event is, what it is and when it was recorded.
 *
 * <p>The leaf's data are four texts in UTF-8, each behind its length in bytes as four bytes, big-endian: stream, version
 * in decimal digits, the event's hash in lowercase hexadecimal, and the instant of recording in UTC with six digits
 * behind the second, such as {@code 2026-03-01T10:15:30.123456Z}.
 */
public record SealedEvent(String stream, long version, Hash hash, Instant recordedAt) {

    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    public Hash leaf() {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        add(data, stream);
        add(data, Long.toString(version));
        add(data, hash.toString());
        add(data, MICROS.format(recordedAt));
        return Merkle.leaf(data.toByteArray());
    }

    public String id() {
        return stream + "/" + version;
    }

    private static void add(ByteArrayOutputStream data, String text) {
        byte[] bytes = Hash.utf8(text);
        data.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        data.writeBytes(bytes);
    }
}
