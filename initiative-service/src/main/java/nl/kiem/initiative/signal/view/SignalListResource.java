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
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.view.Filter;
import nl.kiem.events.runtime.view.Page;
import nl.kiem.events.runtime.view.Ranking;
import nl.kiem.events.runtime.view.ViewReader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The list of signals. */
@Path("/signals")
@Tag(name = "Signals / Signalen")
public class SignalListResource {

    private static final Ranking MOST_PEOPLE_FIRST = new Ranking("people");

    private final ViewReader reader;
    private final SignalOverviewView view;
    private final Caller caller;

    SignalListResource(ViewReader reader, SignalOverviewView view, Caller caller) {
        this.reader = reader;
        this.view = view;
        this.caller = caller;
    }

    @PermitAll
    @GET
    @Operation(
            summary = "Signals, those that reach most people first / Signalen, die de meeste mensen raken eerst",
            description = "What the caller may know of. Whether anything is linked and, of what has happened, whether a"
                    + " proven solution stood ready. / Waarvan de aanroeper mag weten. Of er iets gekoppeld is en, van"
                    + " wat werkelijkheid werd, of een bewezen oplossing klaarstond.")
    public Uni<Page<SignalOverview>> list(
            @QueryParam("organisation") @Nullable OrganisationId organisation,
            @QueryParam("state") @Nullable SignalState state,
            @QueryParam("serviceChain") @Size(max = 200) @Nullable String serviceChain,
            @QueryParam("linked") @Nullable Boolean linked,
            @QueryParam("prepared") @Nullable Boolean prepared,
            @QueryParam("after") @Size(max = 80) @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return reader.page(
                view,
                caller.sight(),
                MOST_PEOPLE_FIRST,
                after,
                limit,
                Filter.equal("organisation", organisation),
                Filter.equal("state", state),
                Filter.equal("service_chain", serviceChain),
                Filter.equal("linked", linked),
                Filter.equal("prepared", prepared));
    }
}
