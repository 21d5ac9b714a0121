package nl.kiem.initiative.bottleneck.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.BottleneckId;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.api.Asked;
import nl.kiem.initiative.api.InitiativeSteering;
import nl.kiem.initiative.api.SeenBy;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.Register;
import nl.kiem.initiative.bottleneck.domain.LawRef;
import nl.kiem.initiative.domain.InitiativeFacts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Legal bottlenecks: registering one, and seeing how it stands. */
@Path("/legal-bottlenecks")
@Tag(name = "Legal bottlenecks / Wetgevingsknelpunten")
public class BottleneckResource {

    private final BottleneckSteering bottlenecks;
    private final InitiativeSteering initiatives;
    private final Registering registering;
    private final Caller caller;

    BottleneckResource(
            BottleneckSteering bottlenecks, InitiativeSteering initiatives, Registering registering, Caller caller) {
        this.bottlenecks = bottlenecks;
        this.initiatives = initiatives;
        this.registering = registering;
        this.caller = caller;
    }

    /**
     * What stands in the way.
     *
     * @param initiativeId that met it; when left out it was met elsewhere
     * @param lawRef identifier of the law in the Basiswettenbestand, when it is known already
     * @param article as the law numbers it
     * @param services that it hinders
     * @param affectedEstimate how many people that concerns
     * @param visibility of what is met outside any initiative; within one it is the initiative's
     */
    public record BottleneckRequest(
            @Nullable UUID initiativeId,
            @NotBlank @Size(max = 500) String title,

            @Nullable @Pattern(regexp = LawRef.SHAPE, message = "must be an identifier such as BWBR0005537")
            String lawRef,

            @Nullable @Size(min = 1, max = 80) String article,
            @NotBlank @Size(max = 8000) String description,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 200) String> services,
            @NotNull @Min(0) @Max(20_000_000) Long affectedEstimate,
            @Nullable SeenBy visibility) {

        Register command(BottleneckId id, @Nullable InitiativeFacts initiative, boolean known, Actor by, Instant at) {
            return new Register(
                    id,
                    initiative,
                    title,
                    lawRef,
                    article,
                    description,
                    services == null ? List.of() : services,
                    affectedEstimate,
                    known,
                    SeenBy.value(visibility),
                    null,
                    by,
                    at);
        }
    }

    /** For the organisation of the caller or, within an initiative, for the organisation whose initiative it is. */
    @Access(
            value = {Role.INI, Role.TL, Role.EXE, Role.IMP, Role.PB, Role.BEN, Role.AMB, Role.POL, Role.SYS},
            of = Party.ANYONE)
    @POST
    @Operation(summary = "Register a legal bottleneck / Registreer een wetgevingsknelpunt")
    public Uni<RestResponse<CommandAnswer>> register(@Valid @NotNull BottleneckRequest request) {
        Actor by = caller.actor();
        UUID id = caller.newId("legal-bottleneck");
        Asked asked = Asked.of(caller, request);
        UUID initiative = request.initiativeId();
        if (initiative == null) return registering.made(id, request, null, by, asked);
        return initiatives
                .facts(new InitiativeId(initiative), caller.sight())
                .chain(facts -> registering.made(id, request, facts, by, asked));
    }

    @PermitAll
    @GET
    @Path("/{id}")
    @Operation(summary = "How a legal bottleneck stands / Hoe een wetgevingsknelpunt ervoor staat")
    public Uni<RestResponse<BottleneckBody>> get(@PathParam("id") UUID id) {
        return bottlenecks
                .load(id, caller.sight())
                .map(found -> Answers.tagged(found.version(), BottleneckBody.of(found.state())));
    }
}
