package nl.kiem.events.testkit.edge;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.kiem.events.CommandHandler.Outcome;
import nl.kiem.events.KernelReason;
import nl.kiem.events.Metadata;
import nl.kiem.events.Reason;
import nl.kiem.events.Rejection;
import nl.kiem.events.StaleVersion;
import nl.kiem.events.StreamId;
import nl.kiem.events.VersionConflict;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.events.runtime.store.Overloaded;
import nl.kiem.events.runtime.view.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Looks like a resource of a service and keeps nothing but the keys that it has seen. */
@Path("/samples")
public class SampleResource {

    private final Caller caller;
    private final InstantSource clock;
    private final Map<UUID, Metadata> seen = new ConcurrentHashMap<>();

    SampleResource(Caller caller, InstantSource clock) {
        this.caller = caller;
        this.clock = clock;
    }

    record Proposed() {}

    record Sample(UUID id, String title, Instant readAt) {}

    record Part(@NotBlank String name, @Positive int size) {}

    record SampleRequest(
            @NotBlank @Size(max = 500) String title,
            @NotNull OrganisationId organisation,
            @Nullable Money budget,
            @Nullable Stage stage,
            @Nullable LocalDate since,
            @Nullable Instant at,
            @Nullable List<@Valid Part> parts,
            @Positive int size) {}

    private enum Refusal implements Reason {
        SAMPLE_UNKNOWN(Kind.UNKNOWN),
        NOT_ADMITTED(Kind.STATE);

        private final Kind kind;

        Refusal(Kind kind) {
            this.kind = kind;
        }

        @Override
        public Kind kind() {
            return kind;
        }
    }

    @Access(value = Role.INI, of = Party.ANYONE)
    @POST
    @Operation(summary = "Propose a sample / Een voorbeeld indienen")
    public Uni<RestResponse<CommandAnswer>> propose(@Valid SampleRequest request) {
        UUID id = caller.newId("sample");
        Metadata asked = caller.metadata(request);
        Metadata first = seen.putIfAbsent(id, asked);
        if (first != null && !first.fingerprint().equals(asked.fingerprint())) {
            throw new Rejection(KernelReason.IDEMPOTENCY_KEY_REUSED, "used before");
        }
        return Uni.createFrom().item(Answers.created("/v1/samples/" + id, id, new Outcome<>(1, new Proposed(), 1)));
    }

    @Access(of = Party.ANYONE)
    @GET
    @Operation(summary = "List samples / Voorbeelden opvragen")
    public Uni<Page<Sample>> list(
            @QueryParam("stage") @Nullable Stage stage,
            @QueryParam("organisation") @Nullable OrganisationId organisation,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return Uni.createFrom().item(new Page<>(List.of(), null));
    }

    @Access(of = Party.ANYONE)
    @GET
    @Path("{id}")
    @Operation(summary = "Read a sample / Een voorbeeld opvragen")
    public Uni<RestResponse<Sample>> read(@PathParam("id") UUID id) {
        if (!seen.containsKey(id)) throw new Rejection(Refusal.SAMPLE_UNKNOWN, "there is no sample " + id);
        return Uni.createFrom().item(Answers.tagged(3, new Sample(id, "a title", clock.instant())));
    }

    @Access(of = Party.ANYONE)
    @POST
    @Path("{id}/decisions")
    @Operation(summary = "Decide on a sample / Over een voorbeeld besluiten")
    public Uni<RestResponse<CommandAnswer>> decide(@PathParam("id") UUID id, @Valid Decision decision) {
        caller.metadata(id, decision);
        long seen = caller.requireIfMatch().getAsLong();
        StreamId stream = new StreamId("sample", id);
        return switch (decision.fails()) {
            case "no" -> Uni.createFrom().item(Answers.done(id, new Outcome<>(seen + 1, new Proposed(), 1)));
            case "stale" -> Uni.createFrom().failure(new StaleVersion(stream, seen, 9));
            case "race" -> Uni.createFrom().failure(new VersionConflict(stream, seen, 4));
            case "state" ->
                Uni.createFrom()
                        .failure(new Rejection(
                                Refusal.NOT_ADMITTED,
                                "it is not admitted yet",
                                List.of(new Rejection.Missing("admission", "the team lead admits it", Role.TL))));
            case "key" -> Uni.createFrom().failure(new Rejection(KernelReason.IDEMPOTENCY_KEY_REUSED, "used before"));
            case "busy" -> Uni.createFrom().failure(new Overloaded("queue is full", null));
            default -> Uni.createFrom().failure(new IllegalStateException("secret of the house"));
        };
    }

    record Decision(@NotNull String fails) {}

    @GET
    @Path("open")
    @PermitAll
    @Operation(summary = "Read without a token / Zonder token opvragen")
    public Uni<Sample> open() {
        return Uni.createFrom().item(new Sample(new UUID(1, 1), "open", clock.instant()));
    }
}
