package nl.kiem.initiative.fund.api;

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
import java.time.LocalDate;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.AllocationId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.api.Asked;
import nl.kiem.initiative.fund.domain.FundCommand;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How what a fund allocated is spent, and how the rest comes back. */
@Path("/funds")
@Tag(name = "Funds / Innovatiebudgetten")
public class FundSpendingResource {

    private final FundSteering funds;
    private final Caller caller;
    private final InstantSource clock;

    FundSpendingResource(FundSteering funds, Caller caller, InstantSource clock) {
        this.funds = funds;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What was spent.
     *
     * @param hours that were given
     * @param to last day in which it was spent
     */
    public record DrawdownRequest(
            @NotNull UUID allocationId,
            @NotNull Money money,
            @NotNull @Min(0) @Max(100_000_000) Long hours,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {}

    /** What goes back, and why. */
    public record ReleaseRequest(
            @NotNull UUID allocationId,
            @NotBlank @Size(max = 4000) String reason) {}

    /** Why the fund ends. */
    public record ClosureRequest(@NotBlank @Size(max = 4000) String reason) {}

    @Access(value = Role.FM, of = Party.OWNER)
    @POST
    @Path("/{id}/drawdowns")
    @Operation(summary = "Spend euros and hours of an allocation / Besteed euro's en uren van een toekenning")
    public Uni<RestResponse<CommandAnswer>> drawDown(
            @PathParam("id") UUID id, @Valid @NotNull DrawdownRequest request) {
        Actor by = caller.actor();
        Asked asked = Asked.of(caller, request);
        AllocationId allocation = new AllocationId(request.allocationId());
        return funds.allocated(id, allocation, asked.admission())
                .map(initiative -> new FundCommand.DrawDown(
                        allocation,
                        initiative,
                        request.money(),
                        request.hours(),
                        request.from(),
                        request.to(),
                        by,
                        clock.instant()))
                .chain(command -> funds.handle(id, command, asked))
                .map(outcome -> Answers.done(id, outcome));
    }

    @Access(value = Role.FM, of = Party.OWNER)
    @POST
    @Path("/{id}/releases")
    @Operation(summary = "Give back what is left of an allocation / Geef terug wat van een toekenning over is")
    public Uni<RestResponse<CommandAnswer>> release(@PathParam("id") UUID id, @Valid @NotNull ReleaseRequest request) {
        FundCommand.Release command = new FundCommand.Release(
                new AllocationId(request.allocationId()), request.reason(), caller.actor(), clock.instant());
        return funds.handle(id, command, Asked.of(caller, request)).map(outcome -> Answers.done(id, outcome));
    }

    @Access(value = Role.FM, of = Party.OWNER)
    @POST
    @Path("/{id}/closures")
    @Operation(
            summary = "Close a fund and give back what is left / Sluit een innovatiebudget en geef terug wat over is")
    public Uni<RestResponse<CommandAnswer>> close(@PathParam("id") UUID id, @Valid @NotNull ClosureRequest request) {
        FundCommand.Close command = new FundCommand.Close(request.reason(), caller.actor(), clock.instant());
        return funds.handle(id, command, Asked.of(caller, request)).map(outcome -> Answers.done(id, outcome));
    }
}
