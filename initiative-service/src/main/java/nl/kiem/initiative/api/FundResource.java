package nl.kiem.initiative.api;

import io.smallrye.mutiny.Uni;
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
import nl.kiem.initiative.domain.FundCommand;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

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
     */
    public record FundRequest(
            @NotBlank @Size(max = 200) String name,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull Money ceiling,
            @NotNull @Min(0) @Max(100_000_000) Long ceilingHours) {}

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
                by,
                clock.instant());
        return funds.handle(id, command, caller.metadata(request), caller.ifMatch())
                .map(outcome -> Answers.created("/v1/funds/" + id, id, outcome));
    }

    @Access(of = Party.ANYONE)
    @GET
    @Path("/{id}")
    @Operation(summary = "What a fund has left / Wat een innovatiebudget over heeft")
    public Uni<RestResponse<FundBody>> get(@PathParam("id") UUID id) {
        return funds.load(id).map(found -> Answers.tagged(found.version(), FundBody.of(found.state())));
    }

    @Access(value = Role.FM, of = Party.ANYONE)
    @POST
    @Path("/{id}/allocations")
    @Operation(summary = "Allocate euros and hours to an initiative / Ken euro's en uren toe aan een initiatief")
    public Uni<RestResponse<CommandAnswer>> allocate(
            @PathParam("id") UUID id, @Valid @NotNull AllocationRequest request) {
        Actor by = caller.actor();
        AllocationId allocation = new AllocationId(caller.newId("allocation"));
        var metadata = caller.metadata(request);
        var expected = caller.ifMatch();
        return funds.facts(request.initiativeId(), request.leadOrganisation())
                .map(facts -> new FundCommand.Allocate(
                        allocation,
                        facts.initiative(),
                        request.money(),
                        request.hours(),
                        request.leadOrganisation(),
                        facts.leadKnown(),
                        by,
                        clock.instant()))
                .chain(command -> funds.handle(id, command, metadata, expected))
                .map(outcome -> Answers.done(id, outcome));
    }
}
