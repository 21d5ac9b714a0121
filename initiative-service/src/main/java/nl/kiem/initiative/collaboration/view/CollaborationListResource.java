package nl.kiem.initiative.collaboration.view;

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

/** The list of collaborations. */
@Path("/collaborations")
@Tag(name = "Collaborations / Samenwerkingen")
public class CollaborationListResource {

    private final ViewReader reader;
    private final CollaborationView view;
    private final Caller caller;

    CollaborationListResource(ViewReader reader, CollaborationView view, Caller caller) {
        this.reader = reader;
        this.view = view;
        this.caller = caller;
    }

    @PermitAll
    @GET
    @Operation(
            summary = "Collaborations, by initiative, organisation, lead and state / Samenwerkingen, naar initiatief,"
                    + " organisatie, regiepartij en toestand",
            description = "Each with who is or was involved from when on, also whoever left. What the caller may know"
                    + " of. A moment behind; one collaboration by its id is always current. / Elk met wie vanaf wanneer"
                    + " betrokken is of was, ook wie uittrad. Waarvan de aanroeper mag weten. Loopt een ogenblik achter;"
                    + " één samenwerking via haar id is altijd actueel.")
    public Uni<Page<CollaborationRow>> list(
            @QueryParam("initiative") @Nullable UUID initiative,
            @QueryParam("organisation") @Nullable OrganisationId organisation,
            @QueryParam("lead") @Nullable OrganisationId lead,
            @QueryParam("state") CollaborationRow.@Nullable State state,
            @QueryParam("after") @Size(max = 80) @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return reader.page(
                view,
                caller.sight(),
                after,
                limit,
                Filter.equal("initiative", initiative),
                Filter.has("organisations", organisation),
                Filter.equal("lead", lead),
                Filter.equal("state", state));
    }
}
