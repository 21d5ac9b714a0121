package nl.kiem.procurement.api;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import nl.kiem.events.Admission;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.procurement.domain.TenderCommand.Approve;
import nl.kiem.procurement.domain.TenderCommand.ConfirmPublication;
import nl.kiem.procurement.domain.TenderCommand.Dispatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** From approval to publication. */
@Path("/tenders")
@Tag(name = "Tenders")
public class TenderNoticeResource {

    private final TenderCommands tenders;
    private final Caller caller;
    private final InstantSource clock;

    TenderNoticeResource(TenderCommands tenders, Caller caller, InstantSource clock) {
        this.tenders = tenders;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param requestDeadline for procedures with requests to participate
     * @param manualMotivation why the dates suffice where no verified rule can compute them
     */
    record ApprovalRequest(
            @Nullable LocalDate requestDeadline,
            @NotNull LocalDate tenderDeadline,
            @Nullable Boolean accelerated,
            @Nullable @Size(max = 2000) String manualMotivation) {}

    /** @param subtype of the eForms notice, such as 16 */
    record DispatchRequest(@NotNull Integer subtype) {}

    /**
     * @param noticeReference publication number of TED; absent when published nationally after 48 hours without it
     * @param publishedAt absent for now
     */
    record PublicationRequest(
            @Nullable @Pattern(regexp = "[0-9]{1,8}-[0-9]{4}")
            String noticeReference,

            @Nullable Instant publishedAt) {}

    @Access(Role.EXE)
    @POST
    @Path("{id}/approvals")
    @Operation(summary = "Approve a tender for dispatch / Een aanbesteding vrijgeven voor verzending")
    public Uni<RestResponse<CommandAnswer>> approve(@PathParam("id") UUID id, @Valid @NotNull ApprovalRequest request) {
        Actor actor = caller.actor();
        var metadata = caller.metadata(request);
        var expected = caller.ifMatch();
        Admission admission = caller.admission();
        Instant at = clock.instant();
        return tenders.serving(id, admission)
                .map(serving -> new Approve(
                        request.requestDeadline(),
                        request.tenderDeadline(),
                        Boolean.TRUE.equals(request.accelerated()),
                        request.manualMotivation(),
                        serving,
                        actor,
                        at))
                .chain(command -> tenders.send(id, command, metadata, expected, admission));
    }

    @Access(Role.BUY)
    @POST
    @Path("{id}/dispatches")
    @Operation(
            summary =
                    "Dispatch the notice: periods run from here / De aankondiging verzenden: termijnen lopen vanaf hier")
    public Uni<RestResponse<CommandAnswer>> dispatch(
            @PathParam("id") UUID id, @Valid @NotNull DispatchRequest request) {
        Actor actor = caller.actor();
        Dispatch command = new Dispatch(request.subtype(), actor, clock.instant());
        return tenders.send(id, command, caller.metadata(request), caller.ifMatch(), caller.admission());
    }

    @Access({Role.SYS, Role.BUY})
    @POST
    @Path("{id}/publications")
    @Operation(summary = "Confirm that the notice is published / Bevestigen dat de aankondiging is gepubliceerd")
    public Uni<RestResponse<CommandAnswer>> publish(
            @PathParam("id") UUID id, @Valid @NotNull PublicationRequest request) {
        Actor actor = caller.actor();
        Instant now = clock.instant();
        Instant publishedAt = request.publishedAt();
        var command =
                new ConfirmPublication(request.noticeReference(), publishedAt == null ? now : publishedAt, actor, now);
        return tenders.send(id, command, caller.metadata(request), caller.ifMatch(), caller.admission());
    }
}
