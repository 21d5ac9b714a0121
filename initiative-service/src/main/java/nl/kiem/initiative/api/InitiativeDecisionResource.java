package nl.kiem.initiative.api;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.GateOutcome;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.domain.GateCommand.DecideGate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Decisions on gates, within the mandate of whoever decides. */
@Path("/initiatives")
@Tag(name = "Initiatives / Initiatieven")
public class InitiativeDecisionResource {

    private final InitiativeSteering initiatives;
    private final Posts posts;
    private final Caller caller;
    private final InstantSource clock;

    InitiativeDecisionResource(InitiativeSteering initiatives, Posts posts, Caller caller, InstantSource clock) {
        this.initiatives = initiatives;
        this.posts = posts;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What was decided, why and by whom.
     *
     * @param deciders who voted
     * @param interests who declared an interest
     * @param lesson needed for STOP
     */
    public record GateDecisionRequest(
            @NotNull Gate gate,
            @NotNull GateOutcome outcome,
            @Nullable @Size(max = 8000) String rationale,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 1000) String> conditions,
            @NotEmpty @Size(max = 50) List<@NotNull PersonRef> deciders,
            @Nullable @Size(max = 50) List<@NotNull PersonRef> interests,
            @Nullable @Valid LessonRequest lesson) {

        DecideGate command(@Nullable Money mandate, Actor by, Instant at) {
            return new DecideGate(
                    gate,
                    outcome,
                    rationale,
                    conditions == null ? List.of() : conditions,
                    deciders,
                    interests == null ? Set.of() : Set.copyOf(interests),
                    LessonRequest.value(lesson),
                    mandate,
                    by,
                    at);
        }
    }

    @Access(
            value = {Role.PB, Role.EXE},
            of = Party.PARTICIPANT)
    @POST
    @Path("/{id}/gate-decisions")
    @Operation(summary = "Decide on a gate / Neem een poortbesluit")
    public Uni<RestResponse<CommandAnswer>> decide(
            @PathParam("id") UUID id, @Valid @NotNull GateDecisionRequest request) {
        Actor by = caller.actor();
        Instant now = clock.instant();
        Asked asked = Asked.onVersion(caller, request);
        return posts.gateMandate(by, now)
                .chain(mandate -> initiatives.steer(id, request.command(mandate.orElse(null), by, now), asked));
    }
}
