package nl.kiem.monitoring.view;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.Instant;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.runtime.http.Caller;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A stream that says when it is worth asking again. */
@Path("/updates")
@PermitAll
public class UpdatesResource {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final long RETRY_SECONDS = 30;
    private static final Duration LASTS_WITHOUT_TOKEN = Duration.ofHours(1);

    private final Updates updates;
    private final Watchers watchers;
    private final Caller caller;
    private final SecurityIdentity identity;

    UpdatesResource(Updates updates, Watchers watchers, Caller caller, SecurityIdentity identity) {
        this.updates = updates;
        this.watchers = watchers;
        this.caller = caller;
        this.identity = identity;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true) // the pages' own; what programs may count on comes over Kafka
    public Multi<OutboundSseEvent> updates(@Context Sse sse, @Context HttpServerRequest request) {
        String client = client(request);
        switch (watchers.enter(client)) {
            case CLIENT_FULL -> throw new WebApplicationException(TOO_MANY_REQUESTS);
            case ALL_FULL -> throw new ServiceUnavailableException(RETRY_SECONDS);
            case IN -> {}
        }
        return updates.stream(caller.sight(), lasts())
                .map(name -> sse.newEventBuilder().name(name).data("{}").build())
                .onTermination()
                .invoke(() -> watchers.leave(client));
    }

    private String client(HttpServerRequest request) {
        if (identity.isAnonymous()) return request.remoteAddress().hostAddress();
        Actor actor = caller.actor();
        return actor.organisation() + " " + actor.person();
    }

    /** No longer than the token: who it speaks for may be another matter afterwards. */
    private Duration lasts() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) return LASTS_WITHOUT_TOKEN;
        Duration left = Duration.between(Instant.now(), Instant.ofEpochSecond(token.getExpirationTime()));
        return left.isPositive() ? left : Duration.ofMillis(1);
    }
}
