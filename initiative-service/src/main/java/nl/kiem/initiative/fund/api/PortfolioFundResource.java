package nl.kiem.initiative.fund.api;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.Ids;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.FundId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.api.Asked;
import nl.kiem.initiative.api.PutAnswer;
import nl.kiem.initiative.api.SeenBy;
import nl.kiem.initiative.fund.domain.FundCommand;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Funds out of portfolios that others keep. A fund stays as it was when it was opened. */
@Path("/portfolios/{source}/funds")
@Tag(name = "Portfolios kept elsewhere / Elders bijgehouden portfolio's")
public class PortfolioFundResource {

    private final FundSteering funds;
    private final Caller caller;
    private final InstantSource clock;

    PortfolioFundResource(FundSteering funds, Caller caller, InstantSource clock) {
        this.funds = funds;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A fund as its portfolio describes it; it belongs to the organisation of the caller.
     *
     * @param from first day; {@code to} is the last
     * @param ceiling the most that can be allocated; likewise the hours
     */
    public record PortfolioFundRequest(
            @NotBlank @Size(max = 200) String name,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull Money ceiling,
            @NotNull @Min(0) @Max(100_000_000) Long ceilingHours,
            @Nullable SeenBy visibility) {}

    /** For the organisation of the caller. */
    @Access(value = Role.SYS, of = Party.ANYONE)
    @PUT
    @Path("/{reference}")
    @Operation(
            summary = "Open a fund of a portfolio kept elsewhere / Open een innovatiebudget van een elders bijgehouden"
                    + " portfolio",
            description = "The same fund again changes nothing. / Hetzelfde budget opnieuw wijzigt niets.")
    public Uni<RestResponse<PutAnswer>> put(
            @PathParam("source") @Pattern(regexp = "[a-z0-9-]{2,40}") String source,
            @PathParam("reference") @NotBlank @Size(max = 300) String reference,
            @Valid @NotNull PortfolioFundRequest request) {
        Actor by = caller.actor();
        Asked asked = Asked.of(caller, request);
        UUID id = Ids.derive("portfolio-fund", by.organisation().value(), source, reference);
        FundCommand.Open command = new FundCommand.Open(
                new FundId(id),
                request.name(),
                request.from(),
                request.to(),
                request.ceiling(),
                request.ceilingHours(),
                SeenBy.value(request.visibility()),
                null,
                List.of(),
                by,
                clock.instant());
        return funds.handle(id, command, asked).map(outcome -> PutAnswer.of(id.toString(), outcome));
    }
}
