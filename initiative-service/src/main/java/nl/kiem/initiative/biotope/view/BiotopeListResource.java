package nl.kiem.initiative.biotope.view;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.view.Filter;
import nl.kiem.events.runtime.view.Page;
import nl.kiem.events.runtime.view.Ranking;
import nl.kiem.events.runtime.view.ViewReader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The list of rounds. */
@Path("/biotope-rounds")
@Tag(name = "Biotope / Biotoop")
public class BiotopeListResource {

    private final ViewReader reader;
    private final BiotopeOverviewView view;
    private final Caller caller;

    BiotopeListResource(ViewReader reader, BiotopeOverviewView view, Caller caller) {
        this.reader = reader;
        this.view = view;
        this.caller = caller;
    }

    @PermitAll
    @GET
    @Operation(summary = "Rounds, the latest period first / Biotoopmetingen, de laatste periode eerst")
    public Uni<Page<BiotopeOverview>> list(
            @QueryParam("organisation") @Nullable OrganisationId organisation,
            @QueryParam("state") @Nullable BiotopeState state,
            @QueryParam("after") @Size(max = 80) @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return reader.page(
                view,
                caller.sight(),
                new Ranking("period_end"),
                after,
                limit,
                Filter.equal("organisation", organisation),
                Filter.equal("state", state));
    }
}
