package nl.kiem.events.runtime.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kiem.events.runtime.http.InvalidInput.Violation;
import org.jspecify.annotations.Nullable;

/** What is wrong with a JSON body, in words that name the field and no Java class. */
final class JsonFaults {

    private static final String BODY = "body";
    private static final int MESSAGE_LENGTH_MAX = 120;
    /** The parser adds from which setting of its own a limit comes. */
    private static final Pattern LIMIT_SOURCE = Pattern.compile(", from `[^`]*`");

    private JsonFaults() {}

    /** Whether the body is to blame; a type that cannot be read at all is our mistake. */
    static boolean byCaller(JsonProcessingException e) {
        return !(e instanceof InvalidDefinitionException);
    }

    static List<Violation> of(JsonProcessingException e) {
        String field = e instanceof JsonMappingException mapping ? field(mapping) : BODY;
        return List.of(new Violation(field, message(e)));
    }

    private static String message(JsonProcessingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> "is not a field here; known are " + known(unknown);
            case InvalidNullException _ -> "must not be null";
            case InvalidTypeIdException _ -> "names a kind that does not exist";
            case StreamConstraintsException limits ->
                LIMIT_SOURCE.matcher(limits.getOriginalMessage()).replaceAll("");
            case StreamReadException broken ->
                "is not JSON as this service takes it: " + shortened(broken.getOriginalMessage());
            case JsonMappingException mapping -> mapped(mapping);
            default -> "cannot be read";
        };
    }

    /** The parser repeats what it did not understand, at length. */
    private static String shortened(String message) {
        return message.length() <= MESSAGE_LENGTH_MAX ? message : message.substring(0, MESSAGE_LENGTH_MAX) + "...";
    }

    private static String mapped(JsonMappingException e) {
        Throwable cause = e.getCause();
        if (cause instanceof IllegalArgumentException refused && refused.getMessage() != null)
            return refused.getMessage();
        if (cause instanceof JsonProcessingException inner) return message(inner);
        if (cause != null) return "is missing something or is not valid";
        return e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? "must be " + wanted(mismatch.getTargetType())
                : "is not valid";
    }

    private static String wanted(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (type == String.class) return "a text";
        if (type == boolean.class || type == Boolean.class) return "true or false";
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number that is not too large";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) return "a number";
        if (type == UUID.class) return "a UUID";
        if (type == Instant.class || type == LocalDate.class) return "a date or time in a text (RFC 3339)";
        if (Collection.class.isAssignableFrom(type) || type.isArray()) return "a list";
        if (Map.class.isAssignableFrom(type) || type.isRecord()) return "an object";
        return "of another kind";
    }

    private static String known(UnrecognizedPropertyException e) {
        Collection<Object> names = e.getKnownPropertyIds();
        return names == null
                ? "none"
                : names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String field(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            @Nullable String name = step.getFieldName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.isEmpty() ? BODY : path.toString();
    }
}
