package nl.kiem.initiative.facility.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.FacilityId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.events.contract.initiative.FacilityEvent;
import nl.kiem.events.contract.initiative.FacilityKind;
import nl.kiem.events.contract.initiative.SlotLength;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.api.Asked;
import nl.kiem.initiative.api.KnownOrganisations;
import nl.kiem.initiative.api.SeenBy;
import nl.kiem.initiative.facility.domain.Facility;
import nl.kiem.initiative.facility.domain.FacilityCommand;
import nl.kiem.initiative.facility.domain.FacilityDecider;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Facilities as their providers offer them. */
@Path("/facilities")
@Tag(name = "Facilities / Voorzieningen")
public class FacilityResource {

    private final CommandHandler<FacilityCommand, Facility, FacilityEvent> facilities;
    private final KnownOrganisations organisations;
    private final Caller caller;
    private final InstantSource clock;

    FacilityResource(
            CommandHandler<FacilityCommand, Facility, FacilityEvent> facilities,
            KnownOrganisations organisations,
            Caller caller,
            InstantSource clock) {
        this.facilities = facilities;
        this.organisations = organisations;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What to lend out.
     *
     * @param capacity how many bookings one slot has room for
     * @param weekends whether it is there on other days than working days too; not when left out
     * @param minimumStage EXPLORING when left out
     * @param region where it is; online when left out
     * @param answersAtOnce whether a booking that fits needs nobody's yes; not when left out
     */
    public record OfferRequest(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 4000) String description,
            @NotNull FacilityKind kind,
            @NotNull @Min(1) @Max(1000) Integer capacity,
            @NotNull SlotLength slot,
            @Nullable Boolean weekends,
            @NotNull DataClassification classification,
            @Nullable Stage minimumStage,
            @Nullable @Size(min = 1, max = 100) String region,
            @Nullable Boolean answersAtOnce,
            @Nullable SeenBy visibility) {

        FacilityCommand.Offer command(UUID id, boolean known, Actor by, Instant at) {
            return new FacilityCommand.Offer(
                    new FacilityId(id),
                    name,
                    description,
                    kind,
                    known,
                    capacity,
                    slot,
                    Boolean.TRUE.equals(weekends),
                    classification,
                    minimumStage == null ? Stage.EXPLORING : minimumStage,
                    region,
                    Boolean.TRUE.equals(answersAtOnce),
                    SeenBy.value(visibility),
                    by,
                    at);
        }
    }

    /** @param lastDay on which it can still be used */
    public record RetirementRequest(
            @NotNull LocalDate lastDay,
            @NotBlank @Size(max = 4000) String reason) {}

    @Access(value = Role.FAC, of = Party.ANYONE)
    @POST
    @Operation(
            summary =
                    "Offer a facility for the caller's organisation / Bied een voorziening aan namens de eigen organisatie",
            description =
                    "A slot is a day or half a day; on working days only, unless weekends is true. / Een tijdvak is"
                            + " een dag of een dagdeel; alleen op werkdagen, tenzij weekends waar is.")
    public Uni<RestResponse<CommandAnswer>> offer(@Valid @NotNull OfferRequest request) {
        Actor by = caller.actor();
        UUID id = caller.newId("facility");
        Asked asked = Asked.of(caller, request);
        return organisations
                .has(by.organisation())
                .chain(known -> handle(id, request.command(id, known, by, clock.instant()), asked))
                .map(outcome -> Answers.created("/v1/facilities/" + id, id, outcome));
    }

    @PermitAll
    @GET
    @Path("/{id}")
    @Operation(summary = "One facility / Eén voorziening")
    public Uni<RestResponse<FacilityBody>> get(@PathParam("id") UUID id) {
        return facilities
                .load(FacilityDecider.stream(new FacilityId(id)), caller.sight())
                .map(found -> Answers.tagged(found.version(), FacilityBody.of(found.state())));
    }

    @Access(value = Role.FAC, of = Party.OWNER)
    @POST
    @Path("/{id}/retirements")
    @Operation(summary = "End the offer after a last day / Beëindig het aanbod na een laatste dag")
    public Uni<RestResponse<CommandAnswer>> retire(
            @PathParam("id") UUID id, @Valid @NotNull RetirementRequest request) {
        FacilityCommand.Retire command =
                new FacilityCommand.Retire(request.lastDay(), request.reason(), caller.actor(), clock.instant());
        return handle(id, command, Asked.of(caller, request)).map(outcome -> Answers.done(id, outcome));
    }

    private Uni<CommandHandler.Outcome<Facility>> handle(UUID id, FacilityCommand command, Asked asked) {
        return facilities.handle(
                FacilityDecider.stream(new FacilityId(id)),
                command,
                asked.metadata(),
                asked.expected(),
                asked.admission());
    }
}
