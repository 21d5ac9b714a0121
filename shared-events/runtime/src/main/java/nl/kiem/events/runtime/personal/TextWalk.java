package nl.kiem.events.runtime.personal;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import nl.kiem.events.contract.PersonalText;
import org.jspecify.annotations.Nullable;

/** Finds every {@link PersonalText} in a record, however deep, and puts another in its place. */
final class TextWalk {

    /** Whether any value of the type can hold one; most events cannot and are passed by. */
    private static final ClassValue<Boolean> HOLDS = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return holds(type, new HashSet<>());
        }
    };

    private TextWalk() {}

    static boolean concerns(Object value) {
        return HOLDS.get(value.getClass());
    }

    /**
     * The same record with each text replaced.
     *
     * @param change gets the path of the text in the JSON, such as {@code voices.0.words}, and the text
     */
    static <T> T map(T value, BiFunction<String, PersonalText, PersonalText> change) {
        @SuppressWarnings("unchecked") // every branch gives the kind that it was given
        T changed = (T) changed(value, "", change);
        return changed;
    }

    private static Object changed(Object value, String path, BiFunction<String, PersonalText, PersonalText> change) {
        return switch (value) {
            case PersonalText text -> change.apply(path, text);
            case Record record when HOLDS.get(record.getClass()) -> record(record, path, change);
            case List<?> list -> list(list, path, change);
            case Map<?, ?> map -> map(map, path, change);
            default -> value;
        };
    }

    private static List<Object> list(List<?> list, String path, BiFunction<String, PersonalText, PersonalText> change) {
        List<Object> all = new ArrayList<>(list.size());
        for (Object one : list) {
            all.add(changed(one, below(path, Integer.toString(all.size())), change));
        }
        return List.copyOf(all);
    }

    private static Map<Object, Object> map(
            Map<?, ?> map, String path, BiFunction<String, PersonalText, PersonalText> change) {
        Map<Object, Object> all = new LinkedHashMap<>();
        map.forEach((key, one) -> all.put(key, changed(one, below(path, key.toString()), change)));
        return all;
    }

    private static Object record(Record record, String path, BiFunction<String, PersonalText, PersonalText> change) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            @Nullable Object inside = get(components[i].getAccessor(), record);
            values[i] = inside == null ? null : changed(inside, below(path, components[i].getName()), change);
        }
        try {
            Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true); // public, but of records nested in package-private types in tests
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot copy " + record.getClass(), e);
        }
    }

    private static @Nullable Object get(Method accessor, Record record) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + accessor, e);
        }
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static boolean holds(Type type, Set<Type> seen) {
        if (type == PersonalText.class) return true;
        if (!seen.add(type)) return false;
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).anyMatch(inside -> holds(inside, seen));
        }
        return type instanceof Class<?> c
                && c.isRecord()
                && Arrays.stream(c.getRecordComponents())
                        .anyMatch(component -> holds(component.getGenericType(), seen));
    }
}
