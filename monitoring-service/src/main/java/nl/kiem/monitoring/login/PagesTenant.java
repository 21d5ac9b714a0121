package nl.kiem.monitoring.login;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Who is known by what. A token counts everywhere; a cookie counts on pages and on their stream, and only where no token
 * comes with it: nobody can be led by a cookie through the API. Who has no cookie does not wait for the identity
 * provider.
 */
@Singleton
class PagesTenant implements TenantResolver {

    static final String NAME = "pages";

    private static final String STREAM = "/v1/updates";
    /** Before the platform looks for cookies. */
    private static final int BEFORE_SESSIONS = 850;

    void guard(@Observes Filters filters) {
        filters.register(PagesTenant::admit, BEFORE_SESSIONS);
    }

    @Override
    public @Nullable String resolve(RoutingContext request) {
        HttpServerRequest asked = request.request();
        boolean comesIn = Login.IN.equals(asked.path()) && asked.getHeader(HttpHeaders.AUTHORIZATION) == null;
        return comesIn || hasSession(asked) ? NAME : null;
    }

    private static void admit(RoutingContext request) {
        HttpServerRequest asked = request.request();
        boolean token = asked.getHeader(HttpHeaders.AUTHORIZATION) != null;
        if (token || !takesCookies(String.valueOf(asked.path())))
            asked.headers().remove(HttpHeaders.COOKIE);
        request.next();
    }

    static boolean takesCookies(String path) {
        boolean page = !path.startsWith("/v1") && !path.startsWith("/q/") && !path.startsWith("/assets/");
        return page || path.equals(STREAM);
    }

    private static boolean hasSession(HttpServerRequest asked) {
        return asked.cookies().stream().anyMatch(cookie -> cookie.getName().startsWith("q_"));
    }
}
