package nl.kiem.events.runtime.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.kiem.events.runtime.http.InvalidInput.Violation;
import org.jspecify.annotations.Nullable;

/** Broken Bean Validation constraints as the caller knows them: by field of the body or name of the parameter. */
final class Violations {

    private static final String BODY = "body";

    private Violations() {}

    /** Whether what is wrong came in with the request; a wrong answer of ours is not the caller's doing. */
    static boolean byCaller(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .noneMatch(violation -> nodes(violation.getPropertyPath()).stream()
                        .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE));
    }

    static List<Violation> of(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .map(violation -> new Violation(field(violation), violation.getMessage()))
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList();
    }

    private static String field(ConstraintViolation<?> violation) {
        List<Path.Node> path = nodes(violation.getPropertyPath());
        if (path.isEmpty() || path.getFirst().getKind() != ElementKind.METHOD) return join(path);
        String field = join(path.subList(Math.min(2, path.size()), path.size()));
        return field.isEmpty() ? parameter(violation.getRootBeanClass(), path) : field;
    }

    private static String join(List<Path.Node> path) {
        return path.stream().map(Path.Node::toString).collect(Collectors.joining("."));
    }

    private static String parameter(Class<?> resource, List<Path.Node> path) {
        Path.MethodNode called = path.getFirst().as(Path.MethodNode.class);
        int index = path.get(1).as(Path.ParameterNode.class).getParameterIndex();
        Method method = declared(resource, called);
        if (method == null) return BODY;
        for (Annotation annotation : method.getParameterAnnotations()[index]) {
            String name = ParameterReading.name(annotation);
            if (name != null) return name.isEmpty() ? path.get(1).getName() : name;
        }
        return BODY;
    }

    private static @Nullable Method declared(Class<?> resource, Path.MethodNode called) {
        Class<?>[] types = called.getParameterTypes().toArray(Class<?>[]::new);
        for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
            if (type.isSynthetic() || type.getSimpleName().contains("_Subclass")) continue;
            Method[] own = type.getDeclaredMethods();
            for (Method method : own) {
                if (method.getName().equals(called.getName()) && Arrays.equals(method.getParameterTypes(), types)) {
                    return method;
                }
            }
        }
        return null;
    }

    private static List<Path.Node> nodes(Path path) {
        return new ArrayList<>(StreamSupport.stream(path.spliterator(), false).toList());
    }
}
