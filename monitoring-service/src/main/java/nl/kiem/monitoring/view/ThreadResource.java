package nl.kiem.monitoring.view;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.view.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The stories of initiatives, as far as the caller may see them. */
@Path("/threads")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class ThreadResource {

    private final ThreadQueries threads;
    private final Caller caller;

    ThreadResource(ThreadQueries threads, Caller caller) {
        this.threads = threads;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Threads with how far they came / Verhalen met hoe ver ze kwamen")
    public Uni<Page<ThreadItem>> threads(
            @QueryParam("lastReached") @Nullable Milestone lastReached,
            @QueryParam("after") @Size(max = 80) @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return threads.threads(caller.sight(), lastReached, after, limit);
    }

    @GET
    @Path("/{threadId}")
    @Operation(
            summary = "The story of one initiative, with what caused what / Het verhaal van één initiatief, met wat"
                    + " waardoor kwam",
            description = "Every published event of all services in the order in which it became true. / Elke"
                    + " gepubliceerde gebeurtenis van alle diensten, in de volgorde waarin die waar werd.")
    public Uni<Story> story(
            @PathParam("threadId") UUID threadId,
            @QueryParam("after") @Size(max = 200) @Nullable String after,
            @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(200) int limit) {
        return threads.story(caller.sight(), threadId, after, limit);
    }
}
