package nl.kiem.events.runtime.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list, in the order of the ids.
 *
 * @param next value for {@code ?after=} that gives the following part; null when this is the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }
}
