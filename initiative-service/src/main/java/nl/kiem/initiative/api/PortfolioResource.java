package nl.kiem.initiative.api;

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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Custody;
import nl.kiem.events.Ids;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.ImportedPilot;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.contract.initiative.StageDate;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.InitiativeCommand;
import nl.kiem.initiative.domain.InitiativeCommand.Import;
import nl.kiem.initiative.domain.InitiativeDecider;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Portfolios that others keep, taken over as they are. */
@Path("/portfolios/{source}/initiatives")
@Tag(name = "Portfolios kept elsewhere / Elders bijgehouden portfolio's")
public class PortfolioResource {

    private final CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives;
    private final KnownOrganisations organisations;
    private final Caller caller;
    private final InstantSource clock;

    PortfolioResource(
            CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives,
            KnownOrganisations organisations,
            Caller caller,
            InstantSource clock) {
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * An initiative as its portfolio describes it.
     *
     * @param stageDates on which days stages were entered, as far as the portfolio tells
     * @param contracts references to contracts
     * @param pilots as the portfolio describes them; nothing in them is measured here
     * @param visibility the same each time
     */
    public record PortfolioRequest(
            @NotBlank @Size(max = 500) String title,
            @Nullable @Size(max = 8000) String problem,
            @NotNull OrganisationId organisation,
            @Nullable @Size(max = 200) String unit,
            @NotNull Stage stage,
            @Nullable @Size(max = 20) List<@Valid @NotNull StageDateRequest> stageDates,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 100) String> contracts,
            @Nullable @Size(max = 20) List<@Valid @NotNull ImportedPilotRequest> pilots,
            @Nullable SeenBy visibility) {

        Import command(InitiativeId id, String source, String reference, boolean known, Actor by, Instant at) {
            List<StageDate> dates = stageDates == null
                    ? List.of()
                    : stageDates.stream().map(StageDateRequest::value).toList();
            List<String> references = contracts == null ? List.of() : contracts;
            return new Import(
                    id,
                    source,
                    reference,
                    title,
                    problem,
                    organisation,
                    known,
                    unit,
                    stage,
                    dates,
                    references,
                    SeenBy.value(visibility),
                    pilots == null
                            ? List.of()
                            : pilots.stream().map(ImportedPilotRequest::value).toList(),
                    by,
                    at);
        }
    }

    /** A pilot as its portfolio describes it. */
    public record ImportedPilotRequest(
            @NotBlank @Size(max = 200) String reference,
            ImportedPilot.@NotNull State state,
            @Nullable LocalDate start,
            @Nullable LocalDate end) {

        ImportedPilot value() {
            return new ImportedPilot(reference, state, start, end);
        }
    }

    public record StageDateRequest(
            @NotNull Stage stage, @NotNull LocalDate since) {

        StageDate value() {
            return new StageDate(stage, since);
        }
    }

    @Access(value = Role.SYS, of = Party.KEEPER)
    @Access(
            value = {Role.TL, Role.SYS},
            of = Party.OWNER)
    @PUT
    @Path("/{reference}")
    @Operation(
            summary = "Say how an initiative stands in a portfolio kept elsewhere / Geef door hoe een initiatief in een"
                    + " elders bijgehouden portfolio staat",
            description = "The same content again changes nothing. / Dezelfde inhoud opnieuw wijzigt niets.")
    public Uni<RestResponse<PutAnswer>> put(
            @PathParam("source") @Pattern(regexp = "[a-z0-9-]{2,40}") String source,
            @PathParam("reference") @NotBlank @Size(max = 300) String reference,
            @Valid @NotNull PortfolioRequest request) {
        Actor by = caller.actor();
        Asked asked = Asked.of(caller, request);
        caller.admit(Custody.of(request.organisation(), SeenBy.value(request.visibility())));
        UUID uuid = Ids.derive("portfolio", by.organisation().value(), source, reference);
        InitiativeId id = new InitiativeId(uuid);
        return organisations
                .has(request.organisation())
                .chain(known -> initiatives.handle(
                        InitiativeDecider.stream(id),
                        request.command(id, source, reference, known, by, clock.instant()),
                        asked.metadata(),
                        asked.expected(),
                        asked.admission()))
                .map(outcome -> PutAnswer.of(uuid.toString(), outcome));
    }
}
