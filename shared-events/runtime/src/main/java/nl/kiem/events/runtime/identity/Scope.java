package nl.kiem.events.runtime.identity;

import jakarta.ws.rs.GET;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a client may go on behalf of whoever it acts for, whatever the roles of that person are: the user, or whoever
 * registers the client, grants less than everything. Carried by the claim {@code scope}.
 */
public enum Scope {
    /** Looking at things. */
    READ("kiem:read"),
    /** Changing things. */
    WRITE("kiem:write"),
    /** Operating the installation: its state, events that were set aside, views that are built again. */
    OPERATE("kiem:operate");

    private final String value;

    Scope(String value) {
        this.value = value;
    }

    /** As tokens carry it. */
    public String value() {
        return value;
    }

    /** What a client needs for an endpoint: what {@link Scoped} says, else by whether it reads or changes. */
    public static Scope of(Method endpoint) {
        return Stream.of(
                        Optional.ofNullable(endpoint.getAnnotation(Scoped.class)),
                        Optional.ofNullable(endpoint.getDeclaringClass().getAnnotation(Scoped.class)))
                .flatMap(Optional::stream)
                .map(Scoped::value)
                .findFirst()
                .orElseGet(() -> of(endpoint.isAnnotationPresent(GET.class)));
    }

    /** @param reads whether the endpoint changes nothing */
    public static Scope of(boolean reads) {
        return reads ? READ : WRITE;
    }
}
