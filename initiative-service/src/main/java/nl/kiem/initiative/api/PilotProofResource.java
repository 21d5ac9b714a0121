package nl.kiem.initiative.api;

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
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Verdict;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.http.InvalidInput;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.domain.InitiativeFacts;
import nl.kiem.initiative.domain.PilotCommand;
import nl.kiem.initiative.domain.PilotCommand.AssessEvidence;
import nl.kiem.initiative.domain.PilotCommand.DeclareNotProven;
import nl.kiem.initiative.domain.PilotCommand.DeclareProven;
import nl.kiem.initiative.domain.PilotCommand.Grounds;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a concluded pilot has proven. */
@Path("/pilots")
@Tag(name = "Pilots / Pilots")
public class PilotProofResource {

    private final PilotSteering pilots;
    private final Caller caller;
    private final InstantSource clock;

    PilotProofResource(PilotSteering pilots, Caller caller, InstantSource clock) {
        this.pilots = pilots;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What the evidence is worth.
     *
     * @param level 1 account, 2 correlation, 3 causation, 4 independent replication, 5 proven at scale
     */
    public record AssessmentRequest(
            @NotNull Boolean independenceDeclared,
            @NotNull @Min(1) @Max(5) Integer level,
            @NotBlank @Size(max = 1000) String confidence,
            @NotBlank @Size(max = 4000) String limits) {}

    /** What the board says. */
    public enum VerdictOutcome {
        PROVEN,
        NOT_PROVEN,
        INCONCLUSIVE
    }

    /**
     * What the board decides.
     *
     * @param dossierRef where the evidence can be read; needed for PROVEN
     * @param lesson needed for the other two
     * @param rationale why, in words
     */
    public record VerdictRequest(
            @NotNull VerdictOutcome outcome,
            @Nullable @Size(max = 400) String dossierRef,
            @Nullable @Valid LessonRequest lesson,
            @Nullable @Size(max = 8000) String rationale) {

        PilotCommand command(InitiativeFacts facts, Actor by, Instant at) {
            Grounds grounds = new Grounds(rationale);
            return switch (outcome) {
                case PROVEN -> new DeclareProven(facts, dossier(), grounds, by, at);
                case NOT_PROVEN ->
                    new DeclareNotProven(facts, Verdict.NOT_PROVEN, LessonRequest.value(lesson), grounds, by, at);
                case INCONCLUSIVE ->
                    new DeclareNotProven(facts, Verdict.INCONCLUSIVE, LessonRequest.value(lesson), grounds, by, at);
            };
        }

        private String dossier() {
            if (dossierRef == null || dossierRef.isBlank()) {
                throw new InvalidInput("dossierRef", "must tell where the evidence can be read");
            }
            return dossierRef;
        }
    }

    @Access(value = Role.ASR, of = Party.ANYONE)
    @POST
    @Path("/{id}/assessments")
    @Operation(summary = "Assess the evidence independently / Beoordeel het bewijs onafhankelijk")
    public Uni<RestResponse<CommandAnswer>> assess(
            @PathParam("id") UUID id, @Valid @NotNull AssessmentRequest request) {
        Actor by = caller.actor();
        Instant at = clock.instant();
        return pilots.steerWithFacts(
                id,
                facts -> new AssessEvidence(
                        facts,
                        request.independenceDeclared(),
                        request.level(),
                        request.confidence(),
                        request.limits(),
                        by,
                        at),
                Asked.of(caller, request));
    }

    @Access(value = Role.PB, of = Party.PARTICIPANT)
    @POST
    @Path("/{id}/verdicts")
    @Operation(summary = "Declare a pilot proven or not / Verklaar een pilot bewezen of niet")
    public Uni<RestResponse<CommandAnswer>> decide(@PathParam("id") UUID id, @Valid @NotNull VerdictRequest request) {
        Actor by = caller.actor();
        Instant at = clock.instant();
        return pilots.steerWithFacts(id, facts -> request.command(facts, by, at), Asked.onVersion(caller, request));
    }
}
