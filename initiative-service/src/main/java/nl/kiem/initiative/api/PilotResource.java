package nl.kiem.initiative.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.PilotCommand.Clear;
import nl.kiem.initiative.domain.PilotCommand.Withdraw;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Pilots up to their start. */
@Path("/pilots")
@Tag(name = "Pilots / Pilots")
public class PilotResource {

    private final PilotSteering pilots;
    private final InitiativeSteering initiatives;
    private final Caller caller;
    private final InstantSource clock;

    PilotResource(PilotSteering pilots, InitiativeSteering initiatives, Caller caller, InstantSource clock) {
        this.pilots = pilots;
        this.initiatives = initiatives;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What a clearance rests on beside the gate file.
     *
     * @param usesPersonalData whether it does; when not said, it does if a reference is given
     * @param personalDataReference to the privacy and algorithm assessments
     */
    public record ClearanceRequest(
            @Nullable Boolean usesPersonalData,
            @Nullable @Size(max = 400) String personalDataReference) {}

    /** Why nobody will take part. */
    public record WithdrawalRequest(
            @Nullable @Size(max = 4000) String reason) {}

    /** Nothing needs to be said. */
    public record StartRequest() {}

    @Access(value = Role.TL, of = Party.OWNER)
    @POST
    @Operation(summary = "Design a pilot / Ontwerp een pilot")
    public Uni<RestResponse<CommandAnswer>> design(@Valid @NotNull DesignRequest request) {
        Actor by = caller.actor();
        UUID waiver = request.waiver();
        UUID id = waiver == null ? caller.newId("pilot") : waiver;
        Asked asked = new Asked(caller.metadata(request), OptionalLong.empty(), caller.admission());
        return initiatives
                .facts(new InitiativeId(request.initiativeId()), asked.admission())
                .map(facts -> request.command(new PilotId(id), facts, by, clock.instant()))
                .chain(command -> pilots.handle(id, command, asked))
                .map(outcome -> Answers.created("/v1/pilots/" + id, id, outcome));
    }

    @PermitAll
    @GET
    @Path("/{id}")
    @Operation(
            summary = "How a pilot stands / Hoe een pilot ervoor staat",
            description = "With what the next step still lacks, and whom it waits for. / Met wat de volgende stap nog"
                    + " mist, en op wie het wacht.")
    public Uni<RestResponse<PilotBody>> get(@PathParam("id") UUID id) {
        return pilots.show(id, CivilDate.of(clock.instant()), caller.sight());
    }

    @Access(value = Role.EXE, of = Party.PARTICIPANT)
    @POST
    @Path("/{id}/clearances")
    @Operation(
            summary = "Clear a pilot, as its accountable executive / Geef een pilot vrij, als eindverantwoordelijke",
            description =
                    "The legal basis is the one in the gate file of G2. / De grondslag is die uit het poortdossier"
                            + " van G2.")
    public Uni<RestResponse<CommandAnswer>> clear(@PathParam("id") UUID id, @Valid @NotNull ClearanceRequest request) {
        Actor by = caller.actor();
        Instant at = clock.instant();
        boolean personalData = Boolean.TRUE.equals(request.usesPersonalData());
        return pilots.clear(
                id,
                (facts, booked) -> new Clear(facts, booked, personalData, request.personalDataReference(), by, at),
                Asked.of(caller, request));
    }

    @Access(value = Role.TL, of = Party.OWNER)
    @POST
    @Path("/{id}/starts")
    @Operation(summary = "Start a cleared pilot / Start een vrijgegeven pilot")
    public Uni<RestResponse<CommandAnswer>> start(@PathParam("id") UUID id, @Valid @NotNull StartRequest request) {
        Actor by = caller.actor();
        Instant at = clock.instant();
        return pilots.start(id, by, at, Asked.of(caller, request));
    }

    @Access(value = Role.TL, of = Party.OWNER)
    @POST
    @Path("/{id}/withdrawals")
    @Operation(
            summary = "Give up a pilot in which nobody took part yet / Trek een pilot in waaraan nog niemand meedeed",
            description = "Another may be designed in its place. / In plaats ervan mag een andere worden ontworpen.")
    public Uni<RestResponse<CommandAnswer>> withdraw(
            @PathParam("id") UUID id, @Valid @NotNull WithdrawalRequest request) {
        Withdraw command = new Withdraw(request.reason(), caller.actor(), clock.instant());
        return pilots.steer(id, command, Asked.of(caller, request));
    }
}
