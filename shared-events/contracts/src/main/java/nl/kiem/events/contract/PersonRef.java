package nl.kiem.events.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * An opaque reference to a person. Who it is stands outside the event store, so that a name can be erased while every
 * event stays as it was written.
 *
 * @param value 1 to 80 letters, digits, dots, hyphens and underscores
 */
public record PersonRef(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

    public PersonRef {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a person is referred to by 1 to 80 letters, digits, dots, hyphens or underscores");
        }
    }

    @JsonCreator
    public static PersonRef fromString(String text) {
        return new PersonRef(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
