package nl.kiem.procurement.api;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.NeedId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.TenderId;
import nl.kiem.events.contract.procurement.Lot;
import nl.kiem.events.contract.procurement.Procedure;
import nl.kiem.events.contract.procurement.ProcedureGround;
import nl.kiem.events.contract.procurement.TenderEvent.Criterion;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.procurement.domain.TenderCommand.Plan;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Tenders begin. */
@Path("/tenders")
@Tag(name = "Tenders", description = "From preparation to contract / Van voorbereiding tot overeenkomst")
public class TenderResource {

    private final TenderStart start;
    private final Caller caller;
    private final InstantSource clock;

    TenderResource(TenderStart start, Caller caller, InstantSource clock) {
        this.start = start;
        this.caller = caller;
        this.clock = clock;
    }

    record LotRequest(
            @NotNull @Pattern(regexp = "LOT-[0-9]{4}") String id,
            @NotBlank @Size(max = 500) String title,
            @NotNull @Size(max = 20) String cpv,
            @NotNull Money value) {

        Lot lot() {
            return new Lot(id, title, cpv, value);
        }
    }

    record CriterionRequest(
            @NotBlank @Size(max = 500) String name,
            @NotNull @Min(1) @Max(100) Integer weight) {

        Criterion criterion() {
            return new Criterion(name, weight);
        }
    }

    /**
     * @param procedureGround needed for other procedures than open and restricted
     * @param marketResearch needed for an innovation partnership
     */
    record PrepareRequest(
            @NotNull NeedId needId,
            @NotBlank @Size(max = 500) String title,
            @NotNull Procedure procedure,
            @Nullable ProcedureGround procedureGround,
            @Nullable @Size(max = 2000) String marketResearch,
            @NotNull @Size(min = 1, max = 100) List<@Valid LotRequest> lots,
            @NotNull @Size(min = 1, max = 50) List<@Valid CriterionRequest> criteria,
            @NotNull Boolean electronicSubmission,
            @NotNull Boolean documentsFullyAvailable,
            @Nullable LocalDate priorNoticeSent,
            @NotNull LocalDate plannedDispatch,
            @Nullable PersonRef ambassador) {

        Plan plan() {
            return new Plan(
                    title,
                    procedure,
                    procedureGround,
                    marketResearch,
                    lots.stream().map(LotRequest::lot).toList(),
                    criteria.stream().map(CriterionRequest::criterion).toList(),
                    electronicSubmission,
                    documentsFullyAvailable,
                    priorNoticeSent,
                    plannedDispatch,
                    ambassador);
        }
    }

    @Access(Role.BUY)
    @POST
    @Operation(summary = "Prepare a tender for a need / Een aanbesteding voor een behoefte voorbereiden")
    public Uni<RestResponse<CommandAnswer>> prepare(@Valid @NotNull PrepareRequest request) {
        UUID id = caller.newId("tender");
        var draft = new TenderStart.Draft(
                new TenderId(id),
                request.needId(),
                request.plan(),
                caller.metadata(request),
                clock.instant(),
                caller.admission());
        return start.prepare(draft).map(outcome -> Answers.created("/v1/tenders/" + id, id, outcome));
    }
}
