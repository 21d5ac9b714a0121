package nl.kiem.initiative.api;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.domain.PilotCommand.Conclude;
import nl.kiem.initiative.domain.PilotCommand.ExposePeople;
import nl.kiem.initiative.domain.PilotCommand.RecordMeasurement;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Pilots while they run. */
@Path("/pilots")
@Tag(name = "Pilots / Pilots")
public class PilotRunResource {

    private final PilotSteering pilots;
    private final Caller caller;
    private final InstantSource clock;

    PilotRunResource(PilotSteering pilots, Caller caller, InstantSource clock) {
        this.pilots = pilots;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * One value over one period.
     *
     * @param n people or cases behind the value
     * @param groupValues the value for each group of the design
     * @param correctionReason needed when a value for this measure and period is there already
     */
    public record MeasurementRequest(
            @NotBlank @Size(max = 200) String measure,
            @NotNull BigDecimal value,
            @NotNull @Min(1) @Max(1_000_000_000) Long n,
            @NotNull LocalDate periodFrom,
            @NotNull LocalDate periodTo,
            @Nullable @Size(max = 50) Map<String, @NotNull BigDecimal> groupValues,
            @Nullable @Size(max = 1000) String correctionReason) {

        RecordMeasurement command(Actor by, Instant at) {
            Map<String, BigDecimal> groups = groupValues == null ? Map.of() : groupValues;
            return new RecordMeasurement(measure, value, n, periodFrom, periodTo, groups, correctionReason, by, at);
        }
    }

    /** More people take part from now on. */
    public record ExposureRequest(
            @NotNull @Min(1) @Max(1_000_000_000) Long count) {}

    /**
     * How the pilot ended.
     *
     * @param earlyStopReason why it ends before its measures have end values
     */
    public record ConclusionRequest(
            @Nullable @Size(max = 4000) String earlyStopReason) {}

    @Access(
            value = {Role.TL, Role.SYS},
            of = Party.OWNER)
    @POST
    @Path("/{id}/measurements")
    @Operation(summary = "Record a measurement, split by group / Leg een meting vast, uitgesplitst naar groep")
    public Uni<RestResponse<CommandAnswer>> measure(
            @PathParam("id") UUID id, @Valid @NotNull MeasurementRequest request) {
        Actor by = caller.actor();
        return pilots.steer(id, request.command(by, clock.instant()), Asked.of(caller, request));
    }

    @Access(
            value = {Role.TL, Role.SYS},
            of = Party.OWNER)
    @POST
    @Path("/{id}/exposures")
    @Operation(
            summary = "Let more people take part / Laat meer mensen meedoen",
            description =
                    "Refused over the cap of the design, while the pilot is suspended, outside its days, without legal"
                            + " basis, and while its initiative is paused, over, or without executive, owner or money. /"
                            + " Wordt geweigerd boven het maximum van het ontwerp, zolang de pilot is opgeschort, buiten"
                            + " zijn dagen, zonder grondslag, en zolang het initiatief stilligt, voorbij is of geen"
                            + " eindverantwoordelijke, lijneigenaar of geld heeft.")
    public Uni<RestResponse<CommandAnswer>> expose(@PathParam("id") UUID id, @Valid @NotNull ExposureRequest request) {
        Actor by = caller.actor();
        Instant at = clock.instant();
        return pilots.steerWithFacts(
                id, facts -> new ExposePeople(facts, request.count(), by, at), Asked.of(caller, request));
    }

    @Access(value = Role.TL, of = Party.OWNER)
    @POST
    @Path("/{id}/conclusions")
    @Operation(summary = "Conclude a pilot / Rond een pilot af")
    public Uni<RestResponse<CommandAnswer>> conclude(
            @PathParam("id") UUID id, @Valid @NotNull ConclusionRequest request) {
        Actor by = caller.actor();
        Conclude command = new Conclude(request.earlyStopReason(), by, clock.instant());
        return pilots.steer(id, command, Asked.of(caller, request));
    }
}
