package nl.kiem.events.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A good JSON body and the ways to spoil it. */
record Twisted(ObjectNode good) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BIDI = "\\u202e";

    static Twisted of(String body) {
        try {
            return new Twisted((ObjectNode) JSON.readTree(body));
        } catch (JsonProcessingException e) {
            throw new AssertionError("the sample body is no JSON", e);
        }
    }

    String text() {
        return good.toString();
    }

    List<String> fields() {
        List<String> names = new ArrayList<>();
        good.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Bodies that are wrong whatever they are about, by what is wrong. */
    Map<String, String> broken() {
        String first = fields().getFirst();
        String text = text();
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("truncated", text.substring(0, text.length() - 1));
        wrong.put("a list", "[" + text + "]");
        wrong.put("null", "null");
        wrong.put("empty", "");
        wrong.put("a second document", text + text);
        wrong.put("an unknown field", with("\"admin\":true"));
        wrong.put("a field twice", with(JSON.valueToTree(first) + ":" + good.get(first)));
        wrong.put("not a number", with("\"admin\":NaN"));
        wrong.put("nested 2,000 deep", with("\"deep\":" + "[".repeat(2_000) + "]".repeat(2_000)));
        wrong.put("100,000 digits", with("\"long\":" + "9".repeat(100_000)));
        wrong.put("a huge exponent", with("\"long\":1e999999999"));
        wrong.put("a comment", "/* */" + text);
        return wrong;
    }

    /** Each text of the body with something in it that no text may hold, by field and fault. */
    Map<String, String> uncleanTexts() {
        Map<String, String> wrong = new LinkedHashMap<>();
        for (String field : fields()) {
            if (!good.get(field).isTextual()) continue;
            for (String fault : List.of("\\u0000", "\\ud800", BIDI, "\\u0007", "e" + "\\u0301\\u0327".repeat(95))) {
                String value = good.get(field).toString();
                String spoiled = value.substring(0, value.length() - 1) + fault + '"';
                wrong.put(field + " with " + fault.substring(0, Math.min(6, fault.length())), replaced(field, spoiled));
            }
        }
        return wrong;
    }

    /** Each value of the body as one of another kind, by field. */
    Map<String, String> otherKinds() {
        Map<String, String> wrong = new LinkedHashMap<>();
        for (String field : fields()) {
            JsonNode value = good.get(field);
            if (value.isIntegralNumber()) {
                wrong.put(field + " as text", replaced(field, '"' + value.asText() + '"'));
                wrong.put(field + " with a fraction", replaced(field, value.asText() + ".9"));
            }
            if (value.isTextual() || value.isArray()) wrong.put(field + " as number", replaced(field, "12"));
            if (value.isTextual() || value.isNumber()) wrong.put(field + " as list", replaced(field, "[]"));
            if (value.isBoolean()) wrong.put(field + " as text", replaced(field, "\"true\""));
        }
        return wrong;
    }

    /** Bodies that may or may not be right, but must never break anything. */
    List<String> mutations() {
        List<String> all = new ArrayList<>();
        for (String field : fields()) {
            ObjectNode without = good.deepCopy();
            without.remove(field);
            all.add(without.toString());
            for (String other : List.of("null", "\"\"", "0", "-1", "{}", "[null]", "true", "9223372036854775808")) {
                all.add(replaced(field, other));
            }
        }
        return all;
    }

    /** Still right, but not the same: the first plain text says more. */
    String otherText() {
        String field = fields().stream()
                .filter(name ->
                        good.get(name).isTextual() && good.get(name).asText().contains(" "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the sample body needs a text of two words or more"));
        return replaced(
                field, JSON.valueToTree(good.get(field).asText() + " more").toString());
    }

    private String with(String member) {
        String text = text();
        return text.substring(0, text.length() - 1) + "," + member + "}";
    }

    private String replaced(String field, String json) {
        StringBuilder text = new StringBuilder("{");
        for (String name : fields()) {
            text.append(text.length() == 1 ? "" : ",")
                    .append((Object) JSON.valueToTree(name))
                    .append(':')
                    .append(name.equals(field) ? json : good.get(name).toString());
        }
        return text.append('}').toString();
    }
}
