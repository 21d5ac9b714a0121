package nl.kiem.procurement.view;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import nl.kiem.events.Sight;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.view.Filter;
import nl.kiem.events.runtime.view.Page;
import nl.kiem.events.runtime.view.ViewReader;
import nl.kiem.procurement.Streams;
import nl.kiem.procurement.domain.NeedReason;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Needs are listed and read. */
@Path("/needs")
@Tag(name = "Needs")
public class NeedOverviewResource {

    private final ViewReader reader;
    private final NeedOverviewView needs;
    private final CurrentRows rows;
    private final Caller caller;

    NeedOverviewResource(ViewReader reader, NeedOverviewView needs, CurrentRows rows, Caller caller) {
        this.reader = reader;
        this.needs = needs;
        this.rows = rows;
        this.caller = caller;
    }

    @PermitAll
    @GET
    @Operation(summary = "List procurement needs / Inkoopbehoeften opvragen")
    public Uni<Page<NeedOverview>> list(
            @QueryParam("thread") @Nullable UUID thread,
            @QueryParam("organisation") @Nullable OrganisationId organisation,
            @QueryParam("state") @Nullable String state,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        Sight sight = caller.sight();
        return reader.page(
                        needs,
                        sight,
                        after,
                        limit,
                        Filter.equal("thread_id", thread),
                        Filter.equal("organisation", organisation),
                        Filter.equal("state", state))
                .map(page -> new Page<>(
                        page.items().stream().map(row -> shown(row, sight)).toList(), page.next()));
    }

    @PermitAll
    @GET
    @Path("{id}")
    @Operation(summary = "Read a procurement need / Een inkoopbehoefte opvragen")
    public Uni<RestResponse<NeedOverview>> read(@PathParam("id") UUID id) {
        Sight sight = caller.sight();
        return rows.row(needs, Streams.need(id), sight, NeedReason.NEED_UNKNOWN)
                .map(row -> Answers.tagged(row.version(), shown(row, sight)));
    }

    private static NeedOverview shown(NeedOverview row, Sight sight) {
        return Insiders.include(sight, row.custody()) ? row : row.fromOutside();
    }
}
