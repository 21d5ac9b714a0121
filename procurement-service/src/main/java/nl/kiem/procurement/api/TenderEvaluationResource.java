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
import java.util.List;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.procurement.TenderEvent.Received;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.procurement.domain.TenderCommand.DeclareInterests;
import nl.kiem.procurement.domain.TenderCommand.OpenSubmissions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What the evaluation committee does. */
@Path("/tenders")
@Tag(name = "Tenders")
public class TenderEvaluationResource {

    private final TenderCommands tenders;
    private final Caller caller;
    private final InstantSource clock;

    TenderEvaluationResource(TenderCommands tenders, Caller caller, InstantSource clock) {
        this.tenders = tenders;
        this.caller = caller;
        this.clock = clock;
    }

    record ReceivedRequest(
            @NotNull @Size(max = 20) String lotId,
            @NotNull @Min(0) @Max(10_000) Integer tenders) {}

    record OpeningRequest(
            @NotNull @Size(max = 10) List<@NotNull PersonRef> openers,
            @NotNull @Size(max = 100) List<@Valid ReceivedRequest> received) {}

    /** @param interests organisations in which the caller has an interest; empty for none */
    record DeclarationRequest(@NotNull @Size(max = 100) List<@NotNull OrganisationId> interests) {}

    @Access(Role.EVA)
    @POST
    @Path("{id}/openings")
    @Operation(summary = "Open the submissions, two together / De inschrijvingen openen, met twee personen")
    public Uni<RestResponse<CommandAnswer>> open(@PathParam("id") UUID id, @Valid @NotNull OpeningRequest request) {
        Actor actor = caller.actor();
        List<Received> received = request.received().stream()
                .map(lot -> new Received(lot.lotId(), lot.tenders()))
                .toList();
        var command = new OpenSubmissions(request.openers(), received, actor, clock.instant());
        return tenders.send(id, command, caller.metadata(request), caller.ifMatch(), caller.admission());
    }

    @Access(Role.EVA)
    @POST
    @Path("{id}/declarations")
    @Operation(summary = "Declare in whom you have an interest / Verklaren bij wie u een belang hebt")
    public Uni<RestResponse<CommandAnswer>> declare(
            @PathParam("id") UUID id, @Valid @NotNull DeclarationRequest request) {
        var command = new DeclareInterests(request.interests(), caller.actor(), clock.instant());
        return tenders.send(id, command, caller.metadata(request), caller.ifMatch(), caller.admission());
    }
}
