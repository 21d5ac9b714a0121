package nl.kiem.initiative.view;

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
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Facet;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.view.Filter;
import nl.kiem.events.runtime.view.Page;
import nl.kiem.events.runtime.view.ViewReader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The list of initiatives. */
@Path("/initiatives")
@Tag(name = "Initiatives / Initiatieven")
public class InitiativeListResource {

    private final ViewReader reader;
    private final InitiativeOverviewView view;
    private final Caller caller;

    InitiativeListResource(ViewReader reader, InitiativeOverviewView view, Caller caller) {
        this.reader = reader;
        this.view = view;
        this.caller = caller;
    }

    @PermitAll
    @GET
    @Operation(
            summary =
                    "Initiatives, by organisation, stage and who must act / Initiatieven, naar organisatie, fase en wie aan zet is",
            description =
                    "What the caller may know of, without a token what is public. A moment behind what was decided last;"
                            + " one initiative by its id is always current. / Waarvan de aanroeper mag weten, zonder token"
                            + " wat openbaar is. Loopt een ogenblik achter; één initiatief via zijn id is altijd"
                            + " actueel.")
    public Uni<Page<InitiativeOverview>> list(
            @QueryParam("organisation") @Nullable OrganisationId organisation,
            @QueryParam("stage") @Nullable Stage stage,
            @QueryParam("waitingFor") @Nullable Role waitingFor,
            @QueryParam("facet") @Nullable Facet facet,
            @QueryParam("overdue") @Nullable Boolean overdue,
            @QueryParam("after") @Size(max = 80) @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return reader.page(
                view,
                caller.sight(),
                after,
                limit,
                Filter.equal("organisation", organisation),
                Filter.equal("stage", stage),
                Filter.equal("waiting_for", waitingFor),
                Filter.equal("facet", facet),
                Filter.equal("overdue", overdue));
    }
}
