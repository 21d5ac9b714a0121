package nl.kiem.initiative.facility.view;

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
import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.events.contract.initiative.FacilityKind;
import nl.kiem.events.contract.initiative.SlotLength;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.view.Filter;
import nl.kiem.events.runtime.view.Page;
import nl.kiem.events.runtime.view.ViewReader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The catalogue of facilities. */
@Path("/facilities")
@Tag(name = "Facilities / Voorzieningen")
public class FacilityListResource {

    private final ViewReader reader;
    private final FacilityView view;
    private final Caller caller;

    FacilityListResource(ViewReader reader, FacilityView view, Caller caller) {
        this.reader = reader;
        this.view = view;
        this.caller = caller;
    }

    /**
     * One facility in the catalogue.
     *
     * @param region null when it is online
     * @param lastDay on which it can be used; null when no end is known
     */
    public record FacilityItem(
            String id,
            String name,
            FacilityKind kind,
            String provider,
            int capacity,
            SlotLength slot,
            boolean weekends,
            DataClassification classification,
            Stage minimumStage,
            @Nullable String region,
            boolean answersAtOnce,
            @Nullable LocalDate lastDay) {

        static FacilityItem of(FacilityRow row) {
            return new FacilityItem(
                    row.id(),
                    row.name(),
                    row.kind(),
                    row.provider(),
                    row.capacity(),
                    row.slot(),
                    row.weekends(),
                    row.classification(),
                    row.minimumStage(),
                    row.region(),
                    row.answersAtOnce(),
                    row.lastDay());
        }
    }

    @PermitAll
    @GET
    @Operation(
            summary = "Facilities, by kind and provider / Voorzieningen, naar soort en aanbieder",
            description = "What the caller may know of. A moment behind; one facility by its id is always current. /"
                    + " Waarvan de aanroeper mag weten. Loopt een ogenblik achter; één voorziening via haar id is"
                    + " altijd actueel.")
    public Uni<Page<FacilityItem>> list(
            @QueryParam("kind") @Nullable FacilityKind kind,
            @QueryParam("provider") @Nullable OrganisationId provider,
            @QueryParam("after") @Size(max = 80) @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return reader.page(
                        view,
                        caller.sight(),
                        after,
                        limit,
                        Filter.equal("kind", kind),
                        Filter.equal("provider", provider))
                .map(page ->
                        new Page<>(page.items().stream().map(FacilityItem::of).toList(), page.next()));
    }
}
