package nl.kiem.monitoring.view;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.view.Page;
import nl.kiem.monitoring.view.RelayTimes.ThreadRelay;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** How long hand-overs take. */
@Path("/relay-times")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class RelayTimesResource {

    private final ThreadQueries threads;
    private final Caller caller;

    RelayTimesResource(ThreadQueries threads, Caller caller) {
        this.threads = threads;
        this.caller = caller;
    }

    /** @param threads days per thread, in the order of their ids */
    public record Answer(RelayTimes all, Page<ThreadRelay> threads) {}

    @GET
    @Operation(
            summary = "Days per hand-over, and where threads come to a halt / Dagen per overdracht, en waar het stokt",
            description = "Median and ninetieth percentile over all threads that the caller may see; days per thread in"
                    + " pages. / Mediaan en negentigste percentiel over alle verhalen die de vrager mag zien; dagen"
                    + " per verhaal in delen.")
    public Uni<Answer> relayTimes(
            @QueryParam("after") @Size(max = 80) @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return threads.passed(caller.sight()).map(RelayTimes::perThread).map(all -> answer(all, after, limit));
    }

    private static Answer answer(List<ThreadRelay> all, @Nullable String after, int limit) {
        List<ThreadRelay> oneMore = all.stream()
                .filter(thread -> after == null || thread.thread().compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        return new Answer(RelayTimes.over(all), Pages.of(oneMore, limit, ThreadRelay::thread));
    }
}
