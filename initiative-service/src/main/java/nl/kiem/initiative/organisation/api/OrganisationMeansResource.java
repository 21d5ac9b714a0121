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
import java.time.InstantSource;
import java.time.LocalDate;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.MandatePurpose;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.api.Asked;
import nl.kiem.initiative.api.PutAnswer;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.GiveMandate;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.NameTeam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Innovation teams and mandates of an organisation. */
@Path("/organisations/{id}")
@Tag(name = "Organisations / Organisaties")
public class OrganisationMeansResource {

    private static final String SHORT_NAME = "[a-z0-9][a-z0-9-]{0,59}";

    private final OrganisationSteering organisations;
    private final Caller caller;
    private final InstantSource clock;

    OrganisationMeansResource(OrganisationSteering organisations, Caller caller, InstantSource clock) {
        this.organisations = organisations;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A team.
     *
     * @param lead left out while nobody leads it
     * @param mandate what the team may do, in words that everybody can read
     */
    public record TeamRequest(
            @NotBlank @Size(max = 200) String name,
            @Nullable PersonRef lead,
            @NotBlank @Size(max = 4000) String mandate,
            @NotNull LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * A mandate.
     *
     * @param function whose it is; left out for the portfolio board
     * @param most the amount up to which it reaches, for one initiative
     */
    public record MandateRequest(
            @Nullable @Size(min = 1, max = 200) String function,
            @NotNull MandatePurpose purpose,
            @NotNull Money most,
            @NotBlank @Size(max = 4000) String text,
            @NotNull LocalDate from,
            @Nullable LocalDate until) {}

    @Access(value = Role.SYS, of = Party.KEEPER)
    @Access(value = Role.SYS, of = Party.OWNER)
    @PUT
    @Path("/teams/{team}")
    @Operation(
            summary =
                    "Name an innovation team with its lead and mandate / Leg een innovatieteam vast met leider en mandaat")
    public Uni<RestResponse<PutAnswer>> team(
            @PathParam("id") OrganisationId id,
            @PathParam("team") @Pattern(regexp = SHORT_NAME) String team,
            @Valid @NotNull TeamRequest request) {
        NameTeam command = new NameTeam(
                team,
                request.name(),
                request.lead(),
                request.mandate(),
                request.from(),
                request.until(),
                clock.instant());
        return organisations.put(id, command, Asked.of(caller, request));
    }

    @Access(value = Role.SYS, of = Party.KEEPER)
    @Access(value = Role.SYS, of = Party.OWNER)
    @PUT
    @Path("/mandates/{mandate}")
    @Operation(
            summary =
                    "Give a function or the board a mandate up to an amount / Geef een functie of het bestuur een mandaat tot"
                            + " een bedrag")
    public Uni<RestResponse<PutAnswer>> mandate(
            @PathParam("id") OrganisationId id,
            @PathParam("mandate") @Pattern(regexp = SHORT_NAME) String mandate,
            @Valid @NotNull MandateRequest request) {
        GiveMandate command = new GiveMandate(
                mandate,
                request.function(),
                request.purpose(),
                request.most(),
                request.text(),
                request.from(),
                request.until(),
                clock.instant());
        return organisations.put(id, command, Asked.of(caller, request));
    }
}
