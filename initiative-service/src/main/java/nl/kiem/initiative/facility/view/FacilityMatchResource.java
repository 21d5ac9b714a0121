package nl.kiem.initiative.facility.view;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import java.time.LocalDate;
import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.events.contract.initiative.DayPart;
import nl.kiem.events.contract.initiative.FacilityKind;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.InvalidInput;
import nl.kiem.events.runtime.view.Page;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.facility.domain.Period;
import nl.kiem.initiative.facility.view.FacilityQueries.Need;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Demand and supply: what fits, what is missing, what is used. */
@Path("/")
@Tag(name = "Facilities / Voorzieningen")
public class FacilityMatchResource {

    /** Longest period that can be asked about, in days. */
    private static final int DAYS_MAX = 366;

    private final FacilityQueries queries;
    private final Caller caller;
    private final InstantSource clock;

    FacilityMatchResource(FacilityQueries queries, Caller caller, InstantSource clock) {
        this.queries = queries;
        this.caller = caller;
        this.clock = clock;
    }

    @PermitAll
    @GET
    @Path("facility-matches")
    @Operation(
            summary =
                    "Facilities that fit what an initiative needs / Voorzieningen die passen bij wat een initiatief nodig"
                            + " heeft",
            description = "With a place free in every slot of the period, and how many in the fullest. / Met in elk"
                    + " tijdvak van de periode een plaats vrij, en hoeveel in het volste.")
    public Uni<Page<FacilityMatch>> matches(
            @QueryParam("stage") @NotNull Stage stage,
            @QueryParam("classification") @NotNull DataClassification classification,
            @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("to") @NotNull LocalDate to,
            @QueryParam("part") @Nullable DayPart part,
            @QueryParam("kind") @Nullable FacilityKind kind,
            @QueryParam("region") @Size(max = 100) @Nullable String region,
            @QueryParam("after") @Size(max = 80) @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        if (to.isBefore(from)) throw new InvalidInput("to", "must not lie before from");
        if (to.isAfter(from.plusDays(DAYS_MAX))) {
            throw new InvalidInput("to", "must lie within %d days of from".formatted(DAYS_MAX));
        }
        Need need =
                new Need(kind == null ? null : kind.name(), stage, classification, region, new Period(from, to, part));
        return queries.matches(caller.sight(), need, after, limit);
    }

    @PermitAll
    @GET
    @Path("facility-gaps")
    @Operation(summary = "Asked for and offered by nobody / Gevraagd en door niemand aangeboden")
    public Uni<Page<FacilityGap>> gaps(
            @QueryParam("kind") @Nullable FacilityKind kind,
            @QueryParam("after") @Size(max = 80) @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return queries.gaps(caller.sight(), kind == null ? null : kind.name(), after, limit);
    }

    @PermitAll
    @GET
    @Path("facility-doubles")
    @Operation(
            summary =
                    "The same kind in the same place, by several organisations / Dezelfde soort op dezelfde plaats, door"
                            + " verschillende organisaties",
            description = "Of those without a last day. / Van die zonder laatste dag.")
    public Uni<Page<FacilityDouble>> doubles(
            @QueryParam("kind") @Nullable FacilityKind kind,
            @QueryParam("after") @Size(max = 160) @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return queries.doubles(caller.sight(), kind == null ? null : kind.name(), after, limit);
    }

    @PermitAll
    @GET
    @Path("facility-use")
    @Operation(
            summary = "How much each facility is used / Hoeveel elke voorziening wordt gebruikt",
            description =
                    "Bookings so far, and which share of its places is taken from today on, in four weeks or in as"
                            + " many days as are asked for. / Boekingen tot nu toe, en welk deel van de plaatsen vanaf vandaag"
                            + " bezet is, in vier weken of in zoveel dagen als gevraagd.")
    public Uni<Page<FacilityUse>> use(
            @QueryParam("days") @DefaultValue("28") @Min(1) @Max(DAYS_MAX) int days,
            @QueryParam("after") @Size(max = 80) @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        LocalDate today = CivilDate.of(clock.instant());
        return queries.use(caller.sight(), new Period(today, today.plusDays(days - 1L), null), after, limit);
    }
}
