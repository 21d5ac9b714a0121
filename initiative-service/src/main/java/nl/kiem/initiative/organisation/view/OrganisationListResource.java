package nl.kiem.initiative.organisation.view;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
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

    /** @param on only those that were there on that day, as they were called then; all that ever were when left out */
    @PermitAll
    @GET
    @Operation(
            summary = "The register of organisations, for everybody / Het register van organisaties, voor iedereen",
            description = "A moment behind; one organisation by its id is always current. / Loopt een ogenblik achter;"
                    + " één organisatie via haar id is altijd actueel.")
    public Uni<Page<OrganisationEntry>> list(
            @QueryParam("parent") @Nullable OrganisationId parent,
            @QueryParam("kind") @Size(max = 60) @Nullable String kind,
            @QueryParam("on") @Nullable LocalDate on,
            @QueryParam("after") @Size(max = 80) @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        Uni<Page<OrganisationEntry>> page = reader.page(
                view,
                caller.sight(),
                after,
                limit,
                Filter.equal("parent", parent),
                Filter.equal("kind", kind),
                Filter.atMost("valid_from", on),
                Filter.atLeast("valid_until", on));
        return on == null
                ? page
                : page.map(found -> new Page<>(
                        found.items().stream().map(entry -> entry.on(on)).toList(), found.next()));
    }
}
