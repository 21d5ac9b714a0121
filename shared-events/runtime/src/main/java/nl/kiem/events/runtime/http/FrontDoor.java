package nl.kiem.events.runtime.http;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.kiem.events.runtime.wire.WireSettings;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every request before a resource sees it, and the problem document for what no resource answers: a
 * wrong address, a token that the platform turned down, a body that is too large.
 */
@Singleton
class FrontDoor {

    private static final int FIRST = 1_000;
    /** Behind the resources and in front of the platform's own last answer. */
    private static final int LAST = Integer.MAX_VALUE - 2;
    /** Ways to write one address as another: up and down the tree, empty steps, matrix parameters. */
    private static final Pattern CROOKED = Pattern.compile("/(\\.|%2e){1,2}(/|$)|//|;", Pattern.CASE_INSENSITIVE);

    private static final int BAD_REQUEST_MAX = 599;

    private final ProblemWriter problems;
    private final Gates gates;
    private final long bodyBytesMax;

    FrontDoor(
            ProblemWriter problems,
            Gates gates,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize bodyMax) {
        this.problems = problems;
        this.gates = gates;
        this.bodyBytesMax = bodyMax.asLongValue();
    }

    /** Before the server takes connections. */
    void guardTheWire(
            @Observes StartupEvent starting, @ConfigProperty(name = "kiem.http.arrives-within") Duration within) {
        WireSettings.set(within, problems.always());
    }

    void guard(@Observes Filters filters) {
        filters.register(this::admit, FIRST);
    }

    void answerTheRest(@Observes Router router) {
        router.route().order(LAST).handler(request -> problems.send(request, Statuses.of(404)));
        router.route().order(LAST + 1).failureHandler(this::failed);
    }

    private void admit(RoutingContext request) {
        Refused refused = objection(request.request());
        if (refused == null) {
            openDocument(request);
            request.next();
        } else {
            problems.send(request, refused);
        }
    }

    private @Nullable Refused objection(HttpServerRequest request) {
        String path = path(request);
        boolean slash = path.length() > 1 && path.endsWith("/");
        if (slash || CROOKED.matcher(path).find()) return Statuses.of(404);
        String length = request.getHeader("Content-Length");
        if (length != null && tooLong(length)) return Statuses.of(413).with("Connection", "close");
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) return Statuses.of(415);
        String type = request.getHeader("Content-Type");
        return type == null || utf8(type) ? null : Statuses.of(415);
    }

    private boolean tooLong(String length) {
        try {
            return Long.parseLong(length.strip()) > bodyBytesMax;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    private static boolean utf8(String type) {
        String lower = type.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "");
        return !lower.contains("charset=") || lower.contains("charset=utf-8");
    }

    /** The description of the interface is for everybody, on any page. */
    private static void openDocument(RoutingContext request) {
        if (path(request.request()).startsWith("/v1/openapi")) {
            request.response().putHeader("Access-Control-Allow-Origin", "*");
        }
    }

    private void failed(RoutingContext request) {
        if (request.response().ended()) return; // it took too long, and was told so
        Refused refused = refusal(request.failure(), request.statusCode());
        if (refused.status() == 401) {
            Refused tooMany = gates.chargeAddress(request); // guessing tokens costs as much as having none
            if (tooMany != null) refused = tooMany;
        }
        problems.send(request, refused);
    }

    private static Refused refusal(@Nullable Throwable failure, int status) {
        boolean told = status >= 400 && status <= BAD_REQUEST_MAX && status != 500;
        if (failure == null) {
            return told ? Statuses.of(status) : Failures.broken(new IllegalStateException("status " + status));
        }
        return told && status != 401 ? Statuses.of(status) : Failures.explain(failure);
    }

    /** Empty for a request line that has no path, such as that of OPTIONS *. */
    static String path(HttpServerRequest request) {
        String path = request.path();
        return path == null ? "" : path;
    }
}
