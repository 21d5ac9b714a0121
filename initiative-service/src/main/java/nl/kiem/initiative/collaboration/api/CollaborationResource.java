package nl.kiem.initiative.collaboration.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.CollaborationId;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.collaboration.CollaborationDesk;
import nl.kiem.initiative.collaboration.CollaborationDesk.Ask;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Collaborations: drafting one, and seeing how it stands. */
@Path("/collaborations")
@Tag(name = "Collaborations / Samenwerkingen")
public class CollaborationResource {

    private final CollaborationDesk desk;
    private final Drafting drafting;
    private final Caller caller;
    private final InstantSource clock;

    CollaborationResource(CollaborationDesk desk, Drafting drafting, Caller caller, InstantSource clock) {
        this.desk = desk;
        this.drafting = drafting;
        this.caller = caller;
        this.clock = clock;
    }

    /** What is agreed, and about which initiative. */
    public record CollaborationRequest(
            @NotNull UUID initiativeId, @NotNull @Valid AgreementRequest agreement) {}

    @Access(value = Role.TL, of = Party.PARTICIPANT)
    @POST
    @Operation(
            summary = "Draft a collaboration on an initiative, as its lead / Stel als regiepartij een samenwerking aan"
                    + " een initiatief op",
            description = "It holds when an executive of every participant has signed. / Zij geldt als van elke"
                    + " deelnemer een eindverantwoordelijke heeft ondertekend.")
    public Uni<RestResponse<CommandAnswer>> draft(@Valid @NotNull CollaborationRequest request) {
        Actor by = caller.actor();
        Instant at = clock.instant();
        UUID id = caller.newId("collaboration");
        Ask ask = new Ask(caller.metadata(request), OptionalLong.empty(), caller.admission());
        CollaborationId collaboration = new CollaborationId(id);
        InitiativeId initiative = new InitiativeId(request.initiativeId());
        return drafting.draft(collaboration, initiative, request.agreement(), ask.admission(), by, at)
                .chain(command -> desk.handle(collaboration, command, ask))
                .map(outcome -> Answers.created("/v1/collaborations/" + id, id, outcome));
    }

    @PermitAll
    @GET
    @Path("/{id}")
    @Operation(summary = "How a collaboration stands / Hoe een samenwerking ervoor staat")
    public Uni<RestResponse<CollaborationBody>> get(@PathParam("id") UUID id) {
        return desk.load(new CollaborationId(id), caller.sight())
                .map(found -> Answers.tagged(found.version(), CollaborationBody.of(found.state())));
    }
}
