package nl.kiem.initiative.biotope.api;

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
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.BiotopeRoundId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.api.Asked;
import nl.kiem.initiative.api.SeenBy;
import nl.kiem.initiative.biotope.domain.BiotopeCommand.GivePlan;
import nl.kiem.initiative.biotope.domain.BiotopeCommand.Group;
import nl.kiem.initiative.biotope.domain.BiotopeDecider;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Rounds: opening one, seeing what came of it, and saying what is done about it. */
@Path("/biotope-rounds")
@Tag(name = "Biotope / Biotoop")
public class BiotopeRoundResource {

    private final RoundSteering rounds;
    private final Opening opening;
    private final Caller caller;
    private final InstantSource clock;

    BiotopeRoundResource(RoundSteering rounds, Opening opening, Caller caller, InstantSource clock) {
        this.rounds = rounds;
        this.opening = opening;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What is asked, and whom.
     *
     * @param from first day of the period that is asked about
     * @param to last day of that period
     * @param closesOn last day on which people answer
     * @param groups of which each person chooses one
     * @param previousRound that this one follows up
     */
    public record RoundRequest(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull LocalDate closesOn,
            @Nullable @Size(max = 50) List<@NotNull @Valid GroupRequest> groups,
            @Nullable UUID previousRound,
            @Nullable SeenBy visibility) {

        List<Group> named() {
            if (groups == null) return List.of();
            return groups.stream()
                    .map(group -> new Group(group.name(), group.people()))
                    .toList();
        }
    }

    /** @param people who belong to it, all together and not only those who may answer */
    public record GroupRequest(
            @NotBlank @Size(max = 80) String name,
            @NotNull @Min(0) @Max(1_000_000) Integer people) {}

    public record PlanRequest(@Nullable @Size(max = 20) List<@NotBlank @Size(max = 2000) String> actions) {}

    /** For the organisation of the caller; once for each period. */
    @Access(
            value = {Role.TL, Role.PB, Role.EXE},
            of = Party.ANYONE)
    @POST
    @Operation(summary = "Ask people how renewal fares / Vraag mensen hoe het met vernieuwing gaat")
    public Uni<RestResponse<CommandAnswer>> open(@Valid @NotNull RoundRequest request) {
        Actor by = caller.actor();
        Asked asked = Asked.of(caller, request);
        BiotopeRoundId id = BiotopeDecider.id(by.organisation(), request.from(), request.to());
        return opening.open(id, request, by, asked, caller.sight())
                .map(outcome -> Answers.created("/v1/biotope-rounds/" + id, id.value(), outcome));
    }

    @PermitAll
    @GET
    @Path("/{id}")
    @Operation(summary = "What people said together / Wat mensen samen zeiden")
    public Uni<RestResponse<RoundBody>> get(@PathParam("id") UUID id) {
        return rounds.load(id, caller.sight())
                .map(found -> Answers.tagged(found.version(), RoundBody.of(found.state())));
    }

    @Access(Role.EXE)
    @POST
    @Path("/{id}/plans")
    @Operation(summary = "Say what is going to be done about it / Zeg wat eraan wordt gedaan")
    public Uni<RestResponse<CommandAnswer>> plan(@PathParam("id") UUID id, @Valid @NotNull PlanRequest request) {
        Actor by = caller.actor();
        List<String> actions = request.actions();
        GivePlan command = new GivePlan(actions == null ? List.of() : actions, by, clock.instant());
        return rounds.handle(new BiotopeRoundId(id), command, Asked.of(caller, request))
                .map(outcome -> Answers.done(id, outcome));
    }
}
