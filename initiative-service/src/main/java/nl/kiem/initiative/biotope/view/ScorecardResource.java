package nl.kiem.initiative.biotope.view;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.view.Filter;
import nl.kiem.events.runtime.view.Ranking;
import nl.kiem.events.runtime.view.ViewReader;
import nl.kiem.initiative.biotope.view.Behaviour.Measured;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How renewal fares in an organisation: what its people say, beside what it does. */
@Path("/scorecards")
@Tag(name = "Biotope / Biotoop")
public class ScorecardResource {

    private static final int ROUNDS = 5;

    private final ViewReader reader;
    private final BiotopeOverviewView rounds;
    private final Behaviour behaviour;
    private final Caller caller;

    ScorecardResource(ViewReader reader, BiotopeOverviewView rounds, Behaviour behaviour, Caller caller) {
        this.reader = reader;
        this.rounds = rounds;
        this.behaviour = behaviour;
        this.caller = caller;
    }

    /**
     * Both halves.
     *
     * @param survey counted rounds and the one that is open, the latest period first, five at most
     * @param trend what people said last, beside the round before
     */
    @Schema(description = "What people say, beside what is done / Wat mensen zeggen, naast wat er gebeurt")
    public record Scorecard(String organisation, List<BiotopeOverview> survey, List<Trend> trend, Measured behaviour) {}

    @PermitAll
    @GET
    @Path("/{organisation}")
    @Operation(
            summary = "What people say of an organisation, beside what it does / Wat mensen zeggen van een organisatie,"
                    + " naast wat zij doet",
            description = "Out of rounds and initiatives that the caller may know of; each figure says what was"
                    + " counted and over which period, and has no value when too few are behind it. / Uit metingen en"
                    + " initiatieven waarvan de aanroeper mag weten; elk cijfer zegt wat er geteld is en over welke"
                    + " periode, en heeft geen waarde als er te weinig achter zit.")
    public Uni<Scorecard> get(@PathParam("organisation") OrganisationId organisation) {
        return reader.page(
                        rounds,
                        caller.sight(),
                        new Ranking("period_end"),
                        null,
                        ROUNDS,
                        Filter.equal("organisation", organisation.value()))
                .chain(page -> behaviour
                        .of(organisation, page.items(), caller.sight())
                        .map(measured ->
                                new Scorecard(organisation.value(), page.items(), Trend.of(page.items()), measured)));
    }
}
