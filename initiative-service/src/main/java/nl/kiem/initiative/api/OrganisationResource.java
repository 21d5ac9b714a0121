package nl.kiem.initiative.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.InstantSource;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.OrganisationEvent;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.domain.Organisation;
import nl.kiem.initiative.domain.OrganisationDecider;
import nl.kiem.initiative.domain.RegisterOrganisation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Organisations that may take part. */
@Path("/organisations")
@Tag(name = "Organisations / Organisaties")
public class OrganisationResource {

    private final CommandHandler<RegisterOrganisation, Organisation, OrganisationEvent> organisations;
    private final KnownOrganisations known;
    private final Caller caller;
    private final InstantSource clock;

    OrganisationResource(
            CommandHandler<RegisterOrganisation, Organisation, OrganisationEvent> organisations,
            KnownOrganisations known,
            Caller caller,
            InstantSource clock) {
        this.organisations = organisations;
        this.known = known;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * How an organisation is known.
     *
     * @param kind such as ministry, agency or municipality
     */
    public record OrganisationRequest(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 40) String abbreviation,
            @NotBlank @Size(max = 60) String kind,
            @Nullable OrganisationId parent) {}

    @Access(value = Role.SYS, of = Party.KEEPER)
    @Access(value = Role.SYS, of = Party.OWNER)
    @PUT
    @Path("/{id}")
    @Operation(
            summary = "Register an organisation or put right how it is known / Registreer een organisatie of stel haar"
                    + " gegevens bij")
    public Uni<RestResponse<PutAnswer>> register(
            @PathParam("id") OrganisationId id, @Valid @NotNull OrganisationRequest request) {
        Actor by = caller.actor();
        Asked asked = Asked.of(caller, request);
        caller.admit(Custody.of(id, Visibility.PUBLIC));
        OrganisationId parent = request.parent();
        Uni<Boolean> parentKnown = parent == null ? Uni.createFrom().item(true) : known.has(parent);
        return parentKnown
                .chain(there -> organisations.handle(
                        OrganisationDecider.stream(id),
                        new RegisterOrganisation(
                                id,
                                request.name(),
                                request.abbreviation(),
                                request.kind(),
                                parent,
                                there,
                                by,
                                clock.instant()),
                        asked.metadata(),
                        asked.expected(),
                        asked.admission()))
                .map(outcome -> PutAnswer.of(id.value(), outcome));
    }

    @PermitAll
    @GET
    @Path("/{id}")
    @Operation(summary = "How an organisation is known / Hoe een organisatie bekend is")
    public Uni<RestResponse<OrganisationBody>> get(@PathParam("id") OrganisationId id) {
        return organisations
                .load(OrganisationDecider.stream(id), caller.sight())
                .map(found -> Answers.tagged(found.version(), OrganisationBody.of(id, found.state())));
    }
}
