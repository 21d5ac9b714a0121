package nl.kiem.events.runtime.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import nl.kiem.events.runtime.identity.Scope;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets nobody into an endpoint without a scope and a role that it names, before anything of the request is read. */
class AccessFilter {

    private final Caller caller;

    AccessFilter(Caller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter
    void roles(ResourceInfo asked) {
        Method method = asked.getResourceMethod();
        if (method == null || open(method)) return;
        caller.requireScope(Scope.of(method));
        caller.enter(method.getAnnotationsByType(Access.class));
    }

    private static boolean open(Method method) {
        return method.isAnnotationPresent(PermitAll.class)
                || method.getDeclaringClass().isAnnotationPresent(PermitAll.class);
    }
}
