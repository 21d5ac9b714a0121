package nl.kiem.monitoring.page;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.kiem.events.Rejection;
import nl.kiem.events.runtime.http.InvalidInput;
import nl.kiem.events.runtime.identity.TokenRefused;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tells people in a page what programs are told in a problem document. */
@Singleton
class Troubles {

    private static final Logger LOG = Logger.getLogger(Troubles.class);

    /** Just in front of the kernel's own answers to what nobody answered, which are for programs. */
    private static final int NEARLY_LAST = Integer.MAX_VALUE - 3;

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    private final InstantSource clock;

    Troubles(InstantSource clock) {
        this.clock = clock;
    }

    void routes(@Observes Router router) {
        router.route().order(NEARLY_LAST).handler(request -> {
            if (isForPeople(request)) tell(request, NOT_FOUND);
            else request.next();
        });
        router.route().order(NEARLY_LAST).failureHandler(request -> {
            if (request.failure() instanceof AuthenticationRedirectException onTheWay) goOn(request, onTheWay);
            else if (isForPeople(request)) failed(request);
            else request.next();
        });
    }

    /** @param failure of reading or making a page */
    void tell(RoutingContext request, Throwable failure) {
        int status = status(failure);
        if (status == UNAVAILABLE)
            LOG.errorf(failure, "page %s cannot be read", request.request().path());
        tell(request, status);
    }

    static Uni<TemplateInstance> page(Asked asked, String title, String text) {
        Texts t = asked.texts();
        return Uni.createFrom().item(Templates.problem(asked.head(t.get(title), false), t.get(text)));
    }

    static void send(RoutingContext request, Asked asked, int status, String html) {
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(
                        HttpHeaders.CONTENT_LANGUAGE, asked.texts().language().tag())
                .putHeader(HttpHeaders.VARY, "Accept-Language, Cookie, Authorization")
                .end(html);
    }

    /** A step between here and the identity provider, which the platform tells as a failure. */
    private static void goOn(RoutingContext request, AuthenticationRedirectException onTheWay) {
        request.response()
                .setStatusCode(onTheWay.getCode())
                .putHeader(HttpHeaders.LOCATION, onTheWay.getRedirectUri())
                .end();
    }

    private void failed(RoutingContext request) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.headWritten()) return;
        Throwable failure = request.failure();
        int status = request.statusCode();
        if (status == UNAUTHORIZED || status == FORBIDDEN) tell(request, status);
        else if (failure == null) request.next();
        else tell(request, failure);
    }

    private void tell(RoutingContext request, int status) {
        Asked asked = Asked.of(request, clock.instant(), Visitor.ANYBODY);
        String words = words(status);
        page(asked, "error." + words, "error." + words + "Text")
                .chain(TemplateInstance::createUni)
                .subscribe()
                .with(html -> send(request, asked, status, html), request::fail);
    }

    private static boolean isForPeople(RoutingContext request) {
        String path = String.valueOf(request.request().path());
        String wanted = request.request().getHeader(HttpHeaders.ACCEPT);
        return wanted != null
                && wanted.contains("text/html")
                && !path.startsWith("/v1/")
                && !path.startsWith("/q/")
                && !path.startsWith("/assets/");
    }

    private static int status(@Nullable Throwable failure) {
        return switch (failure) {
            case Rejection _ -> NOT_FOUND;
            case InvalidInput _ -> BAD_REQUEST;
            case TokenRefused refused -> refused.refusal() == TokenRefused.Refusal.WHO ? UNAUTHORIZED : FORBIDDEN;
            case UnauthorizedException _ -> UNAUTHORIZED;
            case AuthenticationFailedException _ -> UNAUTHORIZED;
            case null, default -> UNAVAILABLE;
        };
    }

    private static String words(int status) {
        return switch (status) {
            case BAD_REQUEST -> "bad";
            case UNAUTHORIZED -> "login";
            case FORBIDDEN -> "forbidden";
            case NOT_FOUND -> "notFound";
            default -> "away";
        };
    }
}
