package nl.kiem.events.runtime.personal;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.time.InstantSource;
import nl.kiem.events.runtime.http.Caller;
import org.jspecify.annotations.Nullable;

/** The request that a processing is part of. */
@RequestScoped
class Asked {

    private final HttpServerRequest request;
    private final Caller caller;
    private final InstantSource clock;
    private @Nullable Trace trace;

    Asked(HttpServerRequest request, Caller caller, InstantSource clock) {
        this.request = request;
        this.caller = caller;
        this.clock = clock;
    }

    /** One for the request; said back to the caller, who can put it beside its own. */
    Trace trace() {
        Trace known = trace;
        if (known == null) {
            known = Trace.after(request.getHeader(Trace.HEADER));
            request.response().putHeader(Trace.HEADER, known.traceparent());
            trace = known;
        }
        return known;
    }

    /** Whose processing ours is a part of: the organisation of a caller that brought its trace along. */
    @Nullable
    String foreignProcessor() {
        return trace().parentSpanId() == null
                ? null
                : caller.actor().organisation().value();
    }

    String operation() {
        String method = request.method().name();
        return method + " " + String.valueOf(request.path()).replaceAll("/(persons)/[^/]+", "/$1/{person}");
    }

    Instant now() {
        return clock.instant();
    }
}
