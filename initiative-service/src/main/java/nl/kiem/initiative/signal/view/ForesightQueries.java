package nl.kiem.initiative.signal.view;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kiem.events.Sight;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.runtime.view.Rows;
import nl.kiem.events.runtime.view.SightSql;
import nl.kiem.initiative.signal.SignalSettings;
import nl.kiem.initiative.signal.view.Foresight.Ahead;
import nl.kiem.initiative.signal.view.Foresight.Happened;
import nl.kiem.initiative.view.InitiativeOverviewView;
import org.jspecify.annotations.Nullable;

/** What presses, and whether what happened was prepared for; everything only as far as the asker may see. */
@Singleton
class ForesightQueries {

    private static final String WHOSE = "(:organisation = '' OR t.organisation = :organisation)";

    private static final String AHEAD = """
            SELECT t.horizon, count(*) AS signals, count(*) FILTER (WHERE t.linked) AS linked, sum(t.people) AS people
            FROM signal_overview_v1 t
            WHERE %s AND %s AND t.state NOT IN ('DISMISSED', 'MATERIALISED')
            GROUP BY t.horizon ORDER BY t.horizon NULLS LAST
            """;

    private static final String HAPPENED = """
            SELECT count(*) AS happened, count(*) FILTER (WHERE t.prepared) AS prepared,
                   CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY t.lead_time_days) FILTER (WHERE t.prepared)
                       AS numeric(9, 1)) AS median_lead_days
            FROM signal_overview_v1 t WHERE %s AND %s AND t.state = 'MATERIALISED'
            """;

    private static final String PRESSING = """
            SELECT row_number() OVER (ORDER BY t.people DESC, t.id) AS rank, t.id, t.title, t.organisation,
                   t.service_chain, t.people, t.horizon, t.likelihood, t.impact, t.linked AS taken,
                   coalesce((
                       SELECT jsonb_agg(jsonb_build_object('id', s.id, 'title', s.title, 'stage', s.stage) ORDER BY s.id)
                       FROM (SELECT i.id, i.title, i.stage FROM %s i
                             WHERE i.id IN (SELECT jsonb_array_elements_text(t.initiatives)) AND %s
                             ORDER BY i.id LIMIT 20) s
                   ), '[]') AS initiatives
            FROM signal_overview_v1 t
            WHERE %s AND %s AND t.state NOT IN ('DISMISSED', 'MATERIALISED')
              AND (:chain = '' OR t.service_chain = :chain)
            ORDER BY t.people DESC, t.id LIMIT :limit
            """;

    private final Rows rows;
    private final SignalSettings settings;
    private final InitiativeOverviewView initiatives;

    ForesightQueries(Rows rows, SignalSettings settings, InitiativeOverviewView initiatives) {
        this.rows = rows;
        this.settings = settings;
        this.initiatives = initiatives;
    }

    /** A statement with what it is asked. */
    record Asked(String sql, Map<String, Object> values) {}

    /** @param organisation null for all */
    Uni<Foresight> foresight(Sight sight, @Nullable OrganisationId organisation) {
        Asked ahead = ahead(sight, organisation);
        Asked happened = happened(sight, organisation);
        return Uni.combine()
                .all()
                .unis(
                        rows.list(Ahead.class, ahead.sql(), ahead.values()),
                        rows.list(Happened.class, happened.sql(), happened.values()))
                .asTuple()
                .map(both -> Foresight.of(both.getItem1(), both.getItem2().getFirst(), settings.minimumBehind()));
    }

    Uni<List<PressurePoint>> pressing(
            Sight sight, @Nullable OrganisationId organisation, @Nullable String chain, int limit) {
        Asked asked = pressing(sight, organisation, chain, limit, initiatives.name());
        return rows.list(PressurePoint.class, asked.sql(), asked.values());
    }

    static Asked ahead(Sight sight, @Nullable OrganisationId organisation) {
        SightSql shown = SightSql.of(sight, "t");
        return new Asked(AHEAD.formatted(WHOSE, shown.condition()), values(organisation, shown));
    }

    static Asked happened(Sight sight, @Nullable OrganisationId organisation) {
        SightSql shown = SightSql.of(sight, "t");
        return new Asked(HAPPENED.formatted(WHOSE, shown.condition()), values(organisation, shown));
    }

    /** @param initiatives table of initiatives with their titles and stages */
    static Asked pressing(
            Sight sight, @Nullable OrganisationId organisation, @Nullable String chain, int limit, String initiatives) {
        SightSql shown = SightSql.of(sight, "t");
        SightSql known = SightSql.of(sight, "i");
        Map<String, Object> values = values(organisation, shown, known);
        values.put("chain", chain == null ? "" : chain);
        values.put("limit", limit);
        return new Asked(PRESSING.formatted(initiatives, known.condition(), WHOSE, shown.condition()), values);
    }

    private static Map<String, Object> values(@Nullable OrganisationId organisation, SightSql... shown) {
        Map<String, Object> values = new HashMap<>();
        for (SightSql one : shown) values.putAll(one.parameters());
        values.put("organisation", organisation == null ? "" : organisation.value());
        return values;
    }
}
