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
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.CourseCommand.Pause;
import nl.kiem.initiative.domain.CourseCommand.Resume;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.Initiative.Absent;
import nl.kiem.initiative.domain.Initiative.Known;
import nl.kiem.initiative.domain.InitiativeReason;
import nl.kiem.initiative.domain.InitiativeRules;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What can be done next, and letting work stand still. */
@Path("/initiatives")
@Tag(name = "Initiatives / Initiatieven")
public class InitiativePauseResource {

    private final InitiativeSteering initiatives;
    private final InitiativeRules rules;
    private final Caller caller;
    private final InstantSource clock;

    InitiativePauseResource(InitiativeSteering initiatives, InitiativeRules rules, Caller caller, InstantSource clock) {
        this.initiatives = initiatives;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * For how long and why.
     *
     * @param until last day of the pause
     */
    public record PauseRequest(
            @Nullable LocalDate until,
            @Nullable @Size(max = 4000) String reason) {}

    @PermitAll
    @GET
    @Path("/{id}/next-steps")
    @Operation(
            summary = "What can be done next, by whom and by when, and what still lacks / Wat nu kan, door wie en"
                    + " wanneer, en wat er nog aan ontbreekt")
    public Uni<NextStepsBody> nextSteps(@PathParam("id") UUID id) {
        LocalDate today = CivilDate.of(clock.instant());
        return initiatives
                .load(new InitiativeId(id), caller.sight())
                .map(InitiativePauseResource::known)
                .map(state -> NextStepsBody.of(state, today, rules));
    }

    @Access(value = Role.EXE, of = Party.PARTICIPANT)
    @POST
    @Path("/{id}/pauses")
    @Operation(
            summary = "Let work stand still for a while / Laat het werk een tijd stilstaan",
            description = "The terms run on. / De termijnen lopen door.")
    public Uni<RestResponse<CommandAnswer>> pause(@PathParam("id") UUID id, @Valid @NotNull PauseRequest request) {
        Actor by = caller.actor();
        Pause command = new Pause(request.until(), request.reason(), by, clock.instant());
        return initiatives.steer(id, command, Asked.of(caller, request));
    }

    @Access(value = Role.TL, of = Party.OWNER)
    @POST
    @Path("/{id}/resumptions")
    @Operation(summary = "Let work go on / Laat het werk verdergaan")
    public Uni<RestResponse<CommandAnswer>> resume(@PathParam("id") UUID id) {
        Actor by = caller.actor();
        return initiatives.steer(id, new Resume(by, clock.instant()), Asked.of(caller, id));
    }

    private static Known known(Initiative state) {
        return switch (state) {
            case Absent _ -> throw new Rejection(InitiativeReason.INITIATIVE_UNKNOWN, "there is no such initiative");
            case Known known -> known;
        };
    }
}
