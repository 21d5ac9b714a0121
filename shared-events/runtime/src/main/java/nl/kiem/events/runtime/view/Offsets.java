package nl.kiem.events.runtime.view;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A cursor over partitions: the next offset of each, written {@code topic-partition=offset}, in order, with commas.
 * A partition that is not named stands at its beginning.
 */
public final class Offsets {

    private final SortedMap<String, Long> next;

    private Offsets(SortedMap<String, Long> next) {
        this.next = next;
    }

    public static Offsets parse(String cursor) {
        SortedMap<String, Long> next = new TreeMap<>();
        for (String part : cursor.isEmpty() ? new String[0] : cursor.split(",")) {
            int equals = part.indexOf('=');
            if (equals < 1) throw new IllegalArgumentException("not a place in a topic: " + part);
            next.put(part.substring(0, equals), Long.valueOf(part.substring(equals + 1)));
        }
        return new Offsets(next);
    }

    static String place(String topicPartition, long offset) {
        return topicPartition + "=" + offset;
    }

    public long next(String topicPartition, long otherwise) {
        return next.getOrDefault(topicPartition, otherwise);
    }

    /** Behind the records at these places, which come in order. */
    Offsets after(Iterable<String> places) {
        SortedMap<String, Long> moved = new TreeMap<>(next);
        for (String place : places) {
            Map.Entry<String, Long> passed = entry(place);
            moved.put(passed.getKey(), passed.getValue() + 1);
        }
        return new Offsets(moved);
    }

    boolean passed(String place) {
        Map.Entry<String, Long> asked = entry(place);
        return asked.getValue() < next(asked.getKey(), 0);
    }

    boolean reached(Offsets goal) {
        return goal.next.entrySet().stream().allMatch(wanted -> next(wanted.getKey(), 0) >= wanted.getValue());
    }

    @Override
    public String toString() {
        return next.entrySet().stream()
                .map(entry -> place(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(","));
    }

    private static Map.Entry<String, Long> entry(String place) {
        int equals = place.indexOf('=');
        return Map.entry(place.substring(0, equals), Long.valueOf(place.substring(equals + 1)));
    }
}
