package nl.kiem.initiative.fund.view;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.view.Filter;
import nl.kiem.events.runtime.view.Page;
import nl.kiem.events.runtime.view.ViewReader;
import nl.kiem.initiative.fund.domain.Allocation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The list of allocations. */
@Path("/allocations")
@Tag(name = "Funds / Innovatiebudgetten")
public class AllocationListResource {

    private final ViewReader reader;
    private final AllocationView view;
    private final Caller caller;

    AllocationListResource(ViewReader reader, AllocationView view, Caller caller) {
        this.reader = reader;
        this.view = view;
        this.caller = caller;
    }

    @PermitAll
    @GET
    @Operation(
            summary = "What funds allocated, by fund, initiative, lead organisation and state / Wat innovatiebudgetten"
                    + " hebben toegekend, naar budget, initiatief, regievoerder en toestand",
            description = "What the caller may know of. A moment behind; one allocation by its id is always current. /"
                    + " Waarvan de aanroeper mag weten. Loopt een ogenblik achter; één toekenning via haar id is"
                    + " altijd actueel.")
    public Uni<Page<AllocationRow>> list(
            @QueryParam("fund") @Nullable UUID fund,
            @QueryParam("initiative") @Nullable UUID initiative,
            @QueryParam("organisation") @Nullable OrganisationId organisation,
            @QueryParam("state") Allocation.@Nullable State state,
            @QueryParam("after") @Size(max = 80) @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return reader.page(
                view,
                caller.sight(),
                after,
                limit,
                Filter.equal("fund", fund == null ? null : fund.toString()),
                Filter.equal("thread", initiative == null ? null : initiative.toString()),
                Filter.equal("organisation", organisation == null ? null : organisation.value()),
                Filter.equal("state", state == null ? null : state.name()));
    }
}
