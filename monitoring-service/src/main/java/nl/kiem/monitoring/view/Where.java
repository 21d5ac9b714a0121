package nl.kiem.monitoring.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kiem.events.runtime.view.SightSql;
import org.jspecify.annotations.Nullable;

/** What a list is narrowed to: by who looks, and by the query parameters that were given. */
final class Where {

    private final List<String> terms = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** @param shown what the reader may see at all: no list is without it */
    Where(SightSql shown) {
        terms.add(part(shown));
    }

    /** Adds the term when there is a value for its parameter. */
    Where and(String term, String parameter, @Nullable Object value) {
        if (value == null) return this;
        parameters.put(parameter, value);
        return and(term);
    }

    Where and(String term) {
        terms.add(term);
        return this;
    }

    /** A condition that stands elsewhere in the statement; its parameters come along. */
    String part(SightSql shown) {
        parameters.putAll(shown.parameters());
        return shown.condition();
    }

    String sql() {
        return String.join(" AND ", terms);
    }

    Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }

    Map<String, Object> parameters(String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        all.put(name, value);
        return all;
    }
}
