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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.kiem.events.CommandHandler.Outcome;
import nl.kiem.events.Custody;
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
import nl.kiem.events.contract.Visibility;
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

    /** What this resource does wrong, so that a test can be seen to find it. */
    enum Fault {
        NONE,
        /** Does not look at whose a sample is. */
        FORGETS_THE_ADMISSION,
        /** Tells that there is something which the caller may not see. */
        BETRAYS_WHAT_IS_HIDDEN
    }

    static volatile Fault fault = Fault.NONE;

    private static final Map<UUID, Custody> SAMPLES = new ConcurrentHashMap<>();

    /** A sample from before. */
    static String known(Custody custody) {
        UUID id = UUID.randomUUID();
        SAMPLES.put(id, custody);
        return id.toString();
    }

    private void admit(UUID id) {
        if (fault == Fault.FORGETS_THE_ADMISSION) return;
        Custody custody = SAMPLES.get(id);
        if (custody == null) throw new Rejection(Refusal.SAMPLE_UNKNOWN, "there is no sample " + id);
        if (!caller.admission().sees(custody)) {
            boolean betrays = fault == Fault.BETRAYS_WHAT_IS_HIDDEN;
            throw new Rejection(Refusal.SAMPLE_UNKNOWN, betrays ? "not for you" : "there is no sample " + id);
        }
        caller.admission().check(custody);
    }

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
        caller.admit(Custody.of(request.organisation(), Visibility.GOVERNMENT));
        Metadata first = seen.putIfAbsent(id, asked);
        if (first != null && !first.fingerprint().equals(asked.fingerprint())) {
            throw new Rejection(KernelReason.IDEMPOTENCY_KEY_REUSED, "used before");
        }
        SAMPLES.put(id, Custody.of(request.organisation(), Visibility.GOVERNMENT));
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
        admit(id);
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

    @Access(value = Role.TL, of = Party.PARTICIPANT)
    @Access(value = {Role.EXE, Role.PB})
    @Access(value = Role.ASR, of = Party.ANYONE)
    @PUT
    @Path("{id}/review")
    @Operation(summary = "Review a sample / Een voorbeeld beoordelen")
    public Uni<RestResponse<CommandAnswer>> review(@PathParam("id") UUID id, @Valid Part part) {
        admit(id);
        return Uni.createFrom().item(Answers.done(id, new Outcome<>(4, new Proposed(), 1)));
    }

    @GET
    @Path("open")
    @PermitAll
    @Operation(summary = "Read without a token / Zonder token opvragen")
    public Uni<Sample> open() {
        return Uni.createFrom().item(new Sample(new UUID(1, 1), "open", clock.instant()));
    }

    @Access(of = Party.ANYONE)
    @GET
    @Path("slow")
    @Operation(summary = "Wait for an answer / Op een antwoord wachten")
    public Uni<Sample> slow() {
        return Uni.createFrom()
                .item(new Sample(new UUID(1, 2), "late", clock.instant()))
                .onItem()
                .delayIt()
                .by(Duration.ofSeconds(3));
    }
}
