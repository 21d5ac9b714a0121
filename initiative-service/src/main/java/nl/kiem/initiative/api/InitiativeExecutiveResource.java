package nl.kiem.initiative.api;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.domain.PartyCommand.AcceptAccountability;
import nl.kiem.initiative.domain.PartyCommand.WithdrawExecutive;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who answers for an initiative at the top. */
@Path("/initiatives")
@Tag(name = "Initiatives / Initiatieven")
public class InitiativeExecutiveResource {

    private final InitiativeSteering initiatives;
    private final Posts posts;
    private final Caller caller;
    private final InstantSource clock;

    InitiativeExecutiveResource(InitiativeSteering initiatives, Posts posts, Caller caller, InstantSource clock) {
        this.initiatives = initiatives;
        this.posts = posts;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * In which function the caller answers for it.
     *
     * @param function at the top of an organisation that takes part
     */
    public record ExecutiveRequest(
            @NotBlank @Size(max = 200) String function) {}

    @Access(value = Role.EXE, of = Party.PARTICIPANT)
    @POST
    @Path("/{id}/executive-assignments")
    @Operation(
            summary = "Accept to be the accountable executive; the caller is the executive / Aanvaard de"
                    + " eindverantwoordelijkheid; de aanroeper is de eindverantwoordelijke")
    public Uni<RestResponse<CommandAnswer>> acceptAccountability(
            @PathParam("id") UUID id, @Valid @NotNull ExecutiveRequest request) {
        Actor by = caller.actor();
        Instant now = clock.instant();
        Asked asked = Asked.of(caller, request);
        return posts.heldAtTop(by, request.function(), now)
                .chain(held ->
                        initiatives.steer(id, new AcceptAccountability(request.function(), held, by, now), asked));
    }

    @Access(value = Role.EXE, of = Party.PARTICIPANT)
    @POST
    @Path("/{id}/executive-withdrawals")
    @Operation(
            summary = "Step back as accountable executive; the caller is the executive / Leg de"
                    + " eindverantwoordelijkheid neer; de aanroeper is de eindverantwoordelijke",
            description =
                    "Gates and money go on for the grace period, so that a successor can accept. / Poorten en geld"
                            + " gaan door zolang de overgangstermijn duurt, zodat een opvolger kan aanvaarden.")
    public Uni<RestResponse<CommandAnswer>> withdraw(@PathParam("id") UUID id) {
        Actor by = caller.actor();
        return initiatives.steer(id, new WithdrawExecutive(by, clock.instant()), Asked.of(caller, id));
    }
}
