package nl.kiem.events.runtime.personal;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a processing belongs in a chain of them (W3C Trace Context).
 *
 * @param parentSpanId of whoever asked; null when the chain begins here
 */
record Trace(String traceId, String spanId, @Nullable String parentSpanId) {

    static final String HEADER = "traceparent";

    private static final Pattern PARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-.*)?");
    private static final String NO_TRACE = "0".repeat(32);
    private static final String NO_SPAN = "0".repeat(16);
    private static final int TRACE_BYTES = 16;
    private static final int SPAN_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The next link of the chain that the header names; a new chain when it names none or is malformed. */
    static Trace after(@Nullable String traceparent) {
        String span = random(SPAN_BYTES);
        if (traceparent != null) {
            Matcher parent = PARENT.matcher(traceparent);
            if (parent.matches()
                    && !parent.group(1).equals(NO_TRACE)
                    && !parent.group(2).equals(NO_SPAN)) {
                return new Trace(parent.group(1), span, parent.group(2));
            }
        }
        return new Trace(random(TRACE_BYTES), span, null);
    }

    /** What the next link is told; always as one that is recorded. */
    String traceparent() {
        return "00-%s-%s-01".formatted(traceId, spanId);
    }

    private static String random(int bytes) {
        byte[] drawn = new byte[bytes];
        RANDOM.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
