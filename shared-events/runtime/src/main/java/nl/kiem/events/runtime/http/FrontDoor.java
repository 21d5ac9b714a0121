package nl.kiem.events.runtime.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
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

    private static final Pattern HEADER = Pattern.compile("quarkus\\.http\\.header\\.\"?([A-Za-z-]+)\"?\\.value");

    private final ObjectMapper json;
    private final long bodyBytesMax;
    private final Map<String, String> always;

    FrontDoor(ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize bodyMax) {
        this.json = json;
        this.bodyBytesMax = bodyMax.asLongValue();
        this.always = headersOfEveryAnswer(ConfigProvider.getConfig());
    }

    /** The platform sets these on what goes through its routes; a request without a path goes through none. */
    private static Map<String, String> headersOfEveryAnswer(Config config) {
        Map<String, String> headers = new TreeMap<>();
        for (String property : config.getPropertyNames()) {
            var header = HEADER.matcher(property);
            if (header.matches()) headers.put(header.group(1), config.getValue(property, String.class));
        }
        return headers;
    }

    void guard(@Observes Filters filters) {
        filters.register(this::admit, FIRST);
    }

    void answerTheRest(@Observes Router router) {
        router.route().order(LAST).handler(request -> send(request, Statuses.of(404)));
        router.route().order(LAST + 1).failureHandler(this::failed);
    }

    private void admit(RoutingContext request) {
        Refused refused = objection(request.request());
        if (refused == null) {
            openDocument(request);
            request.next();
        } else {
            send(request, refused);
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
        Throwable failure = request.failure();
        int status = request.statusCode();
        boolean told = status >= 400 && status <= BAD_REQUEST_MAX && status != 500;
        if (failure == null) {
            send(request, told ? Statuses.of(status) : Failures.broken(new IllegalStateException("status " + status)));
        } else {
            send(request, told && status != 401 ? Statuses.of(status) : Failures.explain(failure));
        }
    }

    private void send(RoutingContext request, Refused refused) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.headWritten()) return;
        always.forEach((name, value) -> {
            if (!response.headers().contains(name)) response.putHeader(name, value);
        });
        refused.headers().forEach(response::putHeader);
        response.setStatusCode(refused.status())
                .putHeader("Content-Type", Refused.MEDIA_TYPE)
                .end(text(refused.document(path(request.request()))));
    }

    /** Empty for a request line that has no path, such as that of OPTIONS *. */
    static String path(HttpServerRequest request) {
        String path = request.path();
        return path == null ? "" : path;
    }

    private String text(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem can always be written", e);
        }
    }
}
