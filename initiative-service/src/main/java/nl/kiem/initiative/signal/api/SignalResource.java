package nl.kiem.initiative.signal.api;

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
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.SignalId;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.api.Asked;
import nl.kiem.initiative.api.KnownOrganisations;
import nl.kiem.initiative.api.SeenBy;
import nl.kiem.initiative.signal.domain.SignalCommand.Materialise;
import nl.kiem.initiative.signal.domain.SignalCommand.Register;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Signals: telling of what is coming, and of what has come. */
@Path("/signals")
@Tag(name = "Signals / Signalen")
public class SignalResource {

    private final SignalSteering signals;
    private final KnownOrganisations organisations;
    private final Caller caller;
    private final InstantSource clock;

    SignalResource(SignalSteering signals, KnownOrganisations organisations, Caller caller, InstantSource clock) {
        this.signals = signals;
        this.organisations = organisations;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What was seen.
     *
     * @param source where it was seen, such as a counter, a court or a study
     * @param serviceChain public service in which it presses
     * @param affectedEstimate how many people it may reach
     */
    public record SignalRequest(
            @NotBlank @Size(max = 500) String title,
            @NotBlank @Size(max = 8000) String description,
            @NotBlank @Size(max = 500) String source,
            @Nullable @Size(max = 200) String serviceChain,
            @NotNull @Min(0) @Max(20_000_000) Long affectedEstimate,
            @Nullable SeenBy visibility) {

        Register command(SignalId id, boolean known, Actor by, Instant at) {
            return new Register(
                    id,
                    title,
                    description,
                    source,
                    serviceChain,
                    affectedEstimate,
                    known,
                    SeenBy.value(visibility),
                    by,
                    at);
        }
    }

    /**
     * What has happened.
     *
     * @param affectedCount how many people it reached, as far as is known
     */
    public record MaterialisationRequest(
            @NotNull Instant occurredAt,
            @NotNull @Min(0) @Max(20_000_000) Long affectedCount) {}

    /** For the organisation of the caller. */
    @Access(
            value = {Role.INI, Role.TL, Role.EXE, Role.IMP, Role.PB, Role.BEN, Role.AMB, Role.POL, Role.SYS},
            of = Party.ANYONE)
    @POST
    @Operation(summary = "Register a signal / Registreer een signaal")
    public Uni<RestResponse<CommandAnswer>> register(@Valid @NotNull SignalRequest request) {
        Actor by = caller.actor();
        UUID id = caller.newId("signal");
        Asked asked = Asked.of(caller, request);
        return organisations
                .has(by.organisation())
                .chain(known ->
                        signals.handle(id, request.command(new SignalId(id), known, by, clock.instant()), asked))
                .map(outcome -> Answers.created("/v1/signals/" + id, id, outcome));
    }

    @PermitAll
    @GET
    @Path("/{id}")
    @Operation(summary = "How a signal stands / Hoe een signaal ervoor staat")
    public Uni<RestResponse<SignalBody>> get(@PathParam("id") UUID id) {
        return signals.load(id, caller.sight())
                .map(found -> Answers.tagged(found.version(), SignalBody.of(found.state())));
    }

    @Access(
            value = {Role.INI, Role.TL, Role.EXE, Role.IMP, Role.PB, Role.BEN, Role.AMB, Role.POL, Role.SYS},
            of = Party.OWNER)
    @POST
    @Path("/{id}/materialisations")
    @Operation(
            summary = "Tell that it has happened / Meld dat het werkelijkheid is geworden",
            description =
                    "Says whether a linked initiative had been proven by then and how long before. When none takes"
                            + " it up, an initiative is opened by itself. / Zegt of een gekoppeld initiatief toen bewezen was"
                            + " en hoe lang al. Pakt geen initiatief het op, dan wordt er vanzelf een geopend.")
    public Uni<RestResponse<CommandAnswer>> materialise(
            @PathParam("id") UUID id, @Valid @NotNull MaterialisationRequest request) {
        Actor by = caller.actor();
        Asked asked = Asked.of(caller, request);
        return signals.solutions(id, asked.admission())
                .chain(solutions -> signals.steer(
                        id,
                        new Materialise(request.occurredAt(), request.affectedCount(), solutions, by, clock.instant()),
                        asked));
    }
}
