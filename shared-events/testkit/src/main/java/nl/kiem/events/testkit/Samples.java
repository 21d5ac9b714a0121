package nl.kiem.events.testkit;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PersonalText;
import nl.kiem.events.contract.Role;
import org.jspecify.annotations.Nullable;

/** Made-up values for any record of the contracts; the same component always gets the same value. */
final class Samples {

    private static final Instant AT = Instant.parse("2026-03-01T10:15:30.123456Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");

    private final boolean withNulls;

    private Samples(boolean withNulls) {
        this.withNulls = withNulls;
    }

    /** Every component filled. */
    static Samples full() {
        return new Samples(false);
    }

    /** Null wherever a component may be null. */
    static Samples sparse() {
        return new Samples(true);
    }

    <T> T of(Class<T> type) {
        return type.cast(value(type, type.getSimpleName()));
    }

    private Object value(Type type, String name) {
        if (type instanceof ParameterizedType generic) return container(generic, name);
        if (type == String.class) return name + " é\"\\";
        if (type == UUID.class) return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        if (type == Instant.class) return AT;
        if (type == LocalDate.class) return DAY.plusDays(number(name) % 300);
        if (type == BigDecimal.class) return new BigDecimal("12.50").add(BigDecimal.valueOf(number(name)));
        if (type == long.class || type == Long.class) return number(name);
        if (type == int.class || type == Integer.class) return (int) number(name);
        if (type == boolean.class || type == Boolean.class) return true;
        if (type == OrganisationId.class) return new OrganisationId("tooi:mnre1034");
        if (type == PersonRef.class) return new PersonRef("p-" + number(name));
        if (type == PersonalText.class) {
            return PersonalText.sealed(new PersonRef("p-" + number(name)), "1." + "sealed_".repeat(8));
        }
        if (type == Actor.class) {
            return new Actor(new PersonRef("p-1"), new OrganisationId("tooi:mnre1034"), EnumSet.of(Role.TL));
        }
        if (type instanceof Class<?> c && c.isEnum()) return c.getEnumConstants()[0]; // stays when others are added
        if (type instanceof Class<?> c && c.isRecord()) return record(c);
        throw new IllegalArgumentException("no sample for " + type + ": teach " + Samples.class.getSimpleName());
    }

    private Object container(ParameterizedType type, String name) {
        Type[] inside = type.getActualTypeArguments();
        if (type.getRawType() == List.class) return List.of(value(inside[0], name), value(inside[0], name + "2"));
        if (type.getRawType() == Set.class) return Set.of(value(inside[0], name));
        if (type.getRawType() == Map.class) {
            return Map.of(
                    value(inside[0], name + "A"),
                    value(inside[1], name),
                    value(inside[0], name + "B"),
                    value(inside[1], name + "2"));
        }
        throw new IllegalArgumentException("no sample for " + type);
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            boolean nullable = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            values[i] = nullable && withNulls ? null : value(components[i].getGenericType(), components[i].getName());
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot make a sample of " + type, e);
        }
    }

    /** Small, from 1 to 97, and spread by name. */
    private static long number(String name) {
        return Math.floorMod(name.hashCode(), 97) + 1L;
    }
}
