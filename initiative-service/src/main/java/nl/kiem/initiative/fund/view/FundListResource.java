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
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.view.Filter;
import nl.kiem.events.runtime.view.Page;
import nl.kiem.events.runtime.view.ViewReader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The list of funds. */
@Path("/funds")
@Tag(name = "Funds / Innovatiebudgetten")
public class FundListResource {

    private final ViewReader reader;
    private final FundView view;
    private final Caller caller;

    FundListResource(ViewReader reader, FundView view, Caller caller) {
        this.reader = reader;
        this.view = view;
        this.caller = caller;
    }

    @PermitAll
    @GET
    @Operation(
            summary = "Funds, by organisation, state and rule set / Innovatiebudgetten, naar organisatie, toestand en"
                    + " regelset",
            description = "What the caller may know of. A moment behind; one fund by its id is always current. /"
                    + " Waarvan de aanroeper mag weten. Loopt een ogenblik achter; één budget via zijn id is altijd"
                    + " actueel.")
    public Uni<Page<FundRow>> list(
            @QueryParam("organisation") @Nullable OrganisationId organisation,
            @QueryParam("state") FundRow.@Nullable State state,
            @QueryParam("ruleSet") @Size(max = 60) @Nullable String ruleSet,
            @QueryParam("after") @Size(max = 80) @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return reader.page(
                view,
                caller.sight(),
                after,
                limit,
                Filter.equal("organisation", organisation == null ? null : organisation.value()),
                Filter.equal("state", state == null ? null : state.name()),
                Filter.equal("rule_set", ruleSet));
    }
}
