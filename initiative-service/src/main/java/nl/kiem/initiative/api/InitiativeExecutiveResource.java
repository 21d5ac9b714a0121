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
import nl.kiem.initiative.domain.PartyCommand.AcceptOwnership;
import nl.kiem.initiative.domain.PartyCommand.WithdrawExecutive;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who answers for an initiative at the top, and who will run it in the line. */
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

    /**
     * For which unit the caller accepts.
     *
     * @param unit in the line that would run it
     */
    public record OwnerRequest(@NotBlank @Size(max = 200) String unit) {}

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
            description = "What others decide, gates and money, goes on for the grace period, so that a successor can"
                    + " accept. What only the executive can do, such as clearing a pilot, waits for the"
                    + " successor from the first day. / Wat anderen besluiten, poorten en geld, gaat door"
                    + " zolang de overgangstermijn duurt, zodat een opvolger kan aanvaarden. Wat alleen de"
                    + " eindverantwoordelijke kan, zoals een pilot vrijgeven, wacht vanaf de eerste dag op de"
                    + " opvolger.")
    public Uni<RestResponse<CommandAnswer>> withdraw(@PathParam("id") UUID id) {
        Actor by = caller.actor();
        return initiatives.steer(id, new WithdrawExecutive(by, clock.instant()), Asked.of(caller, id));
    }

    @Access(value = Role.IMP, of = Party.PARTICIPANT)
    @POST
    @Path("/{id}/implementing-owners")
    @Operation(
            summary = "Accept to run it later in the line; the caller is the owner / Aanvaard het lijneigenaarschap; de"
                    + " aanroeper is de lijneigenaar")
    public Uni<RestResponse<CommandAnswer>> acceptOwnership(
            @PathParam("id") UUID id, @Valid @NotNull OwnerRequest request) {
        Actor by = caller.actor();
        Instant now = clock.instant();
        Asked asked = Asked.of(caller, request);
        return posts.innovationTeam(by, request.unit(), now)
                .map(team -> new AcceptOwnership(request.unit(), team, by, now))
                .chain(command -> initiatives.steer(id, command, asked));
    }
}
