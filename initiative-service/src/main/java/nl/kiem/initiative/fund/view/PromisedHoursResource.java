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
import java.time.InstantSource;
import java.util.UUID;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.view.Page;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.fund.view.PromisedHoursQueries.By;
import nl.kiem.initiative.fund.view.PromisedHoursQueries.Wanted;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whether the time that was promised was given. */
@Path("/promised-hours")
@Tag(name = "Funds / Innovatiebudgetten")
public class PromisedHoursResource {

    private final PromisedHoursQueries queries;
    private final Caller caller;
    private final InstantSource clock;

    PromisedHoursResource(PromisedHoursQueries queries, Caller caller, InstantSource clock) {
        this.queries = queries;
        this.caller = caller;
        this.clock = clock;
    }

    @PermitAll
    @GET
    @Operation(
            summary =
                    "Hours promised and hours given, by initiative or by organisation / Beloofde en gegeven uren, naar"
                            + " initiatief of naar organisatie",
            description =
                    "The largest gap first. Due is the part of a promise whose time has gone by, spread evenly over"
                            + " its period; the gap is what was due and not given. / Het grootste tekort eerst. Toe is het deel"
                            + " van een belofte waarvan de tijd voorbij is, gelijk verdeeld over haar periode; het tekort is wat"
                            + " toe was en niet is gegeven.")
    public Uni<Page<PromisedHours>> ranked(
            @QueryParam("by") @DefaultValue("INITIATIVE") By by,
            @QueryParam("fund") @Nullable UUID fund,
            @QueryParam("initiative") @Nullable UUID initiative,
            @QueryParam("organisation") @Nullable OrganisationId organisation,
            @QueryParam("after") @Size(max = 100) @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        Wanted wanted = new Wanted(
                by,
                fund == null ? null : fund.toString(),
                initiative == null ? null : initiative.toString(),
                organisation == null ? null : organisation.value());
        return queries.ranked(caller.sight(), wanted, CivilDate.of(clock.instant()), after, limit);
    }
}
