package nl.kiem.procurement.api;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import nl.kiem.events.contract.ContractId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.procurement.TenderEvent.Loser;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.procurement.domain.TenderCommand.Award;
import nl.kiem.procurement.domain.TenderCommand.EndWithoutAward;
import nl.kiem.procurement.domain.TenderCommand.NotifyDecision;
import nl.kiem.procurement.domain.TenderCommand.Outcome;
import nl.kiem.procurement.domain.TenderCommand.SuspendStandstill;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** From decision to contract, lot by lot. */
@Path("/tenders")
@Tag(name = "Tenders")
public class TenderAwardResource {

    private final TenderCommands tenders;
    private final Caller caller;
    private final InstantSource clock;

    TenderAwardResource(TenderCommands tenders, Caller caller, InstantSource clock) {
        this.tenders = tenders;
        this.caller = caller;
        this.clock = clock;
    }

    record LoserRequest(
            @NotNull OrganisationId tenderer,
            @NotNull @Size(max = 8000) String motivation) {}

    /**
     * @param evaluators members of the committee who evaluated the lot
     * @param standstillDays only when longer than the law asks
     */
    record DecisionRequest(
            @NotNull @Size(max = 20) String lotId,
            @NotNull OrganisationId supplier,
            @NotNull Money value,
            @NotNull @Size(max = 1000) List<@Valid LoserRequest> losers,
            @Nullable @Size(max = 50) List<@NotNull PersonRef> evaluators,
            @Nullable @Min(1) @Max(365) Integer standstillDays) {}

    /** @param active true to suspend, false to lift the suspension */
    record SuspensionRequest(
            @NotNull @Size(max = 20) String lotId,
            @NotNull @Size(max = 2000) String ground,
            @NotNull Boolean active) {}

    /** @param exclusionGrounds that were found with the winner; any of them stops the award */
    record AwardRequest(
            @NotNull @Size(max = 20) String lotId,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull Boolean proofDocumentsChecked,
            @Nullable @Size(max = 50) List<@Size(max = 500) String> exclusionGrounds) {}

    /** @param lots absent or empty for all that have no contract */
    record EndingRequest(
            @Nullable @Size(max = 100) List<@Size(max = 20) String> lots,
            @NotNull Outcome outcome,
            @NotNull @Size(max = 2000) String reason) {}

    @Access(Role.BUY)
    @POST
    @Path("{id}/award-decisions")
    @Operation(
            summary =
                    "Notify the award decision: standstill begins / De gunningsbeslissing meedelen: opschorting begint")
    public Uni<RestResponse<CommandAnswer>> notifyDecision(
            @PathParam("id") UUID id, @Valid @NotNull DecisionRequest request) {
        Actor actor = caller.actor();
        List<Loser> losers = request.losers().stream()
                .map(loser -> new Loser(loser.tenderer(), loser.motivation()))
                .toList();
        var command = new NotifyDecision(
                request.lotId(),
                request.supplier(),
                request.value(),
                losers,
                request.evaluators() == null ? List.of() : request.evaluators(),
                request.standstillDays(),
                actor,
                clock.instant());
        return tenders.send(id, command, caller.metadata(request), caller.ifMatch(), caller.admission());
    }

    @Access(Role.BUY)
    @POST
    @Path("{id}/standstill-suspensions")
    @Operation(summary = "Suspend the standstill or lift that / De opschortende termijn schorsen of hervatten")
    public Uni<RestResponse<CommandAnswer>> suspend(
            @PathParam("id") UUID id, @Valid @NotNull SuspensionRequest request) {
        Actor actor = caller.actor();
        var command =
                new SuspendStandstill(request.lotId(), request.ground(), request.active(), actor, clock.instant());
        return tenders.send(id, command, caller.metadata(request), caller.ifMatch(), caller.admission());
    }

    @Access(Role.BUY)
    @POST
    @Path("{id}/awards")
    @Operation(summary = "Award the contract of a lot / De opdracht van een perceel gunnen")
    public Uni<RestResponse<CommandAnswer>> award(@PathParam("id") UUID id, @Valid @NotNull AwardRequest request) {
        Actor actor = caller.actor();
        List<String> exclusions = request.exclusionGrounds();
        var command = new Award(
                request.lotId(),
                new ContractId(caller.newId("contract")),
                request.from(),
                request.to(),
                request.proofDocumentsChecked(),
                exclusions == null ? List.of() : exclusions,
                actor,
                clock.instant());
        return tenders.send(id, command, caller.metadata(request), caller.requireIfMatch(), caller.admission());
    }

    @Access(Role.BUY)
    @POST
    @Path("{id}/endings")
    @Operation(
            summary =
                    "End a tender or lots of it without award / Een aanbesteding of percelen zonder gunning beëindigen")
    public Uni<RestResponse<CommandAnswer>> end(@PathParam("id") UUID id, @Valid @NotNull EndingRequest request) {
        Actor actor = caller.actor();
        List<String> lots = request.lots();
        var command = new EndWithoutAward(
                lots == null ? List.of() : lots, request.outcome(), request.reason(), actor, clock.instant());
        return tenders.send(id, command, caller.metadata(request), caller.ifMatch(), caller.admission());
    }
}
