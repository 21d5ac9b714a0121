package nl.kiem.events.passport;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * JSON as far as signed documents need it. Numbers are whole: a decimal is a text, so that no reader rounds it (RFC 8785,
 * appendix D).
 */
public sealed interface Json {

    /** Greatest number that every reader of JSON keeps exactly: 2 to the power 53, less one. */
    long WHOLE_MAX = (1L << 53) - 1;

    record Obj(SortedMap<String, Json> members) implements Json {}

    record Arr(List<Json> items) implements Json {}

    record Text(String value) implements Json {}

    record Whole(long value) implements Json {}

    record Flag(boolean value) implements Json {}

    record Nothing() implements Json {}

    /** An object in the making; members may come in any order. */
    static Making object() {
        return new Making(new TreeMap<>());
    }

    static Arr texts(List<String> values) {
        return new Arr(values.stream().map(value -> (Json) new Text(value)).toList());
    }

    /** Collects members. */
    record Making(SortedMap<String, Json> members) {

        public Making put(String name, String value) {
            return put(name, new Text(value));
        }

        public Making put(String name, long value) {
            return put(name, new Whole(value));
        }

        public Making put(String name, boolean value) {
            return put(name, new Flag(value));
        }

        public Making put(String name, Json value) {
            members.put(name, value);
            return this;
        }

        public Obj made() {
            return new Obj(members);
        }
    }
}
