package nl.kiem.initiative.fund.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.AllocationId;
import nl.kiem.events.contract.FundId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.api.Asked;
import nl.kiem.initiative.api.SeenBy;
import nl.kiem.initiative.fund.domain.FundCommand;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Innovation funds, in euros and in hours. */
@Path("/funds")
@Tag(name = "Funds / Innovatiebudgetten")
public class FundResource {

    private final FundSteering funds;
    private final Caller caller;
    private final InstantSource clock;

    FundResource(FundSteering funds, Caller caller, InstantSource clock) {
        this.funds = funds;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What to open.
     *
     * @param ceiling the most that can be allocated; likewise the hours
     * @param visibility of the fund and all that it allocates
     */
    public record FundRequest(
            @NotBlank @Size(max = 200) String name,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull Money ceiling,
            @NotNull @Min(0) @Max(100_000_000) Long ceilingHours,
            @Nullable SeenBy visibility) {}

    /**
     * What to allocate.
     *
     * @param leadOrganisation that answers for the money
     */
    public record AllocationRequest(
            @NotNull UUID initiativeId,
            @NotNull Money money,
            @NotNull @Min(0) @Max(100_000_000) Long hours,
            @NotNull OrganisationId leadOrganisation) {}

    /** For the organisation of the caller. */
    @Access(value = Role.FM, of = Party.ANYONE)
    @POST
    @Operation(summary = "Open an innovation fund / Open een innovatiebudget")
    public Uni<RestResponse<CommandAnswer>> open(@Valid @NotNull FundRequest request) {
        Actor by = caller.actor();
        UUID id = caller.newId("fund");
        FundCommand.Open command = new FundCommand.Open(
                new FundId(id),
                request.name(),
                request.from(),
                request.to(),
                request.ceiling(),
                request.ceilingHours(),
                SeenBy.value(request.visibility()),
                by,
                clock.instant());
        return funds.handle(id, command, Asked.of(caller, request))
                .map(outcome -> Answers.created("/v1/funds/" + id, id, outcome));
    }

    @PermitAll
    @GET
    @Path("/{id}")
    @Operation(summary = "What a fund has left / Wat een innovatiebudget over heeft")
    public Uni<RestResponse<FundBody>> get(@PathParam("id") UUID id) {
        return funds.load(id, caller.sight()).map(found -> Answers.tagged(found.version(), FundBody.of(found.state())));
    }

    @Access(value = Role.FM, of = Party.OWNER)
    @POST
    @Path("/{id}/allocations")
    @Operation(summary = "Allocate euros and hours to an initiative / Ken euro's en uren toe aan een initiatief")
    public Uni<RestResponse<CommandAnswer>> allocate(
            @PathParam("id") UUID id, @Valid @NotNull AllocationRequest request) {
        Actor by = caller.actor();
        AllocationId allocation = new AllocationId(caller.newId("allocation"));
        Asked asked = Asked.of(caller, request);
        return funds.facts(request.initiativeId(), request.leadOrganisation(), caller.sight())
                .map(facts -> new FundCommand.Allocate(
                        allocation,
                        facts.initiative(),
                        request.money(),
                        request.hours(),
                        request.leadOrganisation(),
                        facts.leadKnown(),
                        by,
                        clock.instant()))
                .chain(command -> funds.handle(id, command, asked))
                .map(outcome -> Answers.done(id, outcome));
    }
}
