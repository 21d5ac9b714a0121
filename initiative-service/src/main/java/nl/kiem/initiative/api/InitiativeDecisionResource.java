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
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.GateOutcome;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.domain.GateCommand.DecideGate;
import nl.kiem.initiative.domain.GateCommand.Mandates;
import nl.kiem.initiative.domain.GateCommand.MeetCondition;
import nl.kiem.initiative.domain.GateCommand.VoteOnGate;
import nl.kiem.initiative.domain.GateCommand.Wanted;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Votes and decisions on gates, within the mandate of whoever decides, and the conditions that follow. */
@Path("/initiatives")
@Tag(name = "Initiatives / Initiatieven")
public class InitiativeDecisionResource {

    private final InitiativeSteering initiatives;
    private final DecisionDesk desk;
    private final Caller caller;
    private final InstantSource clock;

    InitiativeDecisionResource(InitiativeSteering initiatives, DecisionDesk desk, Caller caller, InstantSource clock) {
        this.initiatives = initiatives;
        this.desk = desk;
        this.caller = caller;
        this.clock = clock;
    }

    /** How the caller votes, and why. */
    public record GateVoteRequest(
            @NotNull Gate gate,
            @NotNull GateOutcome outcome,
            @Nullable @Size(max = 8000) String rationale) {}

    /**
     * What was decided and why.
     *
     * @param conditions needed for CONDITIONAL
     * @param lesson needed for STOP
     */
    public record GateDecisionRequest(
            @NotNull Gate gate,
            @NotNull GateOutcome outcome,
            @Nullable @Size(max = 8000) String rationale,
            @Nullable @Size(max = 20) List<@Valid @NotNull ConditionRequest> conditions,
            @Nullable @Valid LessonRequest lesson) {

        DecideGate command(Mandates mandates, Set<PilotId> running, Actor by, Instant at) {
            List<ConditionRequest> wanted = conditions == null ? List.of() : conditions;
            return new DecideGate(
                    gate,
                    outcome,
                    rationale,
                    wanted.stream().map(ConditionRequest::value).toList(),
                    LessonRequest.value(lesson),
                    running,
                    mandates,
                    by,
                    at);
        }
    }

    /**
     * Under which condition a gate opens.
     *
     * @param owner role that sees to it; this or a person is needed
     * @param person who sees to it
     * @param dueBy last day for it; needed
     */
    public record ConditionRequest(
            @NotBlank @Size(max = 1000) String text,
            @Nullable Role owner,
            @Nullable PersonRef person,
            @Nullable LocalDate dueBy) {

        Wanted value() {
            return new Wanted(text, owner, person, dueBy);
        }
    }

    /** Where one can see that a condition is met. */
    public record ConditionMetRequest(
            @Nullable @Size(max = 1000) String evidence) {}

    @Access(value = Role.PB, of = Party.PARTICIPANT)
    @POST
    @Path("/{id}/gate-votes")
    @Operation(
            summary = "Vote on an open gate; the caller is the member / Stem over een open poort; de aanroeper is het"
                    + " lid",
            description = "A vote holds until the decision; the last one of a member counts. / Een stem geldt tot het"
                    + " besluit; van elk lid telt de laatste.")
    public Uni<RestResponse<CommandAnswer>> vote(@PathParam("id") UUID id, @Valid @NotNull GateVoteRequest request) {
        VoteOnGate command =
                new VoteOnGate(request.gate(), request.outcome(), request.rationale(), caller.actor(), clock.instant());
        return initiatives.steer(id, command, Asked.of(caller, request));
    }

    @Access(
            value = {Role.PB, Role.EXE},
            of = Party.PARTICIPANT)
    @POST
    @Path("/{id}/gate-decisions")
    @Operation(
            summary = "Decide on a gate / Neem een poortbesluit",
            description = "The votes that were cast are counted; a member of the board who has not voted yet votes by"
                    + " deciding. The accountable executive decides alone within the mandate. / De uitgebrachte stemmen"
                    + " tellen; een lid van het board dat nog niet stemde, stemt door te besluiten. De"
                    + " eindverantwoordelijke besluit alleen binnen het mandaat.")
    public Uni<RestResponse<CommandAnswer>> decide(
            @PathParam("id") UUID id, @Valid @NotNull GateDecisionRequest request) {
        Actor by = caller.actor();
        Instant now = clock.instant();
        Asked asked = Asked.onVersion(caller, request);
        InitiativeId initiative = new InitiativeId(id);
        return desk.running(initiative, request.outcome(), asked.admission())
                .chain(running ->
                        desk.mandates(initiative, by, now).map(mandates -> request.command(mandates, running, by, now)))
                .chain(command -> initiatives.steer(id, command, asked));
    }

    @Access(
            value = {Role.INI, Role.TL, Role.EXE, Role.IMP, Role.FM, Role.PB, Role.FAC},
            of = Party.PARTICIPANT)
    @POST
    @Path("/{id}/conditions/{number}/fulfilments")
    @Operation(
            summary = "Tell that a condition of a gate is met / Meld dat een voorwaarde van een poort is vervuld",
            description = "By who was asked to see to it. / Door wie gevraagd is ervoor te zorgen.")
    public Uni<RestResponse<CommandAnswer>> meet(
            @PathParam("id") UUID id, @PathParam("number") int number, @Valid @NotNull ConditionMetRequest request) {
        MeetCondition command = new MeetCondition(number, request.evidence(), caller.actor(), clock.instant());
        return initiatives.steer(id, command, Asked.of(caller, request));
    }
}
