package nl.kiem.initiative.facility.view;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.FacilityWishId;
import nl.kiem.events.contract.initiative.FacilityWishEvent;
import nl.kiem.events.contract.initiative.FacilityWishEvent.FacilityWished;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.view.Filter;
import nl.kiem.events.runtime.view.Page;
import nl.kiem.events.runtime.view.ViewReader;
import nl.kiem.initiative.wish.domain.ExpressWish;
import nl.kiem.initiative.wish.domain.Wish;
import nl.kiem.initiative.wish.domain.WishDecider;
import nl.kiem.initiative.wish.domain.WishReason;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What there is of the kind that somebody misses, and why it does or does not fit. */
@Path("/facility-wishes/{id}/matches")
@Tag(name = "Facilities / Voorzieningen")
public class WishMatchResource {

    private final CommandHandler<ExpressWish, Wish, FacilityWishEvent> wishes;
    private final ViewReader reader;
    private final FacilityView facilities;
    private final Caller caller;

    WishMatchResource(
            CommandHandler<ExpressWish, Wish, FacilityWishEvent> wishes,
            ViewReader reader,
            FacilityView facilities,
            Caller caller) {
        this.wishes = wishes;
        this.reader = reader;
        this.facilities = facilities;
        this.caller = caller;
    }

    @PermitAll
    @GET
    @Operation(
            summary =
                    "Facilities of the kind that is missing, each with why it does or does not fit / Voorzieningen van de"
                            + " soort die ontbreekt, elk met waarom zij wel of niet past",
            description = "Those that the caller may know of. Judged by the stage in which the initiative was when it"
                    + " wished. Empty means that nobody offers any. / Waarvan de aanroeper mag weten. Beoordeeld naar de"
                    + " fase waarin het initiatief was toen het erom vroeg. Leeg betekent dat niemand er een aanbiedt.")
    public Uni<Page<FacilityFit>> matches(
            @PathParam("id") UUID id,
            @QueryParam("after") @Size(max = 80) @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return wishes.load(WishDecider.stream(new FacilityWishId(id)), caller.sight())
                .map(found -> wished(found.state()))
                .chain(wish -> reader.page(facilities, caller.sight(), after, limit, Filter.equal("kind", wish.kind()))
                        .map(page -> new Page<>(fits(page.items(), wish), page.next())));
    }

    private static List<FacilityFit> fits(List<FacilityRow> rows, FacilityWished wish) {
        return rows.stream().map(row -> FacilityFit.of(row, wish)).toList();
    }

    private static FacilityWished wished(Wish state) {
        return switch (state) {
            case Wish.Absent _ -> throw new Rejection(WishReason.WISH_UNKNOWN, "there is no such wish");
            case Wish.Expressed known -> known.wish();
        };
    }
}
