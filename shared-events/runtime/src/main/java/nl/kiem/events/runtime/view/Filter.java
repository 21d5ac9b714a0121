package nl.kiem.events.runtime.view;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A condition on one column of a view.
 *
 * @param column name in snake_case
 * @param value what the column must be; null stands for any, but for {@link Kind#NULL}
 *     and {@link Kind#NOT_NULL}, which need none
 */
public record Filter(String column, Kind kind, @Nullable Object value) {

    private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_]{0,58}");

    /** What is asked of the column. */
    public enum Kind {
        EQUAL,
        /** Unknown, or this and less. */
        AT_MOST,
        /** Unknown, or this and more. */
        AT_LEAST,
        /** A list of texts with this one in it. */
        HAS,
        NULL,
        NOT_NULL
    }

    public Filter {
        if (!COLUMN.matcher(column).matches()) throw new IllegalArgumentException("not a column: " + column);
    }

    /** The column equals the value; every row when the value is null, as an absent query parameter asks. */
    public static Filter equal(String column, @Nullable Object value) {
        return new Filter(column, Kind.EQUAL, value);
    }

    /** The column is at most the value, or says nothing; every row when the value is null. */
    public static Filter atMost(String column, @Nullable Object value) {
        return new Filter(column, Kind.AT_MOST, value);
    }

    /** The column is at least the value, or says nothing; every row when the value is null. */
    public static Filter atLeast(String column, @Nullable Object value) {
        return new Filter(column, Kind.AT_LEAST, value);
    }

    /** The column, a list of texts (jsonb), holds the value; every row when the value is null. */
    public static Filter has(String column, @Nullable Object value) {
        return new Filter(column, Kind.HAS, value);
    }

    public static Filter isNull(String column) {
        return new Filter(column, Kind.NULL, null);
    }

    public static Filter isNotNull(String column) {
        return new Filter(column, Kind.NOT_NULL, null);
    }
}
