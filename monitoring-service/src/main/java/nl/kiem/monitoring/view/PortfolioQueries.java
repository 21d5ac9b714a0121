package nl.kiem.monitoring.view;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import nl.kiem.events.Sight;
import nl.kiem.events.runtime.view.Page;
import nl.kiem.events.runtime.view.Rows;
import org.jspecify.annotations.Nullable;

/** What runs where: counts over the portfolio and the lists behind them, as far as the reader may see. */
@Singleton
public class PortfolioQueries {

    // an organisation that takes part is shown with nothing rather than not at all
    private static final String MATRIX = """
            SELECT coalesce(c.organisation, o.id) AS organisation, coalesce(c.stage, 'PROPOSED') AS stage,
                   coalesce(c.initiatives, 0) AS initiatives, coalesce(c.without_executive, 0) AS without_executive,
                   coalesce(o.name, c.organisation) AS name, coalesce(o.abbreviation, '') AS abbreviation
            FROM (SELECT p.organisation, p.stage, count(*) AS initiatives,
                         count(*) FILTER (WHERE NOT p.executive) AS without_executive
                  FROM portfolio_v2 p WHERE %s GROUP BY p.organisation, p.stage) c
            FULL JOIN organisation_v1 o ON o.id = c.organisation
            ORDER BY coalesce(c.organisation, o.id) COLLATE "C", c.stage
            """;

    private static final String ITEMS = """
            SELECT p.*, coalesce(o.name, p.organisation) AS organisation_name, '/v1/threads/' || p.id AS href
            FROM portfolio_v2 p LEFT JOIN organisation_v1 o ON o.id = p.organisation
            WHERE %s ORDER BY %s LIMIT :limit
            """;

    private final Rows rows;

    PortfolioQueries(Rows rows) {
        this.rows = rows;
    }

    /**
     * @param after organisation after which to go on; null for the first
     * @param limit of organisations; the totals are over all of them
     */
    public Uni<Portfolio> portfolio(Sight sight, @Nullable String after, int limit) {
        Where where = initiatives(sight);
        return rows.list(Portfolio.Cell.class, MATRIX.formatted(where.sql()), where.parameters())
                .map(cells -> Portfolio.of(cells, after == null ? "" : after, limit));
    }

    public Uni<Page<InitiativeItem>> initiatives(
            Sight sight, InitiativeFilter filter, @Nullable String after, int limit) {
        Boolean orphans = filter.withoutExecutive();
        Where where = initiatives(sight)
                .and("p.id > :after", "after", after)
                .and("p.organisation = :organisation", "organisation", filter.organisation())
                .and(
                        "p.stage = :stage",
                        "stage",
                        filter.stage() == null ? null : filter.stage().name())
                .and("p.executive = :executive", "executive", orphans == null ? null : !orphans)
                .and("p.source = :source", "source", filter.source());
        return rows.list(
                        InitiativeItem.class,
                        ITEMS.formatted(where.sql(), "p.id"),
                        where.parameters("limit", limit + 1))
                .map(items -> Pages.of(items, limit, InitiativeItem::id));
    }

    /** Those that are longest without somebody who answers for them. */
    public Uni<List<InitiativeItem>> orphans(Sight sight, int limit) {
        Where where = initiatives(sight).and("NOT p.executive");
        return rows.list(
                InitiativeItem.class,
                ITEMS.formatted(where.sql(), "p.orphan_since, p.id"),
                where.parameters("limit", limit));
    }

    private static Where initiatives(Sight sight) {
        return new Where(new Shown(sight).initiatives("p"));
    }
}
