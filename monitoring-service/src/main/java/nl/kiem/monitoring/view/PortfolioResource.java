package nl.kiem.monitoring.view;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.view.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The portfolio of every organisation, as far as the caller may see it. */
@Path("/portfolio")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class PortfolioResource {

    private final PortfolioQueries portfolio;
    private final Caller caller;

    PortfolioResource(PortfolioQueries portfolio, Caller caller) {
        this.portfolio = portfolio;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Initiatives by organisation and stage / Initiatieven per organisatie en fase",
            description = "Totals are over all organisations, as far as the caller may see their initiatives. / Totalen"
                    + " gaan over alle organisaties, voor zover de vrager hun initiatieven mag zien.")
    public Uni<Portfolio> portfolio(
            @QueryParam("after") @Size(max = 80) @Nullable String after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(100) int limit) {
        return portfolio.portfolio(caller.sight(), after, limit);
    }

    @GET
    @Path("/initiatives")
    @Operation(
            summary = "Initiatives, also only those without an accountable executive / Initiatieven, ook alleen die"
                    + " zonder eindverantwoordelijke")
    public Uni<Page<InitiativeItem>> initiatives(
            @QueryParam("organisation") @Size(max = 80) @Nullable String organisation,
            @QueryParam("stage") @Nullable Stage stage,
            @QueryParam("withoutExecutive") @Nullable Boolean withoutExecutive,
            @QueryParam("source") @Size(max = 40) @Nullable String source,
            @QueryParam("after") @Size(max = 80) @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        var filter = new InitiativeFilter(organisation, stage, withoutExecutive, source);
        return portfolio.initiatives(caller.sight(), filter, after, limit);
    }
}
