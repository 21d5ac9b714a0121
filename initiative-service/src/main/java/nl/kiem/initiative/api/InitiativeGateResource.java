package nl.kiem.initiative.api;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.InstantSource;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.domain.CourseCommand.Stop;
import nl.kiem.initiative.domain.GateCommand.RequestGateReview;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Gates between stages, and stopping. */
@Path("/initiatives")
@Tag(name = "Initiatives / Initiatieven")
public class InitiativeGateResource {

    private final InitiativeSteering initiatives;
    private final RunningPilots pilots;
    private final Caller caller;
    private final InstantSource clock;

    InitiativeGateResource(InitiativeSteering initiatives, RunningPilots pilots, Caller caller, InstantSource clock) {
        this.initiatives = initiatives;
        this.pilots = pilots;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The file that a gate decision rests on, beside the voices that were given.
     *
     * @param board organisation whose portfolio board decides; the one whose initiative it is when left out
     * @param dossierRef where the file can be read; what is kept here when left out
     * @param legalBasis needed for G2, as is the human-scale plan
     */
    public record GateReviewRequest(
            @NotNull Gate gate,
            @Nullable OrganisationId board,
            @Nullable @Size(max = 400) String dossierRef,
            @Nullable @Valid LegalBasisRequest legalBasis,
            @Nullable @Size(max = 8000) String humanScalePlan) {}

    public record StopRequest(
            @Nullable @Size(max = 4000) String reason,
            @Nullable @Valid LessonRequest lesson) {}

    @Access(value = Role.TL, of = Party.OWNER)
    @POST
    @Path("/{id}/gate-reviews")
    @Operation(
            summary = "Ask for a gate decision / Vraag een poortbesluit",
            description = "On the voices that were given by then. / Op de stemmen die tot dan gehoord zijn.")
    public Uni<RestResponse<CommandAnswer>> requestReview(
            @PathParam("id") UUID id, @Valid @NotNull GateReviewRequest request) {
        Actor by = caller.actor();
        LegalBasisRequest basis = request.legalBasis();
        RequestGateReview command = new RequestGateReview(
                request.gate(),
                request.board(),
                request.dossierRef(),
                basis == null ? null : basis.value(),
                request.humanScalePlan(),
                by,
                clock.instant());
        return initiatives.steer(id, command, Asked.of(caller, request));
    }

    @Access(
            value = {Role.EXE, Role.PB},
            of = Party.PARTICIPANT)
    @POST
    @Path("/{id}/stops")
    @Operation(summary = "Stop an initiative and leave a lesson / Stop een initiatief en laat een les na")
    public Uni<RestResponse<CommandAnswer>> stop(@PathParam("id") UUID id, @Valid @NotNull StopRequest request) {
        Actor by = caller.actor();
        Asked asked = Asked.of(caller, request);
        InitiativeId initiative = new InitiativeId(id);
        return initiatives.alone(
                initiative,
                () -> pilots.of(initiative, asked.admission())
                        .map(running -> new Stop(
                                request.reason(), LessonRequest.value(request.lesson()), running, by, clock.instant()))
                        .chain(command -> initiatives.steer(id, command, asked)));
    }
}
