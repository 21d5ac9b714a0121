package nl.kiem.initiative.collaboration.api;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.InstantSource;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.CollaborationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.collaboration.CollaborationDesk;
import nl.kiem.initiative.collaboration.CollaborationDesk.Ask;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Withdraw;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What teams of those who work together put before them to sign, and take back. */
@Path("/collaborations/{id}")
@Tag(name = "Collaborations / Samenwerkingen")
public class CollaborationProposalResource {

    private final CollaborationDesk desk;
    private final Drafting drafting;
    private final Caller caller;
    private final InstantSource clock;

    CollaborationProposalResource(CollaborationDesk desk, Drafting drafting, Caller caller, InstantSource clock) {
        this.desk = desk;
        this.drafting = drafting;
        this.caller = caller;
        this.clock = clock;
    }

    /** Why it is taken back. */
    public record RetractionRequest(
            @NotBlank @Size(max = 4000) String reason) {}

    @Access(value = Role.TL, of = Party.PARTICIPANT)
    @POST
    @Path("/proposals")
    @Operation(
            summary = "Propose another agreement in its place / Stel een andere afspraak in de plaats voor",
            description =
                    "Of a draft the lead proposes another and all sign anew. Once it holds any participant proposes a"
                            + " change: of the lead, the terms, the period or who takes part everybody signs, of shares those"
                            + " whose own changes. / Van een concept stelt de regiepartij een ander voor en allen ondertekenen"
                            + " opnieuw. Als zij eenmaal geldt, stelt elke deelnemer een wijziging voor: van regie, voorwaarden,"
                            + " periode of deelnemers ondertekent iedereen, van aandelen wie het zelf raakt.")
    public Uni<RestResponse<CommandAnswer>> propose(
            @PathParam("id") UUID id, @Valid @NotNull AgreementRequest request) {
        Actor by = caller.actor();
        Ask ask = ask(request);
        return drafting.propose(new CollaborationId(id), request, ask.admission(), by, clock.instant())
                .chain(command -> handle(id, command, ask));
    }

    @Access(value = Role.TL, of = Party.PARTICIPANT)
    @POST
    @Path("/retractions")
    @Operation(
            summary = "Take back a draft or a change / Trek een concept of een wijziging in",
            description = "A draft by the lead, a change by the lead or whoever proposed it. / Een concept door de"
                    + " regiepartij, een wijziging door de regiepartij of wie haar voorstelde.")
    public Uni<RestResponse<CommandAnswer>> retract(
            @PathParam("id") UUID id, @Valid @NotNull RetractionRequest request) {
        return handle(id, new Withdraw(request.reason(), caller.actor(), clock.instant()), ask(request));
    }

    private Ask ask(Object request) {
        return new Ask(caller.metadata(request), caller.ifMatch(), caller.admission());
    }

    private Uni<RestResponse<CommandAnswer>> handle(UUID id, CollaborationCommand command, Ask ask) {
        return desk.handle(new CollaborationId(id), command, ask).map(outcome -> Answers.done(id, outcome));
    }
}
