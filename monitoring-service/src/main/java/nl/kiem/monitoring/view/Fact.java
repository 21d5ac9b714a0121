package nl.kiem.monitoring.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an event says, as data: any language can be put to it.
 *
 * @param name field of the event; a dot leads into a nested one, such as {@code lesson.finding}
 * @param codeList name of the list that the values come from; null unless the kind is {@link Kind#CODE}
 * @param values at least one; text is cut at {@value Facts#TEXT_LENGTH_MAX} characters
 */
public record Fact(String name, Kind kind, @Nullable String codeList, List<String> values) {

    /** How to read the values. */
    public enum Kind {
        TEXT,
        CODE,
        DATE,
        INSTANT,
        /** Whole euro cents. */
        MONEY,
        NUMBER,
        /** {@code true} or {@code false}. */
        FLAG,
        /** Id of an organisation. */
        ORGANISATION
    }

    public Fact {
        values = List.copyOf(values);
    }

    public static Fact of(String name, Kind kind, List<String> values) {
        return new Fact(name, kind, null, values);
    }
}
