package nl.kiem.initiative.wish.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
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
import nl.kiem.events.contract.FacilityWishId;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.events.contract.initiative.FacilityKind;
import nl.kiem.events.contract.initiative.FacilityWishEvent;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.api.Asked;
import nl.kiem.initiative.api.InitiativeSteering;
import nl.kiem.initiative.wish.domain.ExpressWish;
import nl.kiem.initiative.wish.domain.Wish;
import nl.kiem.initiative.wish.domain.WishDecider;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Facilities that are missing. */
@Path("/facility-wishes")
@Tag(name = "Facilities / Voorzieningen")
public class WishResource {

    private final CommandHandler<ExpressWish, Wish, FacilityWishEvent> wishes;
    private final InitiativeSteering initiatives;
    private final Caller caller;
    private final InstantSource clock;

    WishResource(
            CommandHandler<ExpressWish, Wish, FacilityWishEvent> wishes,
            InitiativeSteering initiatives,
            Caller caller,
            InstantSource clock) {
        this.wishes = wishes;
        this.initiatives = initiatives;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What is missing.
     *
     * @param region where it must be; anywhere when left out
     * @param from first day of need; from and to, or neither
     */
    public record WishRequest(
            @NotNull UUID initiativeId,
            @NotNull FacilityKind kind,
            @NotNull DataClassification classification,
            @Nullable @Size(min = 1, max = 100) String region,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @NotBlank @Size(max = 4000) String purpose) {}

    @Access(value = Role.TL, of = Party.OWNER)
    @POST
    @Operation(
            summary =
                    "Tell that an own initiative misses a facility / Meld dat een eigen initiatief een voorziening mist")
    public Uni<RestResponse<CommandAnswer>> express(@Valid @NotNull WishRequest request) {
        Actor by = caller.actor();
        UUID id = caller.newId("facility-wish");
        Instant at = clock.instant();
        Asked asked = Asked.of(caller, request);
        return initiatives
                .facts(new InitiativeId(request.initiativeId()), asked.admission())
                .map(facts -> new ExpressWish(
                        new FacilityWishId(id),
                        facts,
                        request.kind(),
                        request.classification(),
                        request.region(),
                        request.from(),
                        request.to(),
                        request.purpose(),
                        by,
                        at))
                .chain(command -> wishes.handle(
                        WishDecider.stream(command.id()),
                        command,
                        asked.metadata(),
                        asked.expected(),
                        asked.admission()))
                .map(outcome -> Answers.created("/v1/facility-wishes/" + id, id, outcome));
    }

    @PermitAll
    @GET
    @Path("/{id}")
    @Operation(summary = "One facility that is missing / Eén voorziening die ontbreekt")
    public Uni<RestResponse<WishBody>> get(@PathParam("id") UUID id) {
        return wishes.load(WishDecider.stream(new FacilityWishId(id)), caller.sight())
                .map(found -> Answers.tagged(found.version(), WishBody.of(found.state())));
    }
}
