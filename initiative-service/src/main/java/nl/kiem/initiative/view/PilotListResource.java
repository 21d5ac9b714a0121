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
import java.util.UUID;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.view.Filter;
import nl.kiem.events.runtime.view.Page;
import nl.kiem.events.runtime.view.ViewReader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The list of pilots. */
@Path("/pilots")
@Tag(name = "Pilots / Pilots")
public class PilotListResource {

    private final ViewReader reader;
    private final PilotOverviewView view;
    private final Caller caller;

    PilotListResource(ViewReader reader, PilotOverviewView view, Caller caller) {
        this.reader = reader;
        this.view = view;
        this.caller = caller;
    }

    @PermitAll
    @GET
    @Operation(
            summary =
                    "Pilots, by organisation, initiative and state / Pilots, naar organisatie, initiatief en toestand",
            description =
                    "What the caller may know of, without a token what is public. A moment behind what was decided last;"
                            + " one pilot by its id is always current. / Waarvan de aanroeper mag weten, zonder token wat"
                            + " openbaar is. Loopt een ogenblik achter; één pilot via zijn id is altijd actueel.")
    public Uni<Page<PilotOverview>> list(
            @QueryParam("organisation") @Nullable OrganisationId organisation,
            @QueryParam("initiative") @Nullable UUID initiative,
            @QueryParam("state") @Nullable PilotState state,
            @QueryParam("after") @Size(max = 80) @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return reader.page(
                view,
                caller.sight(),
                after,
                limit,
                Filter.equal("organisation", organisation),
                Filter.equal("initiative", initiative),
                Filter.equal("state", state));
    }
}
