package nl.kiem.initiative.organisation.api;

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
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.FormerName;
import nl.kiem.events.contract.initiative.OfficialIdentifier;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.api.Asked;
import nl.kiem.initiative.api.KnownOrganisations;
import nl.kiem.initiative.api.PutAnswer;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.Register;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Organisations that may take part. */
@Path("/organisations")
@Tag(name = "Organisations / Organisaties")
public class OrganisationResource {

    private final OrganisationSteering organisations;
    private final KnownOrganisations known;
    private final Caller caller;
    private final InstantSource clock;

    OrganisationResource(
            OrganisationSteering organisations, KnownOrganisations known, Caller caller, InstantSource clock) {
        this.organisations = organisations;
        this.known = known;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * How an organisation is known. What is left out stays as it was, but for the parent: without one it has none.
     *
     * @param name in Dutch where it is a Dutch organisation
     * @param kind such as ministry, agency or municipality
     * @param formerNames oldest first
     * @param validFrom its first day, where that is known
     */
    public record OrganisationRequest(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(min = 1, max = 200) String nameEn,
            @NotBlank @Size(max = 40) String abbreviation,
            @NotBlank @Size(max = 60) String kind,
            @Nullable OrganisationId parent,
            @Nullable @Size(max = 10) List<@Valid @NotNull IdentifierRequest> identifiers,
            @Nullable @Size(max = 20) List<@Valid @NotNull FormerNameRequest> formerNames,
            @Nullable LocalDate validFrom) {

        Register command(OrganisationId id, boolean parentKnown, Instant at) {
            return new Register(
                    id,
                    name,
                    nameEn,
                    abbreviation,
                    kind,
                    parent,
                    parentKnown,
                    identifiers == null
                            ? null
                            : identifiers.stream()
                                    .map(IdentifierRequest::identifier)
                                    .toList(),
                    formerNames == null
                            ? null
                            : formerNames.stream()
                                    .map(FormerNameRequest::formerName)
                                    .toList(),
                    validFrom,
                    at);
        }
    }

    /**
     * Under what it stands in a register of the government.
     *
     * @param value as that register writes it
     * @param source where it was found
     */
    public record IdentifierRequest(
            @NotNull OfficialIdentifier.Scheme scheme,
            @NotBlank @Size(max = 120) String value,
            @NotBlank @Size(max = 300) String source) {

        OfficialIdentifier identifier() {
            return new OfficialIdentifier(scheme, value, source);
        }
    }

    /**
     * How it was called before.
     *
     * @param lastDay on which it was called so
     */
    public record FormerNameRequest(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(min = 1, max = 200) String nameEn,
            @NotBlank @Size(max = 40) String abbreviation,
            @NotNull LocalDate lastDay) {

        FormerName formerName() {
            return new FormerName(name, nameEn, abbreviation, lastDay);
        }
    }

    @Access(value = Role.SYS, of = Party.KEEPER)
    @Access(value = Role.SYS, of = Party.OWNER)
    @PUT
    @Path("/{id}")
    @Operation(
            summary = "Register an organisation or put right how it is known / Registreer een organisatie of stel haar"
                    + " gegevens bij")
    public Uni<RestResponse<PutAnswer>> register(
            @PathParam("id") OrganisationId id, @Valid @NotNull OrganisationRequest request) {
        Asked asked = Asked.of(caller, request);
        caller.admit(Custody.of(id, Visibility.PUBLIC));
        OrganisationId parent = request.parent();
        Uni<Boolean> parentKnown = parent == null ? Uni.createFrom().item(true) : known.has(parent);
        return parentKnown.chain(there -> organisations.put(id, request.command(id, there, clock.instant()), asked));
    }

    @PermitAll
    @GET
    @Path("/{id}")
    @Operation(
            summary =
                    "An organisation with its teams, functions and mandates / Een organisatie met haar teams, functies en"
                            + " mandaten",
            description = "As they are today, or on another day. / Zoals ze vandaag zijn, of op een andere dag.")
    public Uni<RestResponse<OrganisationBody>> get(
            @PathParam("id") OrganisationId id, @QueryParam("on") @Nullable LocalDate on) {
        LocalDate day = on == null ? CivilDate.of(clock.instant()) : on;
        return organisations
                .load(id, caller.sight())
                .map(found -> Answers.tagged(found.version(), OrganisationBody.of(id, found.state(), day)));
    }
}
