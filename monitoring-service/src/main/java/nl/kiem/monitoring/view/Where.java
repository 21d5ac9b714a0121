package nl.kiem.monitoring.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a list is narrowed to, grown from the query parameters that were given. */
final class Where {

    private final List<String> terms = new ArrayList<>(List.of("TRUE"));
    private final Map<String, Object> parameters = new LinkedHashMap<>();

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

    String sql() {
        return String.join(" AND ", terms);
    }

    Map<String, Object> parameters(String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        all.put(name, value);
        return all;
    }
}
