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
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.view.Filter;
import nl.kiem.events.runtime.view.Page;
import nl.kiem.events.runtime.view.ViewReader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The public register of organisations. */
@Path("/organisations")
@Tag(name = "Organisations / Organisaties")
public class OrganisationListResource {

    private final ViewReader reader;
    private final OrganisationRegisterView view;
    private final Caller caller;

    OrganisationListResource(ViewReader reader, OrganisationRegisterView view, Caller caller) {
        this.reader = reader;
        this.view = view;
        this.caller = caller;
    }

    @PermitAll
    @GET
    @Operation(
            summary = "The register of organisations, for everybody / Het register van organisaties, voor iedereen",
            description = "A moment behind; one organisation by its id is always current. / Loopt een ogenblik achter;"
                    + " één organisatie via haar id is altijd actueel.")
    public Uni<Page<OrganisationEntry>> list(
            @QueryParam("parent") @Nullable OrganisationId parent,
            @QueryParam("after") @Size(max = 80) @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return reader.page(
                view, caller.sight(), after, limit, Filter.equal("parent", parent == null ? null : parent.value()));
    }
}
