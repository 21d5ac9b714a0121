package nl.kiem.initiative.api;

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
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kiem.events.Admission;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Custody;
import nl.kiem.events.Metadata;
import nl.kiem.events.Rejection;
import nl.kiem.events.Sight;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.SignalId;
import nl.kiem.events.contract.initiative.Facet;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InnovationType;
import nl.kiem.events.contract.initiative.Origin;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.alike.domain.Question;
import nl.kiem.initiative.alike.view.Lookalike;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.Initiative.Absent;
import nl.kiem.initiative.domain.Initiative.Known;
import nl.kiem.initiative.domain.InitiativeCommand;
import nl.kiem.initiative.domain.InitiativeCommand.Propose;
import nl.kiem.initiative.domain.InitiativeDecider;
import nl.kiem.initiative.domain.InitiativeReason;
import nl.kiem.initiative.domain.RegisterEntries;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Initiatives: proposing one, and seeing how it stands. */
@Path("/initiatives")
@Tag(name = "Initiatives / Initiatieven")
public class InitiativeResource {

    private final CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives;
    private final Door door;
    private final Caller caller;
    private final InstantSource clock;

    InitiativeResource(
            CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives,
            Door door,
            Caller caller,
            InstantSource clock) {
        this.initiatives = initiatives;
        this.door = door;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What is proposed.
     *
     * @param problem of citizens or staff that it wants to take away
     * @param organisation whose initiative it becomes
     * @param partners organisations that take part beside it
     * @param signals of what is coming, for which it wants to be ready
     * @param facet with which intent
     * @param obligation task that the law gives and that it serves, such as a law and its article
     */
    public record ProposeRequest(
            @NotBlank @Size(max = 500) String title,
            @Nullable @Size(max = 8000) String problem,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 200) String> targetGroups,
            @Nullable @Size(max = 4) List<@NotNull InnovationType> types,
            @NotNull Origin origin,
            @NotNull OrganisationId organisation,
            @Nullable @Size(max = 20) List<@NotNull OrganisationId> partners,
            @Nullable SeenBy visibility,
            @Nullable @Size(max = 20) List<@NotNull SignalId> signals,
            @Nullable Facet facet,
            @Nullable @Size(min = 1, max = 500) String obligation) {

        Propose command(InitiativeId id, RegisterEntries register, Actor by, Instant at) {
            return new Propose(
                    id,
                    title,
                    problem,
                    targetGroups == null ? List.of() : targetGroups,
                    types == null ? List.of() : types,
                    origin,
                    organisation,
                    register,
                    partnersOrNone(),
                    SeenBy.value(visibility),
                    signals == null ? List.of() : signals,
                    facet,
                    obligation,
                    by,
                    at);
        }

        Question question() {
            return Question.of(
                    title,
                    problem == null ? "" : problem,
                    targetGroups == null ? List.of() : targetGroups,
                    types == null ? List.of() : types);
        }

        private List<OrganisationId> partnersOrNone() {
            return partners == null ? List.of() : partners;
        }

        List<OrganisationId> organisations() {
            return Stream.concat(Stream.of(organisation), partnersOrNone().stream())
                    .toList();
        }
    }

    @Access(
            value = {Role.INI, Role.SYS},
            of = Party.OWNER)
    @Access(value = Role.EXT, of = Party.ANYONE)
    @POST
    @Operation(
            summary =
                    "Propose an initiative, and hear what was tried before / Dien een initiatief in, en hoor wat eerder"
                            + " is geprobeerd")
    public Uni<RestResponse<ProposalAnswer>> propose(@Valid @NotNull ProposeRequest request) {
        Actor by = caller.actor();
        UUID uuid = caller.newId("initiative");
        InitiativeId id = new InitiativeId(uuid);
        Metadata metadata = caller.metadata(request);
        Admission admission = caller.admission();
        caller.admit(Custody.of(request.organisation(), SeenBy.value(request.visibility())));
        Sight sight = caller.sight();
        Instant at = clock.instant();
        return door.asks(request.organisations(), at)
                .chain(register -> initiatives.handle(
                        InitiativeDecider.stream(id),
                        request.command(id, register, by, at),
                        metadata,
                        OptionalLong.empty(),
                        admission))
                .chain(outcome -> door.remembers(uuid, request.question(), sight)
                        .map(similar -> answer(uuid, outcome, similar.orElse(null))));
    }

    private static RestResponse<ProposalAnswer> answer(
            UUID id, CommandHandler.Outcome<Initiative> outcome, @Nullable List<Lookalike> similar) {
        String state = outcome.state().getClass().getSimpleName();
        return Answers.created(
                "/v1/initiatives/" + id, outcome.version(), new ProposalAnswer(id, outcome.version(), state, similar));
    }

    @PermitAll
    @GET
    @Path("/{id}")
    @Operation(
            summary = "How an initiative stands, and what its next gate lacks / Hoe een initiatief ervoor staat, en wat"
                    + " de volgende poort mist")
    public Uni<RestResponse<InitiativeBody>> get(@PathParam("id") UUID id) {
        return initiatives
                .load(InitiativeDecider.stream(new InitiativeId(id)), caller.sight())
                .map(found -> Answers.tagged(found.version(), body(found.state(), CivilDate.of(clock.instant()))));
    }

    private static InitiativeBody body(Initiative state, LocalDate today) {
        return switch (state) {
            case Absent _ -> throw new Rejection(InitiativeReason.INITIATIVE_UNKNOWN, "there is no such initiative");
            case Known known -> InitiativeBody.of(known, today);
        };
    }
}
