package nl.kiem.events.runtime.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kiem.events.runtime.http.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Another order than that of the ids: by a column of whole numbers, the largest first, and by id where those are equal.
 *
 * @param column of type bigint that is never null; an index on it and on the id serves
 */
public record Ranking(String column) {

    private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_]{0,58}");
    /** Number and id, as {@link Page#next} carries them. */
    private static final Pattern PLACE = Pattern.compile("(-?[0-9]{1,18})~(.{1,60})");

    public Ranking {
        if (!COLUMN.matcher(column).matches()) throw new IllegalArgumentException("not a column: " + column);
    }

    String order() {
        return "t.%s DESC, t.id".formatted(column);
    }

    /** @param after the {@link Page#next} of the page before; null for the first */
    String condition(@Nullable String after) {
        if (after == null) return "true";
        return "(t.%1$s < :rank OR t.%1$s = :rank AND t.id > :after)".formatted(column);
    }

    Map<String, Object> parameters(@Nullable String after) {
        if (after == null) return Map.of();
        Matcher place = PLACE.matcher(after);
        if (!place.matches()) throw new InvalidInput("after", "must be the next of an earlier page");
        return Map.of("rank", Long.parseLong(place.group(1)), "after", place.group(2));
    }

    String next(JsonNode row) {
        return row.path(column).asLong() + "~" + row.path("id").asText();
    }
}
