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
import java.util.List;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.PilotEvent.PilotIncidentReported.Severity;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.domain.PilotCommand.MarkStopCriterion;
import nl.kiem.initiative.domain.PilotCommand.RecordIncidentFinding;
import nl.kiem.initiative.domain.PilotCommand.RecordLegalFinding;
import nl.kiem.initiative.domain.PilotCommand.ReportIncident;
import nl.kiem.initiative.domain.PilotCommand.Resume;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What goes wrong in a pilot, what is found out about it, and whether it goes on. */
@Path("/pilots")
@Tag(name = "Pilots / Pilots")
public class PilotIncidentResource {

    private final PilotSteering pilots;
    private final IncidentDesk desk;
    private final Caller caller;
    private final InstantSource clock;

    PilotIncidentResource(PilotSteering pilots, IncidentDesk desk, Caller caller, InstantSource clock) {
        this.pilots = pilots;
        this.desk = desk;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What went wrong.
     *
     * @param description free of personal data
     */
    public record IncidentRequest(
            @NotNull Severity severity,
            @NotBlank @Size(max = 4000) String description,
            @NotNull @Min(0) @Max(1_000_000_000) Long affectedCount) {}

    /**
     * What was agreed beforehand to end the pilot at once.
     *
     * @param criterion in the words of the design
     * @param explanation from what it shows that it came about, free of personal data
     */
    public record StopCriterionRequest(
            @NotBlank @Size(max = 1000) String criterion,
            @NotBlank @Size(max = 4000) String explanation) {}

    /**
     * What was found out.
     *
     * @param finding how it came about, free of personal data
     * @param remedy what was done so that it does not happen again
     */
    public record FindingRequest(
            @NotBlank @Size(max = 4000) String finding,
            @NotBlank @Size(max = 4000) String remedy) {}

    /**
     * Why it may go on.
     *
     * @param harmMax how many people may be affected by now until it is suspended again
     */
    public record ResumptionRequest(
            @Nullable @Size(max = 4000) String reason,
            @Nullable @Min(1) @Max(1_000_000_000) Long harmMax) {}

    /**
     * A law that stands in the way.
     *
     * @param lawRef identifier of the law, such as BWBR0005537
     * @param affectedEstimate how many people it touches, estimated
     */
    public record LegalFindingRequest(
            @NotBlank @Size(max = 80) String lawRef,
            @NotBlank @Size(max = 200) String article,
            @NotBlank @Size(max = 4000) String description,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 200) String> services,
            @NotNull @Min(0) @Max(1_000_000_000) Long affectedEstimate) {}

    /** For whoever may see the pilot, except an auditor, who only reads. */
    @Access(
            value = {
                Role.INI, Role.TL, Role.EXE, Role.IMP, Role.PB, Role.FM, Role.FAC, Role.ASR, Role.SB, Role.ADO,
                Role.BEN, Role.BUY, Role.EVA, Role.AMB, Role.POL, Role.EXT, Role.OPS, Role.SYS
            },
            of = Party.ANYONE)
    @POST
    @Path("/{id}/incidents")
    @Operation(
            summary = "Report an incident; never refused / Meld een incident; wordt nooit geweigerd",
            description = "The pilot is suspended at once when the harm budget is used up or the incident is severe;"
                    + " If-Match is not looked at. / De pilot wordt direct opgeschort als het schadebudget op is of het"
                    + " incident ernstig letsel betreft; naar If-Match wordt niet gekeken.")
    public Uni<RestResponse<CommandAnswer>> reportIncident(
            @PathParam("id") UUID id, @Valid @NotNull IncidentRequest request) {
        Actor by = caller.actor();
        ReportIncident command = new ReportIncident(
                request.severity(), request.description(), request.affectedCount(), by, clock.instant());
        return desk.report(id, command, Asked.onAnyVersion(caller, request));
    }

    @Access(
            value = {Role.TL, Role.EXE, Role.IMP, Role.ASR, Role.SYS},
            of = Party.PARTICIPANT)
    @POST
    @Path("/{id}/stop-criteria")
    @Operation(
            summary = "Say that a stop criterion is met / Meld dat aan een stopcriterium is voldaan",
            description = "A pilot that runs is suspended at once. / Een pilot die loopt wordt direct opgeschort.")
    public Uni<RestResponse<CommandAnswer>> markStopCriterion(
            @PathParam("id") UUID id, @Valid @NotNull StopCriterionRequest request) {
        Actor by = caller.actor();
        MarkStopCriterion command =
                new MarkStopCriterion(request.criterion(), request.explanation(), by, clock.instant());
        return pilots.steer(id, command, Asked.onAnyVersion(caller, request));
    }

    @Access(
            value = {Role.TL, Role.EXE},
            of = Party.PARTICIPANT)
    @POST
    @Path("/{id}/incidents/{number}/findings")
    @Operation(summary = "Say how an incident came about / Leg vast hoe een incident kon gebeuren")
    public Uni<RestResponse<CommandAnswer>> recordFinding(
            @PathParam("id") UUID id,
            @PathParam("number") @Min(1) @Max(1_000_000) int number,
            @Valid @NotNull FindingRequest request) {
        Actor by = caller.actor();
        RecordIncidentFinding command =
                new RecordIncidentFinding(number, request.finding(), request.remedy(), by, clock.instant());
        return pilots.steer(id, command, Asked.of(caller, request));
    }

    @Access(value = Role.EXE, of = Party.PARTICIPANT)
    @POST
    @Path("/{id}/resumptions")
    @Operation(
            summary = "Let a suspended pilot go on, as its executive / Laat een opgeschorte pilot doorgaan, als"
                    + " eindverantwoordelijke")
    public Uni<RestResponse<CommandAnswer>> resume(
            @PathParam("id") UUID id, @Valid @NotNull ResumptionRequest request) {
        Actor by = caller.actor();
        Instant at = clock.instant();
        return pilots.steerWithFacts(
                id, facts -> new Resume(facts, request.reason(), request.harmMax(), by, at), Asked.of(caller, request));
    }

    @Access(value = Role.TL, of = Party.PARTICIPANT)
    @POST
    @Path("/{id}/legal-findings")
    @Operation(summary = "Say that a law stands in the way / Meld dat een wet in de weg staat")
    public Uni<RestResponse<CommandAnswer>> recordLegalFinding(
            @PathParam("id") UUID id, @Valid @NotNull LegalFindingRequest request) {
        RecordLegalFinding command = new RecordLegalFinding(
                request.lawRef(),
                request.article(),
                request.description(),
                request.services() == null ? List.of() : request.services(),
                request.affectedEstimate(),
                caller.actor(),
                clock.instant());
        return pilots.steer(id, command, Asked.of(caller, request));
    }
}
