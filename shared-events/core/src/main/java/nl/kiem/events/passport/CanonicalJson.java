package nl.kiem.events.passport;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** The one text of a JSON value: the JSON Canonicalization Scheme, RFC 8785. */
public final class CanonicalJson {

    private CanonicalJson() {}

    public static byte[] bytes(Json value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Json value, StringBuilder text) {
        switch (value) {
            case Json.Obj object -> object(object, text);
            case Json.Arr array -> array(array, text);
            case Json.Text string -> string(string.value(), text);
            case Json.Whole number -> number(number.value(), text);
            case Json.Flag flag -> text.append(flag.value());
            case Json.Nothing _ -> text.append("null");
        }
    }

    /** Sorted by UTF-16 code units, as Java compares strings. */
    private static void object(Json.Obj object, StringBuilder text) {
        text.append('{');
        String comma = "";
        for (var member : object.members().entrySet()) {
            text.append(comma);
            string(member.getKey(), text);
            text.append(':');
            write(member.getValue(), text);
            comma = ",";
        }
        text.append('}');
    }

    private static void array(Json.Arr array, StringBuilder text) {
        text.append('[');
        for (Iterator<Json> items = array.items().iterator(); items.hasNext(); ) {
            write(items.next(), text);
            if (items.hasNext()) text.append(',');
        }
        text.append(']');
    }

    private static void number(long value, StringBuilder text) {
        if (value > Json.WHOLE_MAX || value < -Json.WHOLE_MAX) {
            throw new IllegalArgumentException("not every reader keeps %d exactly".formatted(value));
        }
        text.append(value);
    }

    private static void string(String value, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < value.length()
                        && Character.isLowSurrogate(value.charAt(i + 1));
                if (!pair) throw new IllegalArgumentException("half a character");
                text.append(c).append(value.charAt(++i));
            } else {
                character(c, text);
            }
        }
        text.append('"');
    }

    private static void character(char c, StringBuilder text) {
        switch (c) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\f' -> text.append("\\f");
            case '\r' -> text.append("\\r");
            default -> {
                if (c < ' ') text.append("\\u%04x".formatted((int) c));
                else text.append(c);
            }
        }
    }
}
