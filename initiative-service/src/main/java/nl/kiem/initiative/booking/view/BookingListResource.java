package nl.kiem.initiative.booking.view;

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
import nl.kiem.events.runtime.view.ViewReader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The list of bookings. */
@Path("/bookings")
@Tag(name = "Bookings / Boekingen")
public class BookingListResource {

    private final ViewReader reader;
    private final BookingView view;
    private final Caller caller;

    BookingListResource(ViewReader reader, BookingView view, Caller caller) {
        this.reader = reader;
        this.view = view;
        this.caller = caller;
    }

    @PermitAll
    @GET
    @Operation(
            summary = "Bookings, by initiative, facility, provider and state / Boekingen, naar initiatief, voorziening,"
                    + " aanbieder en toestand",
            description = "What the caller may know of. A moment behind; one booking by its id is always current. /"
                    + " Waarvan de aanroeper mag weten. Loopt een ogenblik achter; één boeking via haar id is altijd"
                    + " actueel.")
    public Uni<Page<BookingRow>> list(
            @QueryParam("initiative") @Nullable UUID initiative,
            @QueryParam("facility") @Nullable UUID facility,
            @QueryParam("provider") @Nullable OrganisationId provider,
            @QueryParam("state") BookingRow.@Nullable State state,
            @QueryParam("after") @Size(max = 80) @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return reader.page(
                view,
                caller.sight(),
                after,
                limit,
                Filter.equal("thread", initiative),
                Filter.equal("facility", facility),
                Filter.equal("provider", provider),
                Filter.equal("state", state));
    }
}
