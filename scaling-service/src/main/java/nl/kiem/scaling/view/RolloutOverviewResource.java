package nl.kiem.scaling.view;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import nl.kiem.events.Rejection;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.view.Filter;
import nl.kiem.events.runtime.view.Page;
import nl.kiem.events.runtime.view.ViewReader;
import nl.kiem.scaling.domain.RolloutReason;
import nl.kiem.scaling.domain.Streams;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Rollouts to read. */
@Path("/rollouts")
@Tag(name = "Rollouts / Uitrol")
public class RolloutOverviewResource {

    private final RolloutOverviewView view;
    private final ViewReader reader;
    private final StreamRow streamRow;
    private final Caller caller;

    RolloutOverviewResource(RolloutOverviewView view, ViewReader reader, StreamRow streamRow, Caller caller) {
        this.view = view;
        this.reader = reader;
        this.streamRow = streamRow;
        this.caller = caller;
    }

    @PermitAll
    @GET
    @Operation(summary = "List rollouts / Toon uitrollen")
    public Uni<Page<RolloutOverview>> list(
            @QueryParam("thread") @Nullable UUID thread,
            @QueryParam("organisation") @Size(max = 80) @Nullable String organisation,
            @QueryParam("state") @Size(max = 40) @Nullable String state,
            @QueryParam("after") @Size(max = 80) @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(ViewReader.LIMIT_MAX) int limit) {
        return reader.page(
                view,
                caller.sight(),
                after,
                limit,
                Filter.equal("thread_id", thread),
                Filter.equal("organisation", organisation),
                Filter.equal("state", state));
    }

    @PermitAll
    @GET
    @Path("{id}")
    @Operation(summary = "Read one rollout / Lees één uitrol")
    public Uni<RestResponse<RolloutOverview>> get(@PathParam("id") UUID id) {
        return streamRow.of(view, Streams.rollout(id), caller.sight()).map(found -> {
            var row = found.orElseThrow(() -> new Rejection(RolloutReason.ROLLOUT_UNKNOWN, "there is no such rollout"));
            return Answers.tagged(row.version(), row);
        });
    }
}
