package nl.kiem.procurement.api;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.Admission;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.NeedId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.ScalingCaseId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.procurement.Authority;
import nl.kiem.events.contract.procurement.ContractNature;
import nl.kiem.events.contract.procurement.NeedEvent;
import nl.kiem.events.contract.procurement.Route;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.procurement.Streams;
import nl.kiem.procurement.domain.Need;
import nl.kiem.procurement.domain.NeedCommand;
import nl.kiem.procurement.domain.NeedCommand.ChooseRoute;
import nl.kiem.procurement.domain.NeedCommand.Raise;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Needs are raised and get a route. */
@Path("/needs")
@Tag(name = "Needs", description = "Procurement needs and their routes / Inkoopbehoeften en hun routes")
public class NeedResource {

    private final CommandHandler<NeedCommand, Need, NeedEvent> needs;
    private final OtherNeeds others;
    private final Caller caller;
    private final InstantSource clock;

    NeedResource(
            CommandHandler<NeedCommand, Need, NeedEvent> needs, OtherNeeds others, Caller caller, InstantSource clock) {
        this.needs = needs;
        this.others = others;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param knownNames brands and solutions that the asker knows, which the specification must not name
     * @param estimateMax with options, extensions and phases, excluding VAT
     * @param visibility who may know of it; absent for public organisations
     */
    record RaiseRequest(
            @NotNull ThreadId threadId,
            @NotBlank @Size(max = 500) String title,
            @NotBlank @Size(max = 8000) String functionalSpecification,
            @Nullable @Size(max = 50) List<@Size(max = 200) String> knownNames,
            @NotNull Money estimateMax,
            @NotNull @Size(max = 50) List<@Size(max = 20) String> cpv,
            @Nullable LocalDate neededBy,
            @Nullable ScalingCaseId caseId,
            @Nullable Visibility visibility) {}

    /** What is missing here and not null by mistake is told by the rules, all of it at once. */
    record RouteRequest(
            @NotNull Route route,
            @NotNull Authority authority,
            @NotNull ContractNature nature,
            @Nullable @Size(max = 50) List<@Size(max = 20) String> cpv,
            @Nullable LocalDate plannedDispatch,
            @Nullable @Size(max = 2000) String legalGround,
            @Nullable @Size(max = 2000) String motivation,
            @Nullable PersonRef ambassador,
            @Nullable @Size(max = 200) String existingContract,
            @Nullable Boolean benefitsShared) {}

    /** Every organisation raises its own. */
    @Access(
            value = {Role.TL, Role.IMP},
            of = Party.ANYONE)
    @POST
    @Operation(summary = "Raise a procurement need / Een inkoopbehoefte melden")
    public Uni<RestResponse<CommandAnswer>> raise(@Valid @NotNull RaiseRequest request) {
        Actor actor = caller.actor();
        Visibility visibility = request.visibility() == null ? Custody.NONE.visibility() : request.visibility();
        UUID id = caller.newId("need");
        Raise command = new Raise(
                new NeedId(id),
                request.threadId(),
                request.title(),
                actor.organisation(),
                request.functionalSpecification(),
                orEmpty(request.knownNames()),
                request.estimateMax(),
                request.cpv(),
                request.neededBy(),
                request.caseId(),
                visibility,
                actor,
                clock.instant());
        return needs.handle(Streams.need(id), command, caller.metadata(request), caller.ifMatch(), caller.admission())
                .map(outcome -> Answers.created("/v1/needs/" + id, id, outcome));
    }

    @Access(Role.BUY)
    @POST
    @Path("{id}/routes")
    @Operation(summary = "Choose the route of a need / De inkooproute van een behoefte kiezen")
    public Uni<RestResponse<CommandAnswer>> chooseRoute(
            @PathParam("id") UUID id, @Valid @NotNull RouteRequest request) {
        Actor actor = caller.actor();
        var metadata = caller.metadata(request);
        var expected = caller.ifMatch();
        Admission admission = caller.admission();
        return needs.load(Streams.need(id), admission)
                .chain(_ -> others.of(actor.organisation()))
                .map(all -> new ChooseRoute(
                        request.route(),
                        request.authority(),
                        request.nature(),
                        orEmpty(request.cpv()),
                        request.plannedDispatch(),
                        request.legalGround(),
                        request.motivation(),
                        request.ambassador(),
                        request.existingContract(),
                        Boolean.TRUE.equals(request.benefitsShared()),
                        all,
                        actor,
                        clock.instant()))
                .chain(command -> needs.handle(Streams.need(id), command, metadata, expected, admission))
                .map(outcome -> Answers.done(id, outcome));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
