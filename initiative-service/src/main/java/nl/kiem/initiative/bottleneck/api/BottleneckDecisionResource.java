package nl.kiem.initiative.bottleneck.api;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.BottleneckOutcome;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.api.Asked;
import nl.kiem.initiative.api.KnownOrganisations;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.Answer;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.Assign;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.HandOn;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.Resolve;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.Withdraw;
import nl.kiem.initiative.bottleneck.domain.LawRef;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is decided about a legal bottleneck: by whoever is hindered, and by the ministry that answers for the law. */
@Path("/legal-bottlenecks/{id}")
@Tag(name = "Legal bottlenecks / Wetgevingsknelpunten")
public class BottleneckDecisionResource {

    private final BottleneckSteering bottlenecks;
    private final KnownOrganisations organisations;
    private final Caller caller;
    private final InstantSource clock;

    BottleneckDecisionResource(
            BottleneckSteering bottlenecks, KnownOrganisations organisations, Caller caller, InstantSource clock) {
        this.bottlenecks = bottlenecks;
        this.organisations = organisations;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Before whom it is put.
     *
     * @param lawRef when it was not cited before; likewise the article
     */
    public record AssignmentRequest(
            @NotNull OrganisationId policyMinistry,

            @Nullable @Pattern(regexp = LawRef.SHAPE, message = "must be an identifier such as BWBR0005537")
            String lawRef,

            @Nullable @Size(min = 1, max = 80) String article) {}

    public record HandOnRequest(
            @NotNull OrganisationId policyMinistry,
            @Nullable @Size(max = 8000) String reason) {}

    /** @param plannedDate by which it is done; none when the law stays as it is */
    public record AnswerRequest(
            @NotNull BottleneckOutcome outcome,
            @Nullable @Size(max = 8000) String reason,
            @Nullable LocalDate plannedDate) {}

    public record ResolutionRequest(
            @Nullable @Size(max = 8000) String resolution) {}

    public record WithdrawalRequest(
            @Nullable @Size(max = 8000) String reason) {}

    @Access({Role.TL, Role.EXE, Role.POL})
    @POST
    @Path("/assignments")
    @Operation(summary = "Put it before the responsible ministry / Leg het voor aan het verantwoordelijke ministerie")
    public Uni<RestResponse<CommandAnswer>> assign(
            @PathParam("id") UUID id, @Valid @NotNull AssignmentRequest request) {
        Actor by = caller.actor();
        Asked asked = Asked.of(caller, request);
        return organisations
                .has(request.policyMinistry())
                .chain(known -> bottlenecks.steer(
                        id,
                        new Assign(
                                request.policyMinistry(),
                                known,
                                request.lawRef(),
                                request.article(),
                                by,
                                clock.instant()),
                        asked));
    }

    @Access({Role.TL, Role.EXE})
    @Access(value = Role.POL, of = Party.PARTICIPANT)
    @POST
    @Path("/hand-ons")
    @Operation(
            summary = "Hand it on to another ministry / Geef het door aan een ander ministerie",
            description = "The last day for the answer stays. / De uiterste dag voor het antwoord blijft.")
    public Uni<RestResponse<CommandAnswer>> handOn(@PathParam("id") UUID id, @Valid @NotNull HandOnRequest request) {
        Actor by = caller.actor();
        Asked asked = Asked.onVersion(caller, request);
        return organisations
                .has(request.policyMinistry())
                .chain(known -> bottlenecks.steer(
                        id, new HandOn(request.policyMinistry(), known, request.reason(), by, clock.instant()), asked));
    }

    @Access(value = Role.POL, of = Party.PARTICIPANT)
    @POST
    @Path("/answers")
    @Operation(
            summary = "Answer as the responsible ministry / Antwoord als verantwoordelijk ministerie",
            description = "Only the policy owner of the ministry that it was put before. A later answer takes the place"
                    + " of an earlier one. / Alleen de beleidseigenaar van het ministerie waaraan het is voorgelegd. Een"
                    + " later antwoord komt in de plaats van een eerder.")
    public Uni<RestResponse<CommandAnswer>> answer(@PathParam("id") UUID id, @Valid @NotNull AnswerRequest request) {
        Actor by = caller.actor();
        Asked asked = Asked.onVersion(caller, request);
        Answer command = new Answer(request.outcome(), request.reason(), request.plannedDate(), by, clock.instant());
        return bottlenecks.steer(id, command, asked);
    }

    @Access({Role.TL, Role.EXE, Role.IMP})
    @POST
    @Path("/resolutions")
    @Operation(summary = "Say that it hinders no more / Meld dat het niet meer hindert")
    public Uni<RestResponse<CommandAnswer>> resolve(
            @PathParam("id") UUID id, @Valid @NotNull ResolutionRequest request) {
        Actor by = caller.actor();
        Asked asked = Asked.onVersion(caller, request);
        return bottlenecks.steer(id, new Resolve(request.resolution(), by, clock.instant()), asked);
    }

    @Access({Role.TL, Role.EXE})
    @POST
    @Path("/withdrawals")
    @Operation(summary = "Withdraw it: it was not the law / Trek het in: het lag niet aan de wet")
    public Uni<RestResponse<CommandAnswer>> withdraw(
            @PathParam("id") UUID id, @Valid @NotNull WithdrawalRequest request) {
        Actor by = caller.actor();
        Asked asked = Asked.onVersion(caller, request);
        return bottlenecks.steer(id, new Withdraw(request.reason(), by, clock.instant()), asked);
    }
}
