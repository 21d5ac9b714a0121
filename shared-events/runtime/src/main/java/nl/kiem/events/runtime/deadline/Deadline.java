package nl.kiem.events.runtime.deadline;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.kiem.events.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * What one aggregate is waiting for: a row of {@code deadline_v2}, which every service has.
 *
 * @param id the aggregate's stream
 * @param version of the stream that the row was folded from
 * @param dueAt the first of all instants in {@code waiting}, by which the table is searched; null when nothing is awaited
 * @param waiting by its name in kebab-case, such as {@code standstill-over}, the first instant at which each has passed
 */
public record Deadline(String id, long version, @Nullable Instant dueAt, SortedMap<String, Instant> waiting) {

    public Deadline {
        waiting = Collections.unmodifiableSortedMap(new TreeMap<>(waiting));
    }

    public static Deadline none(String id) {
        return new Deadline(id, 0, null, new TreeMap<>());
    }

    /** This is awaited too; what was awaited under the same name is not any more. */
    public Deadline due(String what, Instant when) {
        SortedMap<String, Instant> all = new TreeMap<>(waiting);
        all.put(what, when);
        return awaiting(all);
    }

    /** This is awaited, and nothing else. */
    public Deadline only(String what, Instant when) {
        return cleared().due(what, when);
    }

    /** This one is not awaited any more; all others are. */
    public Deadline met(String what) {
        SortedMap<String, Instant> all = new TreeMap<>(waiting);
        all.remove(what);
        return awaiting(all);
    }

    /** Nothing is awaited any more. */
    public Deadline cleared() {
        return awaiting(new TreeMap<>());
    }

    StreamId stream() {
        return StreamId.parse(id);
    }

    Deadline at(long newVersion) {
        return new Deadline(id, newVersion, dueAt, waiting);
    }

    private Deadline awaiting(SortedMap<String, Instant> all) {
        return new Deadline(
                id, version, all.values().stream().min(Instant::compareTo).orElse(null), all);
    }
}
