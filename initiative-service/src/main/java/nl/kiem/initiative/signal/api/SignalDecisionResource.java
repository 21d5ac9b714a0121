package nl.kiem.initiative.signal.api;

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
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Horizon;
import nl.kiem.events.contract.initiative.Impact;
import nl.kiem.events.contract.initiative.Likelihood;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.initiative.api.Asked;
import nl.kiem.initiative.api.InitiativeSteering;
import nl.kiem.initiative.signal.domain.SignalCommand.Assess;
import nl.kiem.initiative.signal.domain.SignalCommand.Dismiss;
import nl.kiem.initiative.signal.domain.SignalCommand.Link;
import nl.kiem.initiative.signal.domain.SignalCommand.Watch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is decided on a signal before it happens. */
@Path("/signals/{id}")
@Tag(name = "Signals / Signalen")
public class SignalDecisionResource {

    private final SignalSteering signals;
    private final InitiativeSteering initiatives;
    private final Caller caller;
    private final InstantSource clock;

    SignalDecisionResource(SignalSteering signals, InitiativeSteering initiatives, Caller caller, InstantSource clock) {
        this.signals = signals;
        this.initiatives = initiatives;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * How bad it is.
     *
     * @param groups of people whom it reaches
     * @param affectedEstimate how many people it may reach
     */
    public record AssessmentRequest(
            @NotNull Likelihood likelihood,
            @NotNull Impact impact,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 200) String> groups,
            @NotNull @Min(0) @Max(20_000_000) Long affectedEstimate,
            @NotNull Horizon horizon,
            @NotBlank @Size(max = 8000) String rationale) {}

    public record LinkRequest(@NotNull UUID initiativeId) {}

    /** @param until last day of watching */
    public record WatchRequest(
            @NotNull LocalDate until,
            @Nullable @Size(max = 8000) String reason) {}

    public record DismissalRequest(
            @Nullable @Size(max = 8000) String reason) {}

    @Access({Role.TL, Role.PB})
    @POST
    @Path("/assessments")
    @Operation(summary = "Assess a signal / Beoordeel een signaal")
    public Uni<RestResponse<CommandAnswer>> assess(
            @PathParam("id") UUID id, @Valid @NotNull AssessmentRequest request) {
        Actor by = caller.actor();
        Asked asked = Asked.of(caller, request);
        List<String> groups = request.groups();
        Assess command = new Assess(
                request.likelihood(),
                request.impact(),
                groups == null ? List.of() : groups,
                request.affectedEstimate(),
                request.horizon(),
                request.rationale(),
                by,
                clock.instant());
        return signals.steer(id, command, asked);
    }

    @Access({Role.TL, Role.PB})
    @POST
    @Path("/links")
    @Operation(summary = "Let an initiative take it up / Laat een initiatief het oppakken")
    public Uni<RestResponse<CommandAnswer>> link(@PathParam("id") UUID id, @Valid @NotNull LinkRequest request) {
        Actor by = caller.actor();
        Asked asked = Asked.of(caller, request);
        return signals.load(id, asked.admission())
                .map(found -> SignalBody.of(found.state()))
                .chain(there -> initiatives.facts(new InitiativeId(request.initiativeId()), caller.sight()))
                .chain(facts -> signals.steer(id, new Link(facts, by, clock.instant()), asked));
    }

    @Access({Role.TL, Role.PB})
    @POST
    @Path("/watches")
    @Operation(summary = "Watch it until a day / Volg het tot een dag")
    public Uni<RestResponse<CommandAnswer>> watch(@PathParam("id") UUID id, @Valid @NotNull WatchRequest request) {
        Actor by = caller.actor();
        Watch command = new Watch(request.until(), request.reason(), by, clock.instant());
        return signals.steer(id, command, Asked.onVersion(caller, request));
    }

    @Access({Role.TL, Role.PB})
    @POST
    @Path("/dismissals")
    @Operation(summary = "Dismiss it with a reason / Leg het met een reden terzijde")
    public Uni<RestResponse<CommandAnswer>> dismiss(
            @PathParam("id") UUID id, @Valid @NotNull DismissalRequest request) {
        Actor by = caller.actor();
        Dismiss command = new Dismiss(request.reason(), by, clock.instant());
        return signals.steer(id, command, Asked.onVersion(caller, request));
    }
}
