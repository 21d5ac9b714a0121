package nl.kiem.monitoring.view;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A stream that says when it is worth asking again. */
@Path("/updates")
@PermitAll
public class UpdatesResource {

    private static final int WATCHERS_MAX = 500;
    private static final long RETRY_SECONDS = 30;

    private final Updates updates;
    private final AtomicInteger watchers = new AtomicInteger();

    UpdatesResource(Updates updates) {
        this.updates = updates;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true) // the pages' own; what programs may count on comes over Kafka
    public Multi<OutboundSseEvent> updates(@Context Sse sse) {
        if (watchers.incrementAndGet() > WATCHERS_MAX) {
            watchers.decrementAndGet();
            throw new ServiceUnavailableException(RETRY_SECONDS);
        }
        return updates.stream()
                .map(name -> sse.newEventBuilder().name(name).data("{}").build())
                .onTermination()
                .invoke(() -> watchers.decrementAndGet());
    }
}
