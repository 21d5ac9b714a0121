package nl.kiem.initiative.bottleneck.view;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.view.Page;
import nl.kiem.events.runtime.view.Rows;
import nl.kiem.events.runtime.view.SightSql;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Which ministry answers what is asked of it, and which does not. */
@Path("/legal-bottleneck-answers")
@Tag(name = "Legal bottlenecks / Wetgevingsknelpunten")
public class BottleneckAnswersResource {

    private static final String ANSWERS = """
            SELECT t.policy_ministry, count(*) AS bottlenecks,
                   count(*) FILTER (WHERE t.state IN ('ANSWERED', 'RESOLVED')) AS answered,
                   count(*) FILTER (WHERE t.state = 'RESOLVED') AS resolved,
                   count(*) FILTER (WHERE t.outcome = 'LAW_CHANGE') AS law_change,
                   count(*) FILTER (WHERE t.outcome = 'EXPERIMENT_CLAUSE') AS experiment_clause,
                   count(*) FILTER (WHERE t.outcome = 'GUIDANCE') AS guidance,
                   count(*) FILTER (WHERE t.outcome = 'NO_CHANGE') AS no_change,
                   count(*) FILTER (WHERE t.state IN ('REGISTERED', 'ASSIGNED') AND t.overdue = 0) AS waiting,
                   count(*) FILTER (WHERE t.state IN ('REGISTERED', 'ASSIGNED') AND t.overdue > 0) AS overdue,
                   count(*) FILTER (WHERE t.state IN ('REGISTERED', 'ASSIGNED') AND t.overdue > 1) AS escalated,
                   sum(t.people) AS people
            FROM legal_bottleneck_v1 t
            WHERE t.state <> 'WITHDRAWN' AND %s AND coalesce(t.policy_ministry, '~') COLLATE "C" > :after
            GROUP BY t.policy_ministry ORDER BY coalesce(t.policy_ministry, '~') COLLATE "C" LIMIT :limit
            """;

    private final Rows rows;
    private final Caller caller;

    BottleneckAnswersResource(Rows rows, Caller caller) {
        this.rows = rows;
        this.caller = caller;
    }

    @PermitAll
    @GET
    @Operation(
            summary = "Per ministry, what it answered, what is in its term and what is overdue / Per ministerie wat het"
                    + " beantwoordde, wat nog binnen de termijn is en wat te laat is",
            description =
                    "Out of bottlenecks that the caller may know of; those that were not put before a ministry yet come"
                            + " last. / Uit knelpunten waarvan de aanroeper mag weten; die nog aan geen ministerie zijn voorgelegd"
                            + " komen als laatste.")
    public Uni<Page<MinistryAnswers>> list(
            @QueryParam("after") @Size(max = 80) @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        SightSql shown = SightSql.of(caller.sight(), "t");
        return rows.list(MinistryAnswers.class, sql(shown), values(shown, after, limit))
                .map(found -> page(found, limit));
    }

    static String sql(SightSql shown) {
        return ANSWERS.formatted(shown.condition());
    }

    static Map<String, Object> values(SightSql shown, @Nullable String after, int limit) {
        Map<String, Object> values = new HashMap<>(shown.parameters());
        values.put("after", after == null ? "" : after);
        values.put("limit", limit + 1);
        return values;
    }

    static Page<MinistryAnswers> page(List<MinistryAnswers> found, int limit) {
        if (found.size() <= limit) return new Page<>(List.copyOf(found), null);
        return new Page<>(
                List.copyOf(found.subList(0, limit)), found.get(limit - 1).policyMinistry());
    }
}
