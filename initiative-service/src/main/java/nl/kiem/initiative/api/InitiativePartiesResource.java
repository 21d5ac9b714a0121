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
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.alike.api.Advice;
import nl.kiem.initiative.domain.CourseCommand.Screen;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who lets an initiative in. */
@Path("/initiatives")
@Tag(name = "Initiatives / Initiatieven")
public class InitiativePartiesResource {

    private final InitiativeSteering initiatives;
    private final Advice advice;
    private final Caller caller;
    private final InstantSource clock;

    InitiativePartiesResource(InitiativeSteering initiatives, Advice advice, Caller caller, InstantSource clock) {
        this.initiatives = initiatives;
        this.advice = advice;
        this.caller = caller;
        this.clock = clock;
    }

    /** What is decided at the door. */
    public enum ScreeningDecision {
        ADMIT,
        REJECT
    }

    public record ScreeningRequest(
            @NotNull ScreeningDecision decision,
            @Nullable @Size(max = 4000) String reason) {}

    @Access(value = Role.TL, of = Party.OWNER)
    @POST
    @Path("/{id}/screenings")
    @Operation(summary = "Admit or reject a proposal / Laat een voorstel toe of wijs het af")
    public Uni<RestResponse<CommandAnswer>> screen(@PathParam("id") UUID id, @Valid @NotNull ScreeningRequest request) {
        Actor by = caller.actor();
        Asked asked = Asked.of(caller, request);
        if (request.decision() == ScreeningDecision.REJECT) {
            return initiatives.steer(id, new Screen(false, request.reason(), null, by, clock.instant()), asked);
        }
        return advice.duplicates(id, caller.sight())
                .map(alike -> new Screen(true, request.reason(), alike.orElse(null), by, clock.instant()))
                .chain(command -> initiatives.steer(id, command, asked));
    }
}
