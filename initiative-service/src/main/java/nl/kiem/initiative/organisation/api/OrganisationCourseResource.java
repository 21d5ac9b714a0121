package nl.kiem.initiative.organisation.api;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.InstantSource;
import java.time.LocalDate;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.api.Asked;
import nl.kiem.initiative.api.KnownOrganisations;
import nl.kiem.initiative.api.PutAnswer;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.Abolish;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.Rename;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Organisations change their names, merge and cease to be. */
@Path("/organisations")
@Tag(name = "Organisations / Organisaties")
public class OrganisationCourseResource {

    private final OrganisationSteering organisations;
    private final KnownOrganisations known;
    private final Caller caller;
    private final InstantSource clock;

    OrganisationCourseResource(
            OrganisationSteering organisations, KnownOrganisations known, Caller caller, InstantSource clock) {
        this.organisations = organisations;
        this.known = known;
        this.caller = caller;
        this.clock = clock;
    }

    /** What it is called from that day on. */
    public record NameRequest(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(min = 1, max = 200) String nameEn,
            @NotBlank @Size(max = 40) String abbreviation) {}

    /**
     * When it ceases to be.
     *
     * @param successor that takes over; several organisations that merge have the same one
     */
    public record AbolitionRequest(
            @NotNull LocalDate lastDay, @Nullable OrganisationId successor) {}

    @Access(value = Role.SYS, of = Party.KEEPER)
    @Access(value = Role.SYS, of = Party.OWNER)
    @PUT
    @Path("/{id}/names/{from}")
    @Operation(
            summary =
                    "Give an organisation another name from a day on / Geef een organisatie vanaf een dag een andere naam")
    public Uni<RestResponse<PutAnswer>> rename(
            @PathParam("id") OrganisationId id,
            @PathParam("from") LocalDate from,
            @Valid @NotNull NameRequest request) {
        Rename command = new Rename(request.name(), request.nameEn(), request.abbreviation(), from, clock.instant());
        return organisations.put(id, command, Asked.of(caller, request));
    }

    @Access(value = Role.SYS, of = Party.KEEPER)
    @PUT
    @Path("/{id}/abolition")
    @Operation(
            summary =
                    "Say when an organisation ceases to be and who takes over / Geef door wanneer een organisatie ophoudt"
                            + " en wie haar opvolgt")
    public Uni<RestResponse<PutAnswer>> abolish(
            @PathParam("id") OrganisationId id, @Valid @NotNull AbolitionRequest request) {
        Asked asked = Asked.of(caller, request);
        OrganisationId successor = request.successor();
        Uni<Boolean> there = successor == null ? Uni.createFrom().item(true) : known.has(successor);
        return there.chain(successorKnown -> organisations.put(
                id, new Abolish(request.lastDay(), successor, successorKnown, clock.instant()), asked));
    }
}
