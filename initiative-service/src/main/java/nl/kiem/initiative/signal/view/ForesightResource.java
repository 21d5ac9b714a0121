package nl.kiem.initiative.signal.view;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.view.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What presses on people, and whether what happens was seen coming. */
@Path("/")
@Tag(name = "Signals / Signalen")
public class ForesightResource {

    private final ForesightQueries queries;
    private final Caller caller;

    ForesightResource(ForesightQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @PermitAll
    @GET
    @Path("pressure-points")
    @Operation(
            summary =
                    "What presses on most people, with the initiatives that take it up or visibly none / Wat op de meeste"
                            + " mensen drukt, met de initiatieven die het oppakken of zichtbaar geen",
            description =
                    "Signals that were not dismissed and have not happened, that the caller may know of; the first"
                            + " ten, or as many as are asked for. / Signalen die niet zijn afgewezen en nog niet gebeurd zijn,"
                            + " waarvan de aanroeper mag weten; de eerste tien, of zoveel als gevraagd.")
    public Uni<Page<PressurePoint>> pressing(
            @QueryParam("organisation") @Nullable OrganisationId organisation,
            @QueryParam("serviceChain") @Size(max = 200) @Nullable String serviceChain,
            @QueryParam("limit") @DefaultValue("10") @Min(1) @Max(100) int limit) {
        return queries.pressing(caller.sight(), organisation, serviceChain, limit)
                .map(found -> new Page<>(List.copyOf(found), null));
    }

    @PermitAll
    @GET
    @Path("foresight")
    @Operation(
            summary =
                    "How much of what happened was prepared for, and how long before / Op hoeveel van wat gebeurde men was"
                            + " voorbereid, en hoe lang tevoren",
            description =
                    "Out of signals that the caller may know of, of one organisation or of all. / Uit signalen waarvan"
                            + " de aanroeper mag weten, van één organisatie of van alle.")
    public Uni<Foresight> foresight(@QueryParam("organisation") @Nullable OrganisationId organisation) {
        return queries.foresight(caller.sight(), organisation);
    }
}
