package nl.kiem.events.runtime.http;

import io.github.bucket4j.TimeMeter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import nl.kiem.events.runtime.limits.Client;
import nl.kiem.events.runtime.limits.RateLimits;
import nl.kiem.events.runtime.limits.RateSettings;
import nl.kiem.events.runtime.limits.Spent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What a request may cost: one of its client's budget, and a fixed time until its answer begins. */
@Singleton
class Gates {

    /** Behind the platform's authentication (200): a budget is charged to whom the token really names. */
    private static final int AUTHENTICATED = 150;

    private static final int EARLY = 900;

    /** Asked by whoever keeps the service running, from the address through which everybody may come. */
    private static final String HEALTH = "/q/health";

    private final RateLimits limits;
    private final ProblemWriter problems;
    private final Duration answeredWithin;

    Gates(
            RateSettings settings,
            ProblemWriter problems,
            @ConfigProperty(name = "kiem.http.answered-within") Duration answeredWithin) {
        this.limits = new RateLimits(settings, TimeMeter.SYSTEM_NANOTIME);
        this.problems = problems;
        this.answeredWithin = answeredWithin;
    }

    void guard(@Observes Filters filters) {
        filters.register(this::setDeadline, EARLY);
        filters.register(this::charge, AUTHENTICATED);
    }

    /** Whatever the service still does for it, the client is told to come back; an answer that streams has begun by then. */
    private void setDeadline(RoutingContext request) {
        long timer = request.vertx()
                .setTimer(
                        answeredWithin.toMillis(),
                        _ -> problems.send(
                                request,
                                Refused.of(503, "TOO_SLOW", "it took too long; ask for less, or try again shortly")
                                        .with("Retry-After", "5")));
        request.addEndHandler(_ -> request.vertx().cancelTimer(timer));
        request.next();
    }

    private void charge(RoutingContext request) {
        if (FrontDoor.path(request.request()).startsWith(HEALTH)) {
            request.next();
            return;
        }
        Refused refused = charge(request, client(request));
        if (refused == null) {
            request.next();
        } else {
            problems.send(request, refused);
        }
    }

    /** Null when the client has some budget left. A request whose token was refused goes on its address. */
    @Nullable
    Refused chargeAddress(RoutingContext request) {
        return charge(request, Client.anonymous(address(request.request())));
    }

    private @Nullable Refused charge(RoutingContext request, Client client) {
        Spent spent = limits.spend(client, writes(request.request()));
        request.response().putHeader("RateLimit-Policy", spent.policy()).putHeader("RateLimit", spent.limit());
        if (!spent.refused()) return null;
        return Refused.of(
                        429, "TOO_MANY_REQUESTS", "more requests than this client may send; see the RateLimit headers")
                .with("Retry-After", Long.toString(spent.retryAfterSeconds()));
    }

    private static Client client(RoutingContext request) {
        var identity = request.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : null;
        return Client.of(identity, address(request.request()));
    }

    private static String address(HttpServerRequest request) {
        return request.remoteAddress() == null
                ? "unknown"
                : request.remoteAddress().hostAddress();
    }

    private static boolean writes(HttpServerRequest request) {
        return switch (request.method().name()) {
            case "GET", "HEAD", "OPTIONS" -> false;
            default -> true;
        };
    }
}
