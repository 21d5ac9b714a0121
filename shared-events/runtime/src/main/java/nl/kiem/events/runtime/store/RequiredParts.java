package nl.kiem.events.runtime.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The components of a record that may not be null, down to the records inside it. */
final class RequiredParts {

    private record Part(
            String name,
            Method accessor,
            boolean nullable,
            @Nullable RequiredParts inner) {

        @Nullable
        Object of(Object owner) {
            try {
                return accessor.invoke(owner);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("cannot read " + accessor, e);
            }
        }
    }

    private final List<Part> parts = new ArrayList<>();

    private RequiredParts() {}

    static RequiredParts of(Class<?> type) {
        return of(type, new HashMap<>());
    }

    /** @throws IllegalArgumentException naming the first component that is null and may not be */
    void check(Object value) {
        check(value, "");
    }

    private void check(Object value, String path) {
        for (Part part : parts) {
            @Nullable Object inside = part.of(value);
            if (inside == null) {
                if (part.nullable) continue;
                throw new IllegalArgumentException(path + part.name + " is missing");
            }
            if (part.inner == null) continue;
            if (inside instanceof Collection<?> many) {
                for (@Nullable Object one : many) {
                    if (one == null) throw new IllegalArgumentException(path + part.name + " holds a null");
                    part.inner.check(one, path + part.name + ".");
                }
            } else if (inside instanceof Record) {
                part.inner.check(inside, path + part.name + ".");
            }
        }
    }

    private static RequiredParts of(Class<?> type, Map<Class<?>, RequiredParts> known) {
        RequiredParts seen = known.get(type);
        if (seen != null) return seen;
        RequiredParts required = new RequiredParts();
        known.put(type, required);
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType().isPrimitive()) continue;
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            Class<?> inside = recordInside(component.getGenericType());
            RequiredParts inner = inside == null ? null : of(inside, known);
            Method accessor = component.getAccessor();
            accessor.setAccessible(true); // public, but of records nested in package-private types in tests
            if (!nullable || inner != null) {
                required.parts.add(new Part(component.getName(), accessor, nullable, inner));
            }
        }
        return required;
    }

    /** The record that a component is, or is a collection of. */
    private static @Nullable Class<?> recordInside(Type type) {
        if (type instanceof Class<?> c) return c.isRecord() ? c : null;
        if (type instanceof ParameterizedType p
                && p.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw)) {
            return Arrays.stream(p.getActualTypeArguments())
                    .findFirst()
                    .map(RequiredParts::recordInside)
                    .orElse(null);
        }
        return null;
    }
}
