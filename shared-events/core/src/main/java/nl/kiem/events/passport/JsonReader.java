package nl.kiem.events.passport;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Reads what strangers wrote: JSON by RFC 8259 in UTF-8, each name once, numbers whole, at most {@link #DEPTH_MAX}
 * levels. Needs memory in proportion to the text and nothing else.
 */
final class JsonReader {

    static final int DEPTH_MAX = 16;

    private static final int DIGITS_MAX = 16;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException when it is anything else, with the place */
    static Json read(byte[] json) {
        return read(decode(json));
    }

    /** @throws IllegalArgumentException when it is anything else, with the place */
    static Json read(String json) {
        JsonReader reader = new JsonReader(json);
        Json value = reader.value(0);
        reader.blanks();
        if (reader.at < json.length()) throw reader.fault("something follows the end");
        return value;
    }

    private static String decode(byte[] json) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("it is not UTF-8", e);
        }
    }

    private Json value(int depth) {
        if (depth > DEPTH_MAX) throw fault("it is nested deeper than " + DEPTH_MAX + " levels");
        blanks();
        char first = peek();
        return switch (first) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> new Json.Text(string());
            case 't' -> word("true", new Json.Flag(true));
            case 'f' -> word("false", new Json.Flag(false));
            case 'n' -> word("null", new Json.Nothing());
            default -> number();
        };
    }

    private Json object(int depth) {
        var members = new TreeMap<String, Json>();
        at++;
        if (isNext('}')) return new Json.Obj(members);
        do {
            blanks();
            String name = string();
            if (!isNext(':')) throw fault("a colon is missing");
            if (members.put(name, value(depth + 1)) != null) throw fault("a name stands there twice");
        } while (isNext(','));
        if (!isNext('}')) throw fault("a comma or a closing brace is missing");
        return new Json.Obj(members);
    }

    private Json array(int depth) {
        List<Json> items = new ArrayList<>();
        at++;
        if (isNext(']')) return new Json.Arr(items);
        do {
            items.add(value(depth + 1));
        } while (isNext(','));
        if (!isNext(']')) throw fault("a comma or a closing bracket is missing");
        return new Json.Arr(items);
    }

    private Json word(String word, Json value) {
        if (!text.startsWith(word, at)) throw fault("it is no JSON");
        at += word.length();
        return value;
    }

    private Json number() {
        int start = at;
        if (peek() == '-') at++;
        int digits = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') at++;
        int length = at - digits;
        boolean leadingZero = length > 1 && text.charAt(digits) == '0';
        boolean fraction = at < text.length() && ".eE".indexOf(text.charAt(at)) >= 0;
        if (length == 0 || leadingZero) throw fault("it is no JSON");
        if (fraction || length > DIGITS_MAX) throw fault("a number is not whole, or too large to be kept exactly");
        long value = Long.parseLong(text.substring(start, at));
        if (Math.abs(value) > Json.WHOLE_MAX) throw fault("a number is too large to be kept exactly");
        return new Json.Whole(value);
    }

    private String string() {
        if (peek() != '"') throw fault("a text is missing");
        at++;
        StringBuilder value = new StringBuilder();
        while (true) {
            char c = peek();
            at++;
            if (c == '"') return whole(value.toString());
            if (c < ' ') throw fault("a control character stands in a text");
            value.append(c == '\\' ? escaped() : c);
        }
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> unicode();
            default -> throw fault("an escape is unknown");
        };
    }

    private char unicode() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0 || peek() > 'f') throw fault("an escape is unknown");
            value = value * 16 + digit;
            at++;
        }
        return (char) value;
    }

    /** Half a character means something else to each reader. */
    private String whole(String value) {
        if (StandardCharsets.UTF_8.newEncoder().canEncode(value)) return value;
        throw fault("half a character stands in a text");
    }

    private boolean isNext(char wanted) {
        blanks();
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void blanks() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) at++;
    }

    private char peek() {
        if (at >= text.length()) throw fault("it ends too early");
        return text.charAt(at);
    }

    private IllegalArgumentException fault(String what) {
        return new IllegalArgumentException("%s (at character %d)".formatted(what, at));
    }
}
