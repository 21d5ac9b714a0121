package nl.kiem.monitoring.login;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * The addresses for coming in and going out. The platform does the work: it sends who is not logged in from {@link #IN}
 * to the identity provider and back, and ends the session of whoever asks for {@link #OUT}.
 */
@Singleton
public class Login {

    public static final String IN = "/login";
    public static final String OUT = "/logout";
    /** Where the identity provider sends people who did not get in. */
    public static final String FAILED = "/login/failed";
    /** Where people are sent whose session came to its end. */
    public static final String EXPIRED = "/login/expired";

    static final String RETURN = "return";

    private static final int SEE_OTHER = 303;
    private static final int FORBIDDEN = 403;
    private static final int METHOD_NOT_ALLOWED = 405;
    /** Before the platform looks at sessions, and so before it ends one. */
    private static final int BEFORE_SESSIONS = 800;

    void guard(@Observes Filters filters) {
        filters.register(Login::admit, BEFORE_SESSIONS);
    }

    void routes(@Observes Router router) {
        router.get(IN)
                .handler(request ->
                        go(request, ReturnAddress.of(request.request().getParam(RETURN))));
        router.post(OUT).handler(request -> go(request, "/")); // nobody was logged in any more
    }

    private static void admit(RoutingContext request) {
        if (!OUT.equals(request.request().path())) {
            request.next();
        } else if (!HttpMethod.POST.equals(request.request().method())) {
            request.response().putHeader(HttpHeaders.ALLOW, "POST");
            request.fail(METHOD_NOT_ALLOWED);
        } else if (!SameOrigin.sent(request.request())) {
            request.fail(FORBIDDEN);
        } else {
            request.next();
        }
    }

    private static void go(RoutingContext request, String address) {
        request.response()
                .setStatusCode(SEE_OTHER)
                .putHeader(HttpHeaders.LOCATION, address)
                .end();
    }
}
