package nl.kiem.monitoring.view;

import java.util.List;
import java.util.function.Function;
import nl.kiem.events.runtime.view.Page;

/** Parts of lists: one row more than asked for tells whether there is a next part. */
final class Pages {

    private Pages() {}

    static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> key) {
        if (oneMore.size() <= limit) return new Page<>(oneMore, null);
        return new Page<>(oneMore.subList(0, limit), key.apply(oneMore.get(limit - 1)));
    }
}
