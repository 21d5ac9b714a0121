package nl.kiem.events.runtime.http;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Reads parameters out of the address and the headers. Quarkus answers an unreadable one with an empty 404; here it is
 * a 400 that names the parameter and says what it must look like.
 */
@Provider
public class ParameterReading implements ParamConverterProvider {

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        String name = Arrays.stream(annotations)
                .map(ParameterReading::name)
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
        Function<String, ?> reader = name == null ? null : reader(rawType);
        return name == null || reader == null ? null : new Named<>(name, reader);
    }

    /**
     * The name by which the caller knows a parameter; empty where it is the Java name, null where the annotation is
     * about something else.
     */
    static @Nullable String name(Annotation annotation) {
        return switch (annotation) {
            case QueryParam query -> query.value();
            case PathParam path -> path.value();
            case HeaderParam header -> header.value();
            case RestQuery query -> query.value();
            case RestPath path -> path.value();
            case RestHeader header -> header.value();
            default -> null;
        };
    }

    private static @Nullable Function<String, ?> reader(Class<?> type) {
        if (type == String.class) return CleanText::require;
        if (type == int.class || type == Integer.class) return text -> number(text, Integer::parseInt);
        if (type == long.class || type == Long.class) return text -> number(text, Long::parseLong);
        if (type == boolean.class || type == Boolean.class) return ParameterReading::bool;
        if (type == UUID.class) return ParameterReading::uuid;
        if (type == Instant.class) return StrictTimes::instant;
        if (type == LocalDate.class) return StrictTimes::date;
        if (type.isEnum()) return text -> constant(type, text);
        return fromString(type);
    }

    private static <N> N number(String text, Function<String, N> parse) {
        try {
            return parse.apply(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be a whole number", e);
        }
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        };
    }

    private static UUID uuid(String text) {
        if (text.length() != 36) throw new IllegalArgumentException("must be a UUID");
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("must be a UUID", e);
        }
    }

    private static Object constant(Class<?> type, String text) {
        Object[] all = type.getEnumConstants();
        return Arrays.stream(all)
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(all)
                                .map(constant -> ((Enum<?>) constant).name())
                                .collect(Collectors.joining(", "))));
    }

    /** Identifiers and values of the contracts have a static {@code fromString}. */
    private static @Nullable Function<String, ?> fromString(Class<?> type) {
        try {
            MethodHandle read = MethodHandles.publicLookup()
                    .findStatic(type, "fromString", MethodType.methodType(type, String.class));
            return text -> invoke(read, text);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null;
        }
    }

    private static Object invoke(MethodHandle read, String text) {
        try {
            return read.invoke(text);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("reading a text throws nothing checked", e);
        }
    }

    private record Named<T>(String name, Function<String, ?> reader) implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked") // the reader was chosen by the type
        public T fromString(String text) {
            try {
                return (T) reader.apply(text);
            } catch (IllegalArgumentException | DateTimeParseException e) {
                String message = e.getMessage() == null ? "is not valid" : e.getMessage();
                throw new BadRequestException(new InvalidInput(name.isEmpty() ? "parameter" : name, message));
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
