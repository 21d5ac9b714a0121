package nl.kiem.initiative.bottleneck.view;

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
import nl.kiem.events.runtime.view.Ranking;
import nl.kiem.events.runtime.view.ViewReader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The list of legal bottlenecks. */
@Path("/legal-bottlenecks")
@Tag(name = "Legal bottlenecks / Wetgevingsknelpunten")
public class BottleneckListResource {

    private static final Ranking MOST_PEOPLE_FIRST = new Ranking("people");

    private final ViewReader reader;
    private final BottleneckOverviewView view;
    private final Caller caller;

    BottleneckListResource(ViewReader reader, BottleneckOverviewView view, Caller caller) {
        this.reader = reader;
        this.view = view;
        this.caller = caller;
    }

    @PermitAll
    @GET
    @Operation(
            summary = "Legal bottlenecks, those that concern most people first / Wetgevingsknelpunten, die de meeste"
                    + " mensen raken eerst",
            description =
                    "By law and article, by the ministry that answers, by initiative. What the caller may know of."
                            + " / Naar wet en artikel, naar ministerie dat antwoordt, naar initiatief. Waarvan de aanroeper mag"
                            + " weten.")
    public Uni<Page<BottleneckOverview>> list(
            @QueryParam("lawRef") @Size(max = 20) @Nullable String lawRef,
            @QueryParam("article") @Size(max = 80) @Nullable String article,
            @QueryParam("policyMinistry") @Nullable OrganisationId ministry,
            @QueryParam("organisation") @Nullable OrganisationId organisation,
            @QueryParam("initiative") @Nullable UUID initiative,
            @QueryParam("state") @Nullable BottleneckState state,
            @QueryParam("after") @Size(max = 80) @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return reader.page(
                view,
                caller.sight(),
                MOST_PEOPLE_FIRST,
                after,
                limit,
                Filter.equal("law_ref", lawRef),
                Filter.equal("article", article),
                Filter.equal("policy_ministry", ministry),
                Filter.equal("organisation", organisation),
                Filter.equal("initiative", initiative),
                Filter.equal("state", state));
    }
}
