package nl.kiem.events.runtime.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Carries the names under which others know a call into our log, and the gateway's back to the gateway: the transaction
 * of FSC, and the trace of W3C Trace Context. What is not shaped so is dropped, as both standards say.
 */
@Singleton
class Correlation {

    static final String FSC = "Fsc-Transaction-Id";

    /** What the log format shows. */
    private static final String LOGGED = "call";

    /** Before all others, so that refusals carry them too. */
    private static final int FIRST = 1_100;

    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);
    private static final Pattern TRACE =
            Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-.*");

    void carry(@Observes Filters filters) {
        filters.register(Correlation::carry, FIRST);
    }

    private static void carry(RoutingContext request) {
        HttpServerRequest asked = request.request();
        String transaction = transaction(asked.getHeader(FSC));
        String trace = trace(asked.getHeader("traceparent"));
        if (transaction != null) request.response().putHeader(FSC, transaction);
        if (transaction != null || trace != null) MDC.put(LOGGED, logged(transaction, trace));
        request.next();
    }

    static @Nullable String transaction(@Nullable String header) {
        return header != null && UUID.matcher(header).matches() ? header.toLowerCase(Locale.ROOT) : null;
    }

    /** @return id of the trace alone */
    static @Nullable String trace(@Nullable String header) {
        if (header == null || header.startsWith("ff")) return null;
        Matcher trace = TRACE.matcher(header);
        return trace.matches() ? trace.group(1) : null;
    }

    static String logged(@Nullable String transaction, @Nullable String trace) {
        String fsc = transaction == null ? "" : "fsc=" + transaction + " ";
        return trace == null ? fsc : fsc + "trace=" + trace + " ";
    }
}
