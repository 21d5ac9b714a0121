package nl.kiem.events.runtime.http;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.http.Grant.Way;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Says of every operation who may use it: for programs in {@value #EXTENSION}, a list of ways in, each with the roles
 * (none: any role) and in which organisation one of them must be held; for people in two lines of the description.
 */
final class ApiAccess {

    static final String EXTENSION = "x-kiem-access";

    private static final DotName ACCESS = DotName.createSimple(Access.class);
    private static final DotName PERMIT_ALL = DotName.createSimple("jakarta.annotation.security.PermitAll");

    /** The platform's index tells of some annotations twice. */
    private static final Collector<Way, ?, List<Way>> ONCE =
            Collectors.collectingAndThen(Collectors.toCollection(LinkedHashSet::new), List::copyOf);

    private final Set<String> open;
    private final Map<String, List<Way>> ways;

    ApiAccess(IndexView index) {
        this.open = index.getAnnotations(PERMIT_ALL).stream()
                .flatMap(mark -> operations(mark.target()))
                .collect(Collectors.toSet());
        this.ways = index.getAnnotationsWithRepeatable(ACCESS, index).stream()
                .collect(Collectors.groupingBy(
                        mark -> operation(mark.target().asMethod()),
                        TreeMap::new,
                        Collectors.mapping(ApiAccess::way, ONCE)));
    }

    boolean needsToken(Operation operation) {
        return !open.contains(operation.getOperationId());
    }

    void describe(Operation operation) {
        List<Way> in = ways.getOrDefault(operation.getOperationId(), List.of());
        if (!needsToken(operation)) {
            say(operation, "everybody, without a token too", "iedereen, ook zonder token");
        } else if (!in.isEmpty()) {
            operation.addExtension(
                    EXTENSION, in.stream().map(ApiAccess::forPrograms).toList());
            say(
                    operation,
                    words(in, Role::english, " of ", "any role", Party::english),
                    words(in, Role::dutch, " van ", "elke rol", Party::dutch));
        }
    }

    private static void say(Operation operation, String who, String wie) {
        String own = operation.getDescription();
        String said = "Who: %s.\n\nWie: %s.".formatted(who, wie);
        operation.setDescription(own == null || own.isBlank() ? said : own.strip() + "\n\n" + said);
    }

    private static Map<String, Object> forPrograms(Way way) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("roles", way.roles().stream().map(Role::name).toList());
        shown.put("party", way.of().name());
        return shown;
    }

    private static String words(
            List<Way> ways, Function<Role, String> role, String of, String anyRole, Function<Party, String> party) {
        return ways.stream()
                .map(way -> {
                    String roles = way.roles().stream()
                            .map(one -> "%s (%s)".formatted(one, role.apply(one)))
                            .collect(Collectors.joining(", "));
                    return (roles.isEmpty() ? anyRole : roles) + of + party.apply(way.of());
                })
                .collect(Collectors.joining("; "));
    }

    private static Way way(AnnotationInstance mark) {
        AnnotationValue roles = mark.value();
        AnnotationValue of = mark.value("of");
        return new Way(
                roles == null
                        ? List.of()
                        : Arrays.stream(roles.asEnumArray()).map(Role::valueOf).toList(),
                of == null ? Party.OWNER : Party.valueOf(of.asEnum()));
    }

    /** Names of the operations that an annotation on a method or on a resource is about. */
    static Stream<String> operations(AnnotationTarget marked) {
        return switch (marked.kind()) {
            case METHOD -> Stream.of(operation(marked.asMethod()));
            case CLASS -> operations(marked.asClass());
            default -> Stream.empty();
        };
    }

    private static Stream<String> operations(ClassInfo resource) {
        return resource.methods().stream().map(ApiAccess::operation);
    }

    /** As {@code quarkus.smallrye-openapi.operation-id-strategy=class-method} names it. */
    private static String operation(MethodInfo method) {
        return method.declaringClass().simpleName() + "_" + method.name();
    }
}
