package nl.kiem.monitoring.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.kiem.events.Sight;
import org.jspecify.annotations.Nullable;

/** One request for a page. */
record Asked(String path, Map<String, String> parameters, Texts texts, Instant at, Visitor visitor) {

    private static final int VALUE_LENGTH_MAX = 200;

    static Asked of(RoutingContext request, Instant at, Visitor visitor) {
        Map<String, String> parameters = new LinkedHashMap<>();
        request.queryParams().forEach(one -> {
            if (!one.getValue().isBlank() && one.getValue().length() <= VALUE_LENGTH_MAX) {
                parameters.put(one.getKey(), one.getValue());
            }
        });
        Language language =
                Language.of(parameters.get("lang"), request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return new Asked(request.normalizedPath(), parameters, Texts.in(language), at, visitor);
    }

    @Nullable
    String query(String name) {
        return parameters.get(name);
    }

    @Nullable
    String after() {
        return query("after");
    }

    Sight sight() {
        return visitor.sight();
    }

    Head head(String title, boolean live) {
        return new Head(texts, title, path, parameters, at, live, visitor);
    }
}
