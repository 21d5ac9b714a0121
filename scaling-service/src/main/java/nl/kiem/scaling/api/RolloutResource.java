package nl.kiem.scaling.api;

import static nl.kiem.scaling.api.ScalingCaseRequests.LINE_MAX;
import static nl.kiem.scaling.api.ScalingCaseRequests.LIST_MAX;
import static nl.kiem.scaling.api.ScalingCaseRequests.TEXT_MAX;
import static nl.kiem.scaling.api.ScalingCaseRequests.orEmpty;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.scaling.ConditionMet;
import nl.kiem.events.contract.scaling.ReuseKind;
import nl.kiem.events.contract.scaling.RolloutEvent;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.scaling.domain.Rollout;
import nl.kiem.scaling.domain.RolloutCommand;
import nl.kiem.scaling.domain.RolloutCommand.RecordAdoption;
import nl.kiem.scaling.domain.RolloutCommand.StartWave;
import nl.kiem.scaling.domain.Streams;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What people ask of a rollout. It is planned by itself, when a scale-up is approved. */
@Path("/rollouts")
@Tag(name = "Rollouts / Uitrol")
public class RolloutResource {

    private final CommandHandler<RolloutCommand, Rollout, RolloutEvent> rollouts;
    private final Caller caller;
    private final InstantSource clock;

    RolloutResource(
            CommandHandler<RolloutCommand, Rollout, RolloutEvent> rollouts, Caller caller, InstantSource clock) {
        this.rollouts = rollouts;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param conditionsMet conditions of the approval, by their text, that are met since the wave before */
    record WaveRequest(
            @Size(max = LIST_MAX) @Nullable List<@NotNull OrganisationId> organisations,
            @Size(max = TEXT_MAX) @Nullable String readinessEvidence,
            @Size(max = TEXT_MAX) @Nullable String humanScaleCheck,
            @Size(max = LIST_MAX) @Nullable List<@NotNull @Valid ConditionMetRequest> conditionsMet) {}

    record ConditionMetRequest(
            @NotBlank @Size(max = LINE_MAX) String condition,
            @NotBlank @Size(max = TEXT_MAX) String evidence) {}

    /** @param adopter the caller's own organisation */
    record AdoptionRequest(
            @NotNull OrganisationId adopter,
            @NotNull ReuseKind reuseKind,
            @NotNull LocalDate since,
            @NotNull @Min(0) @Max(100_000_000_000L) Long users) {}

    @Access(Role.EXE)
    @POST
    @Path("{id}/waves")
    @Operation(summary = "Start the next wave / Start de volgende golf")
    public Uni<RestResponse<CommandAnswer>> startWave(@PathParam("id") UUID id, @Valid @NotNull WaveRequest body) {
        Actor by = caller.actor();
        var met = orEmpty(body.conditionsMet()).stream()
                .map(one -> new ConditionMet(one.condition(), one.evidence()))
                .toList();
        var command = new StartWave(
                orEmpty(body.organisations()),
                body.readinessEvidence(),
                body.humanScaleCheck(),
                met,
                by,
                clock.instant());
        return handle(id, command, body);
    }

    @Access(value = Role.ADO, of = Party.PARTICIPANT)
    @POST
    @Path("{id}/adoptions")
    @Operation(summary = "Record that your organisation uses it / Leg vast dat uw organisatie het gebruikt")
    public Uni<RestResponse<CommandAnswer>> recordAdoption(
            @PathParam("id") UUID id, @Valid @NotNull AdoptionRequest body) {
        Actor by = caller.actor();
        var command =
                new RecordAdoption(body.adopter(), body.reuseKind(), body.since(), body.users(), by, clock.instant());
        return handle(id, command, body);
    }

    private Uni<RestResponse<CommandAnswer>> handle(UUID id, RolloutCommand command, Object body) {
        return rollouts.handle(
                        Streams.rollout(id), command, caller.metadata(body), caller.ifMatch(), caller.admission())
                .map(outcome -> Answers.done(id, outcome));
    }
}
