package nl.kiem.initiative.organisation.api;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.api.Asked;
import nl.kiem.initiative.api.KnownOrganisations;
import nl.kiem.initiative.api.PutAnswer;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.Mention;
import nl.kiem.initiative.organisation.domain.RegisterDifference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Organisations as portfolios that others keep name them. */
@Path("/portfolios/{source}/organisations")
@Tag(name = "Portfolios kept elsewhere / Elders bijgehouden portfolio's")
public class PortfolioOrganisationResource {

    private final OrganisationSteering organisations;
    private final KnownOrganisations known;
    private final Caller caller;
    private final InstantSource clock;

    PortfolioOrganisationResource(
            OrganisationSteering organisations, KnownOrganisations known, Caller caller, InstantSource clock) {
        this.organisations = organisations;
        this.known = known;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What a portfolio says of an organisation.
     *
     * @param abbreviation left out when it has none
     * @param parent left out when it does not say it
     */
    public record MentionRequest(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(min = 1, max = 40) String abbreviation,
            @NotBlank @Size(max = 60) String kind,
            @Nullable OrganisationId parent) {

        Mention command(OrganisationId id, boolean parentKnown, Instant at) {
            return new Mention(id, name, abbreviation, kind, parent, parentKnown, at);
        }
    }

    /**
     * What became of it.
     *
     * @param differs where the register says something else, which stands
     */
    @Schema(description = "What the register made of it / Wat het register ermee deed")
    public record MentionAnswer(String id, long version, PutAnswer.Taken outcome, List<RegisterDifference> differs) {}

    @Access(value = Role.SYS, of = Party.KEEPER)
    @Access(value = Role.SYS, of = Party.OWNER)
    @PUT
    @Path("/{id}")
    @Operation(
            summary = "Say how a portfolio names an organisation; what the register knows stands / Geef door hoe een"
                    + " portfolio een organisatie noemt; wat het register weet blijft staan",
            description = "An organisation that is not in the register is added. The answer tells where the register"
                    + " says something else. / Een organisatie die niet in het register staat wordt toegevoegd. Het"
                    + " antwoord zegt waar het register iets anders zegt.")
    public Uni<RestResponse<MentionAnswer>> mention(
            @PathParam("source") @Pattern(regexp = "[a-z0-9-]{2,40}") String source,
            @PathParam("id") OrganisationId id,
            @Valid @NotNull MentionRequest request) {
        Asked asked = Asked.of(caller, request);
        caller.admit(Custody.of(id, Visibility.PUBLIC));
        OrganisationId parent = request.parent();
        Uni<Boolean> parentKnown = parent == null ? Uni.createFrom().item(true) : known.has(parent);
        return parentKnown.chain(there -> organisations.mention(
                id, request.command(id, there, clock.instant()), asked, CivilDate.of(clock.instant())));
    }
}
