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
import nl.kiem.procurement.domain.TenderReason;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Tenders are listed and read. */
@Path("/tenders")
@Tag(name = "Tenders")
public class TenderOverviewResource {

    private final ViewReader reader;
    private final TenderOverviewView tenders;
    private final CurrentRows rows;
    private final Caller caller;

    TenderOverviewResource(ViewReader reader, TenderOverviewView tenders, CurrentRows rows, Caller caller) {
        this.reader = reader;
        this.tenders = tenders;
        this.rows = rows;
        this.caller = caller;
    }

    @PermitAll
    @GET
    @Operation(summary = "List tenders / Aanbestedingen opvragen")
    public Uni<Page<TenderOverview>> list(
            @QueryParam("thread") @Nullable UUID thread,
            @QueryParam("need") @Nullable UUID need,
            @QueryParam("organisation") @Nullable OrganisationId organisation,
            @QueryParam("state") @Nullable String state,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        Sight sight = caller.sight();
        return reader.page(
                        tenders,
                        sight,
                        after,
                        limit,
                        Filter.equal("thread_id", thread),
                        Filter.equal("need_id", need),
                        Filter.equal("organisation", organisation),
                        Filter.equal("state", state))
                .map(page -> new Page<>(
                        page.items().stream().map(row -> shown(row, sight)).toList(), page.next()));
    }

    @PermitAll
    @GET
    @Path("{id}")
    @Operation(
            summary = "Read a tender, each date with its article and arithmetic / Een aanbesteding opvragen, elke datum"
                    + " met artikel en berekening")
    public Uni<RestResponse<TenderOverview>> read(@PathParam("id") UUID id) {
        Sight sight = caller.sight();
        return rows.row(tenders, Streams.tender(id), sight, TenderReason.TENDER_UNKNOWN)
                .map(row -> Answers.tagged(row.version(), shown(row, sight)));
    }

    private static TenderOverview shown(TenderOverview row, Sight sight) {
        return Insiders.include(sight, row.custody()) ? row : row.asNotice();
    }
}
