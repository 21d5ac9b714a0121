package nl.kiem.initiative.fund.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kiem.events.contract.Money;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one part of a rule file. Whoever asks for one that is not as it must be hears file, field and remedy.
 *
 * @param path of the part; empty for the file as a whole
 * @param asked fields that the reader knows
 */
record Fields(String file, String path, JsonNode node, Set<String> asked) {

    private static final int TEXT_MAX = 1000;
    private static final long EUROS_MAX = 1_000_000_000_000L;

    static Fields of(String file, String path, JsonNode node) {
        Fields fields = new Fields(file, path, node, new HashSet<>());
        if (!node.isObject()) throw fields.fault("", "is not a list of fields", "write name: value lines");
        return fields;
    }

    String text(String field) {
        JsonNode value = get(field);
        String text = value == null ? "" : value.asText().strip();
        if (text.isEmpty()) throw fault(field, "is missing", "add it");
        if (text.length() > TEXT_MAX) throw fault(field, "is longer than " + TEXT_MAX, "say it shorter");
        return text;
    }

    @Nullable
    String optionalText(String field) {
        return get(field) == null ? null : text(field);
    }

    LocalDate date(String field) {
        String text = text(field);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw fault(field, "is no date: " + text, "write it like 2024-01-31");
        }
    }

    @Nullable
    LocalDate optionalDate(String field) {
        return get(field) == null ? null : date(field);
    }

    Money euros(String field) {
        return Money.ofEuros(number(field, EUROS_MAX));
    }

    @Nullable
    Money optionalEuros(String field) {
        return get(field) == null ? null : euros(field);
    }

    /** From 1 up to the most. */
    long number(String field, long most) {
        JsonNode value = get(field);
        if (value == null) throw fault(field, "is missing", "add it");
        boolean fits = value.isIntegralNumber() && value.canConvertToLong();
        if (!fits || value.longValue() < 1 || value.longValue() > most) {
            throw fault(field, "is " + value, "write a whole number from 1 to " + most);
        }
        return value.longValue();
    }

    boolean flag(String field) {
        JsonNode value = get(field);
        if (value == null) throw fault(field, "is missing", "write true or false");
        if (!value.isBoolean()) throw fault(field, "is " + value, "write true or false");
        return value.booleanValue();
    }

    /** Null when there is no such part. */
    @Nullable
    Fields part(String field) {
        JsonNode value = get(field);
        return value == null ? null : of(file, at(field), value);
    }

    List<Fields> parts(String field) {
        JsonNode value = get(field);
        if (value == null || !value.isArray() || value.isEmpty()) {
            throw fault(field, "is no list", "add one or more parts that begin with a dash");
        }
        List<Fields> parts = new ArrayList<>();
        for (JsonNode one : value) parts.add(of(file, at(field) + "[" + parts.size() + "]", one));
        return parts;
    }

    /** A field that nobody reads would be a rule that nobody keeps. */
    void nothingElse() {
        node.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                throw fault(
                        name, "is not known here", "take it out, or write one of " + new java.util.TreeSet<>(asked));
            }
        });
    }

    IllegalStateException fault(String field, String what, String remedy) {
        String place = field.isEmpty() ? (path.isEmpty() ? "the file" : "field " + path) : "field " + at(field);
        return new IllegalStateException("fund rules %s: %s %s: %s".formatted(file, place, what, remedy));
    }

    private String at(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private @Nullable JsonNode get(String field) {
        asked.add(field);
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }
}
