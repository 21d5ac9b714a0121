package nl.kiem.initiative.api;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.InstantSource;
import java.util.UUID;
import nl.kiem.events.Admission;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.domain.MergeCommand.ConsentToMerge;
import nl.kiem.initiative.domain.MergeCommand.OfferMerge;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Two initiatives that want the same go on as one, when the leads of both want that. */
@Path("/initiatives")
@Tag(name = "Initiatives / Initiatieven")
public class InitiativeMergeResource {

    private final InitiativeSteering initiatives;
    private final RunningPilots pilots;
    private final Caller caller;
    private final InstantSource clock;

    InitiativeMergeResource(InitiativeSteering initiatives, RunningPilots pilots, Caller caller, InstantSource clock) {
        this.initiatives = initiatives;
        this.pilots = pilots;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Which other is meant.
     *
     * @param absorbed the initiative that would go on in this one
     */
    public record MergeOfferRequest(@NotNull InitiativeId absorbed) {}

    /**
     * Which other is meant.
     *
     * @param survivor the initiative in which this one goes on
     */
    public record MergeConsentRequest(@NotNull InitiativeId survivor) {}

    @Access(value = Role.TL, of = Party.OWNER)
    @POST
    @Path("/{id}/merge-offers")
    @Operation(
            summary = "Offer that another initiative goes on in this one / Bied aan dat een ander initiatief hierin"
                    + " verdergaat",
            description = "Nothing changes until the lead of the other consents. / Er verandert niets tot de teamleider"
                    + " van het andere instemt.")
    public Uni<RestResponse<CommandAnswer>> offer(@PathParam("id") UUID id, @Valid @NotNull MergeOfferRequest request) {
        Actor by = caller.actor();
        Asked asked = Asked.of(caller, request);
        Admission sight = caller.sight();
        return initiatives
                .load(request.absorbed(), sight)
                .map(other -> new OfferMerge(request.absorbed(), other, by, clock.instant()))
                .chain(command -> initiatives.steer(id, command, asked));
    }

    @Access(value = Role.TL, of = Party.OWNER)
    @POST
    @Path("/{id}/merge-consents")
    @Operation(
            summary = "Consent to go on in another initiative; this one is over then / Stem ermee in om in een ander"
                    + " initiatief verder te gaan; dit is dan voorbij",
            description = "The team and the organisations that took part go on in the other. / Het team en de"
                    + " organisaties die deelnamen gaan in het andere verder.")
    public Uni<RestResponse<CommandAnswer>> consent(
            @PathParam("id") UUID id, @Valid @NotNull MergeConsentRequest request) {
        Actor by = caller.actor();
        Asked asked = Asked.of(caller, request);
        Admission sight = caller.sight();
        InitiativeId absorbed = new InitiativeId(id);
        return initiatives.alone(
                eitherWay(absorbed, request.survivor()),
                () -> pilots.unjudged(absorbed, asked.admission())
                        .chain(unjudged -> initiatives
                                .load(request.survivor(), sight)
                                .map(other ->
                                        new ConsentToMerge(request.survivor(), other, unjudged, by, clock.instant())))
                        .chain(command -> initiatives.steer(id, command, asked)));
    }

    /** The same for two that consent to each other: else both could be over, each in the other. */
    private static InitiativeId eitherWay(InitiativeId one, InitiativeId other) {
        return one.value().compareTo(other.value()) < 0 ? one : other;
    }
}
