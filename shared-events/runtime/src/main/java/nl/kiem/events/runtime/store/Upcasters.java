package nl.kiem.events.runtime.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The chain of {@link Upcaster}s: first those that keep a type's name, then the one that changes it, and so on. */
final class Upcasters {

    record Upcast(String type, ObjectNode payload) {}

    private final Map<String, List<Upcaster>> reshaping = new HashMap<>();
    private final Map<String, Upcaster> renaming = new HashMap<>();

    Upcasters(List<Upcaster> all) {
        for (Upcaster upcaster : all) {
            if (upcaster.fromType().equals(upcaster.toType())) {
                reshaping
                        .computeIfAbsent(upcaster.fromType(), type -> new ArrayList<>())
                        .add(upcaster);
            } else if (renaming.put(upcaster.fromType(), upcaster) != null) {
                throw new IllegalArgumentException("two upcasters rename " + upcaster.fromType());
            }
        }
        // beans come in no promised order
        reshaping
                .values()
                .forEach(list -> list.sort(
                        (a, b) -> a.getClass().getName().compareTo(b.getClass().getName())));
    }

    boolean concern(String type) {
        return reshaping.containsKey(type) || renaming.containsKey(type);
    }

    String currentName(String type) {
        String name = type;
        for (Upcaster next = renaming.get(name); next != null; next = renaming.get(name)) {
            name = next.toType();
        }
        return name;
    }

    Upcast apply(String type, ObjectNode payload) {
        String name = type;
        ObjectNode node = payload;
        while (true) {
            for (Upcaster upcaster : reshaping.getOrDefault(name, List.of())) {
                node = upcaster.upcast(node);
            }
            Upcaster next = renaming.get(name);
            if (next == null) return new Upcast(name, node);
            node = next.upcast(node);
            name = next.toType();
        }
    }

    /** Refuses chains that run in a circle or end in a type that nobody knows. */
    void requireKnown(Set<String> types) {
        for (String from : renaming.keySet()) {
            Set<String> seen = new HashSet<>();
            String name = from;
            while (renaming.containsKey(name)) {
                if (!seen.add(name)) throw new IllegalArgumentException("upcasters run in a circle at " + name);
                name = renaming.get(name).toType();
            }
            if (!types.contains(name)) throw new UnknownEventType(name);
        }
    }
}
