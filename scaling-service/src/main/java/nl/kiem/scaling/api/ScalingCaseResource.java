package nl.kiem.scaling.api;

import static java.util.Objects.requireNonNull;
import static nl.kiem.scaling.api.ScalingCaseRequests.orEmpty;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.UUID;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.scaling.ScalingCaseEvent;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.scaling.api.ScalingCaseRequests.AssessmentRequest;
import nl.kiem.scaling.api.ScalingCaseRequests.DecisionRequest;
import nl.kiem.scaling.api.ScalingCaseRequests.PledgeRequest;
import nl.kiem.scaling.api.ScalingCaseRequests.SubmissionRequest;
import nl.kiem.scaling.domain.ScalingCase;
import nl.kiem.scaling.domain.ScalingCaseCommand;
import nl.kiem.scaling.domain.ScalingCaseCommand.ApproveScaleUp;
import nl.kiem.scaling.domain.ScalingCaseCommand.AssessReadiness;
import nl.kiem.scaling.domain.ScalingCaseCommand.DeferScaleUp;
import nl.kiem.scaling.domain.ScalingCaseCommand.PledgeAdoption;
import nl.kiem.scaling.domain.ScalingCaseCommand.RejectScaleUp;
import nl.kiem.scaling.domain.ScalingCaseCommand.SubmitForDecision;
import nl.kiem.scaling.domain.Streams;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What people ask of a scaling case. It opens by itself, when a pilot is proven. */
@Path("/scaling-cases")
@Tag(name = "Scaling cases / Opschalingsdossiers")
public class ScalingCaseResource {

    private final CommandHandler<ScalingCaseCommand, ScalingCase, ScalingCaseEvent> cases;
    private final Caller caller;
    private final InstantSource clock;

    ScalingCaseResource(
            CommandHandler<ScalingCaseCommand, ScalingCase, ScalingCaseEvent> cases,
            Caller caller,
            InstantSource clock) {
        this.cases = cases;
        this.caller = caller;
        this.clock = clock;
    }

    @Access(value = Role.ASR, of = Party.ANYONE)
    @POST
    @Path("{id}/readiness-assessments")
    @Operation(summary = "Assess one dimension of readiness / Beoordeel één dimensie van gereedheid")
    public Uni<RestResponse<CommandAnswer>> assess(@PathParam("id") UUID id, @Valid @NotNull AssessmentRequest body) {
        Actor by = caller.actor();
        var command = new AssessReadiness(
                body.dimension(), body.level(), body.evidence(), body.barrierDrafts(), by, clock.instant());
        return handle(id, command, body, caller.ifMatch());
    }

    @Access(value = Role.ADO, of = Party.ANYONE)
    @POST
    @Path("{id}/pledges")
    @Operation(summary = "Pledge adoption by your organisation / Zeg afname door uw organisatie toe")
    public Uni<RestResponse<CommandAnswer>> pledge(@PathParam("id") UUID id, @Valid @NotNull PledgeRequest body) {
        Actor by = caller.actor();
        var command = new PledgeAdoption(
                body.adopter(),
                body.reuseKind(),
                body.volume(),
                body.from(),
                body.budgetLine(),
                body.noneNeeded(),
                by,
                clock.instant());
        return handle(id, command, body, caller.ifMatch());
    }

    @Access(Role.EXE)
    @POST
    @Path("{id}/submissions")
    @Operation(summary = "Put the case before the scaling board / Leg het dossier voor aan het opschalingsberaad")
    public Uni<RestResponse<CommandAnswer>> submit(@PathParam("id") UUID id, @Valid @NotNull SubmissionRequest body) {
        Actor by = caller.actor();
        var command = new SubmitForDecision(
                orEmpty(body.kinds()),
                body.benefitsCase(),
                body.benefitBaseline(),
                body.benefitOwner(),
                body.benefitUnit(),
                body.humanScaleCheck(),
                body.yearOneCost(),
                body.structuralCover(),
                body.structuralBudgetLine(),
                body.policyReference(),
                by,
                clock.instant());
        return handle(id, command, body, caller.ifMatch());
    }

    @Access(value = Role.SB, of = Party.ANYONE)
    @POST
    @Path("{id}/decisions")
    @Operation(
            summary = "Record what the scaling board decided / Leg vast wat het opschalingsberaad besloot",
            description = "Needs If-Match with the version on which the board decided. / Vraagt If-Match met de versie"
                    + " waarop het beraad besloot.")
    public Uni<RestResponse<CommandAnswer>> decide(@PathParam("id") UUID id, @Valid @NotNull DecisionRequest body) {
        Actor by = caller.actor();
        OptionalLong version = caller.requireIfMatch();
        body.checkFieldsOfOutcome();
        return handle(id, decision(body, by, clock.instant()), body, version);
    }

    private static ScalingCaseCommand decision(DecisionRequest body, Actor by, Instant at) {
        return switch (body.outcome()) {
            case APPROVE ->
                new ApproveScaleUp(
                        orEmpty(body.kinds()),
                        orEmpty(body.adopters()),
                        body.conditionDrafts(),
                        requireNonNull(body.cap()),
                        requireNonNull(body.purchaseNeeded()),
                        body.functionalNeed(),
                        body.noPurchaseReason(),
                        body.rationale(),
                        body.ballot(),
                        by,
                        at);
            case REJECT ->
                new RejectScaleUp(orEmpty(body.reasons()), body.lesson(), body.reopenIf(), body.ballot(), by, at);
            case DEFER -> new DeferScaleUp(requireNonNull(body.until()), body.rationale(), body.ballot(), by, at);
        };
    }

    private Uni<RestResponse<CommandAnswer>> handle(
            UUID id, ScalingCaseCommand command, Object body, OptionalLong version) {
        return cases.handle(Streams.scalingCase(id), command, caller.metadata(body), version, caller.admission())
                .map(outcome -> Answers.done(id, outcome));
    }
}
