package nl.kiem.monitoring.login;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Whether a browser sent a form from one of our own pages. A page of somebody else cannot make a browser say so. */
final class SameOrigin {

    private SameOrigin() {}

    static boolean sent(HttpServerRequest request) {
        return sent(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader("Host"));
    }

    /** @param site what browsers say since 2023; the origin is what they said before that */
    static boolean sent(@Nullable String site, @Nullable String origin, @Nullable String host) {
        if (site != null) return site.equals("same-origin");
        if (origin == null || host == null) return false;
        try {
            return host.equalsIgnoreCase(new URI(origin).getRawAuthority());
        } catch (URISyntaxException nonsense) {
            return false;
        }
    }
}
