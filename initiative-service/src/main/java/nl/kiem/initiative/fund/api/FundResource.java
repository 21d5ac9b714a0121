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
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.Sight;
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
import nl.kiem.initiative.domain.CivilDate;
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
     * @param ruleSet id of the rules by which it allocates; null for none but its ceilings
     * @param confirmed rules of the set that nobody has verified, judged by hand
     */
    public record FundRequest(
            @NotBlank @Size(max = 200) String name,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull Money ceiling,
            @NotNull @Min(0) @Max(100_000_000) Long ceilingHours,
            @Nullable SeenBy visibility,
            @Nullable @Size(max = 60) String ruleSet,
            @Nullable @Size(max = 20) List<@Valid @NotNull ConfirmationRequest> confirmed) {}

    /**
     * What to allocate.
     *
     * @param leadOrganisation that answers for the money
     * @param organisations that do it with the lead; null for all that take part in the initiative
     * @param ownShare what those organisations pay themselves
     * @param from first day for which it is promised; null for today
     * @param to last day; null for that of the fund
     * @param resultsPublic whether the results will be there for everybody
     * @param confirmed rules of the fund that are not computed, judged by hand
     */
    public record AllocationRequest(
            @NotNull UUID initiativeId,
            @NotNull Money money,
            @NotNull @Min(0) @Max(100_000_000) Long hours,
            @NotNull OrganisationId leadOrganisation,
            @Nullable @Size(min = 1, max = 100) List<@NotNull OrganisationId> organisations,
            @Nullable Money ownShare,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean resultsPublic,
            @Nullable @Size(max = 20) List<@Valid @NotNull ConfirmationRequest> confirmed) {}

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
                request.ruleSet(),
                ConfirmationRequest.all(request.confirmed()),
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
        Instant at = clock.instant();
        return funds.facts(request, CivilDate.of(at), caller.sight())
                .map(facts -> new FundCommand.Allocate(
                        allocation,
                        facts.initiative(),
                        request.money(),
                        request.hours(),
                        facts.project(),
                        facts.register(),
                        by,
                        at))
                .chain(command -> funds.handle(id, command, asked))
                .map(outcome ->
                        Answers.created("/v1/funds/" + id + "/allocations/" + allocation, allocation.value(), outcome));
    }

    @PermitAll
    @GET
    @Path("/{id}/allocations/{allocation}")
    @Operation(summary = "What became of an allocation / Wat er van een toekenning geworden is")
    public Uni<RestResponse<AllocationBody>> allocation(
            @PathParam("id") UUID id, @PathParam("allocation") UUID allocation) {
        Sight sight = caller.sight();
        return funds.load(id, sight)
                .map(found -> Answers.tagged(
                        found.version(), AllocationBody.of(found.state(), new AllocationId(allocation), sight)));
    }
}
