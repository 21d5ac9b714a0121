package nl.kiem.events.runtime.operations;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import nl.kiem.events.Rejection;
import nl.kiem.events.View;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.flow.FailedEvents;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.events.runtime.identity.Scope;
import nl.kiem.events.runtime.identity.Scoped;
import nl.kiem.events.runtime.view.Page;
import nl.kiem.events.runtime.view.Replay;
import nl.kiem.events.runtime.view.ViewRunner;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What an operator of the installation sees and does, on a developer's machine as anywhere else. */
@Path("/operations")
@Scoped(Scope.OPERATE)
public class OperationsResource {

    /** For what blocks: a thread that costs nothing while it waits. */
    private static final Executor BLOCKING =
            work -> Thread.ofVirtual().name("operations").start(work);

    private final Caller caller;
    private final Insight insight;
    private final Redrives redrives;

    /** What there is to see. */
    @Singleton
    record Insight(StatusReader status, FailedEvents failedEvents, ViewRunner views, Replay replay) {}

    OperationsResource(Caller caller, Insight insight, Redrives redrives) {
        this.caller = caller;
        this.insight = insight;
        this.redrives = redrives;
    }

    @Access(value = Role.OPS, of = Party.KEEPER)
    @GET
    @Path("/status")
    @Operation(summary = "How the service is doing / Hoe het met de dienst gaat")
    public Uni<ServiceStatus> status() {
        return blocking(insight.status::read);
    }

    @Access(value = Role.OPS, of = Party.KEEPER)
    @GET
    @Path("/failed-events")
    @Operation(summary = "Events that were set aside / Gebeurtenissen die terzijde zijn gelegd")
    public Uni<Page<FailedEventAnswer>> failedEvents(
            @QueryParam("after") @DefaultValue("0") @Pattern(regexp = "[0-9]{1,18}") String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return insight.failedEvents.open(Long.parseLong(after), limit + 1).map(found -> {
            List<FailedEventAnswer> items =
                    found.stream().limit(limit).map(FailedEventAnswer::of).toList();
            @Nullable
            String next = found.size() > limit ? Long.toString(items.getLast().id()) : null;
            return new Page<>(items, next);
        });
    }

    @Access(value = Role.OPS, of = Party.KEEPER)
    @POST
    @Path("/failed-events/{id}/redrives")
    @Operation(summary = "Try an event again / Bied een gebeurtenis opnieuw aan")
    public Uni<FailedEventAnswer> redrive(@PathParam("id") @Min(1) long id) {
        requireKey();
        return redrives.redrive(id);
    }

    @Access(value = Role.OPS, of = Party.KEEPER)
    @POST
    @Path("/views/{name}/replays")
    @Operation(
            summary = "Build a view again beside itself and compare / Bouw een overzicht opnieuw op en vergelijk",
            description = "The live view goes on meanwhile; both digests are taken at the same cursor.")
    public Uni<Replay.Proof> replay(@PathParam("name") String name) {
        requireKey();
        View<?> view = insight.views
                .view(name)
                .orElseThrow(() -> new Rejection(OperationsReason.VIEW_UNKNOWN, "there is no view " + name));
        return blocking(() -> insight.replay.run(view))
                .onFailure(Replay.Busy.class)
                .transform(e -> new Rejection(OperationsReason.REPLAY_RUNNING, "a replay is running; ask again later"));
    }

    /** Repeating changes nothing here; the Idempotency-Key is asked for as of every POST. */
    private void requireKey() {
        var unused = caller.newId("operation");
    }

    private static <T> Uni<T> blocking(Supplier<T> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(BLOCKING);
    }
}
