package nl.kiem.events;

import java.util.Set;
import nl.kiem.events.contract.Event;
import org.jspecify.annotations.Nullable;

/**
 * A read model as a pure fold. Each row follows one stream, or is one event: that is what makes redelivery and replay
 * harmless, because a row remembers the version that it was last folded from.
 *
 * @param <R> row, a record whose components are the table's columns in snake_case, with {@code String id} and {@code
 *     long version} among them
 */
public interface View<R> {

    /** Table name with a version, such as {@code portfolio_v1}; a changed shape is a new name that builds beside it. */
    String name();

    /** Families (sealed interfaces) of events that the view wants to see. */
    Set<Class<? extends Event>> families();

    Class<R> rowType();

    /** Id of the row that the event belongs to; null when the view has no use for it. */
    @Nullable
    String key(Recorded<? extends Event> recorded);

    /** The row before its first event, with version 0. */
    R blank(String key);

    /** The row after the event, with {@code recorded.version()} as its version. */
    R fold(R row, Recorded<? extends Event> recorded);

    /** Reads the version out of a row. */
    long version(R row);
}
