package nl.kiem.events.runtime.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A filter that is mistyped or not offered would show more than was asked for: unknown query parameters are refused. */
class KnownParameters {

    private static final String API = "/v1/";

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuseOthers(ContainerRequestContext request, ResourceInfo asked) {
        Method method = asked.getResourceMethod();
        if (method == null || !request.getUriInfo().getRequestUri().getPath().startsWith(API)) return;
        Set<String> names = known.computeIfAbsent(method, KnownParameters::names);
        List<InvalidInput.Violation> unknown = request.getUriInfo().getQueryParameters().keySet().stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .map(name -> new InvalidInput.Violation(name, "is not a parameter of this address"))
                .toList();
        if (!unknown.isEmpty()) throw new InvalidInput(unknown);
    }

    private static Set<String> names(Method method) {
        Annotation[][] annotations = method.getParameterAnnotations();
        return IntStream.range(0, annotations.length)
                .boxed()
                .flatMap(i -> Arrays.stream(annotations[i])
                        .filter(one -> one instanceof QueryParam || one instanceof RestQuery)
                        .map(one -> name(one, method.getParameters()[i].getName())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String name(Annotation annotation, String ownName) {
        String name = ParameterReading.name(annotation);
        return name == null || name.isEmpty() ? ownName : name;
    }
}
