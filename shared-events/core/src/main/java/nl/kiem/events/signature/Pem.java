package nl.kiem.events.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;

/** The textual encoding of keys (RFC 7468). */
final class Pem {

    private static final int LINE = 64;

    private Pem() {}

    static byte[] decode(String label, String text) {
        String begin = "-----BEGIN " + label + "-----";
        String end = "-----END " + label + "-----";
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) throw new IllegalArgumentException("no " + begin);
        return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
    }

    static String encode(String label, byte[] bytes) {
        String body = Base64.getMimeEncoder(LINE, "\n".getBytes(US_ASCII)).encodeToString(bytes);
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, body);
    }
}
