package nl.kiem.initiative.collaboration.api;

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
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Decline;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Leave;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What executives of those who work together sign, do not sign and leave, each for the own organisation. */
@Path("/collaborations/{id}")
@Tag(name = "Collaborations / Samenwerkingen")
public class CollaborationSigningResource {

    private final CollaborationDesk desk;
    private final SignerFacts facts;
    private final Caller caller;
    private final InstantSource clock;

    CollaborationSigningResource(CollaborationDesk desk, SignerFacts facts, Caller caller, InstantSource clock) {
        this.desk = desk;
        this.facts = facts;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param revision that the signer has read */
    public record SignatureRequest(
            @NotNull @Min(1) @Max(100_000) Integer revision) {}

    /**
     * What is not signed, and why.
     *
     * @param revision that is not signed as it is
     */
    public record RefusalRequest(
            @NotNull @Min(1) @Max(100_000) Integer revision,
            @NotBlank @Size(max = 4000) String reason) {}

    /** Why the own organisation leaves. */
    public record DepartureRequest(
            @NotBlank @Size(max = 4000) String reason) {}

    @Access(value = Role.EXE, of = Party.PARTICIPANT)
    @POST
    @Path("/signatures")
    @Operation(
            summary = "Sign a draft or a change, for the own organisation / Onderteken een concept of een wijziging,"
                    + " namens de eigen organisatie",
            description = "With the last signature it takes effect. / Met de laatste handtekening gaat het in.")
    public Uni<RestResponse<CommandAnswer>> sign(@PathParam("id") UUID id, @Valid @NotNull SignatureRequest request) {
        Actor by = caller.actor();
        Ask ask = ask(request);
        CollaborationId collaboration = new CollaborationId(id);
        return facts.sign(collaboration, request.revision(), ask.admission(), by, clock.instant())
                .chain(command -> handle(id, command, ask));
    }

    @Access(value = Role.EXE, of = Party.PARTICIPANT)
    @POST
    @Path("/refusals")
    @Operation(
            summary =
                    "Do not sign a draft or a change as it is / Onderteken een concept of een wijziging niet zoals het"
                            + " er ligt",
            description =
                    "The lead then revises the draft; a change does not take place. / De regiepartij herziet dan het"
                            + " concept; een wijziging gaat niet door.")
    public Uni<RestResponse<CommandAnswer>> refuse(@PathParam("id") UUID id, @Valid @NotNull RefusalRequest request) {
        Decline command = new Decline(request.revision(), request.reason(), caller.actor(), clock.instant());
        return handle(id, command, ask(request));
    }

    @Access(value = Role.EXE, of = Party.PARTICIPANT)
    @POST
    @Path("/departures")
    @Operation(
            summary = "Leave, with the own organisation / Treed uit, met de eigen organisatie",
            description = "It is bound until its share is redistributed. The lead leaves when a successor has accepted"
                    + " the lead. / Zij is gebonden tot haar aandeel is herverdeeld. De regiepartij treedt uit als een"
                    + " opvolger de regie heeft aanvaard.")
    public Uni<RestResponse<CommandAnswer>> leave(@PathParam("id") UUID id, @Valid @NotNull DepartureRequest request) {
        return handle(id, new Leave(request.reason(), caller.actor(), clock.instant()), ask(request));
    }

    private Ask ask(Object request) {
        return new Ask(caller.metadata(request), caller.ifMatch(), caller.admission());
    }

    private Uni<RestResponse<CommandAnswer>> handle(UUID id, CollaborationCommand command, Ask ask) {
        return desk.handle(new CollaborationId(id), command, ask).map(outcome -> Answers.done(id, outcome));
    }
}
