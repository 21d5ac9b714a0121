package nl.kiem.monitoring.view;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kiem.events.Rejection;
import nl.kiem.events.Sight;
import nl.kiem.events.runtime.view.Page;
import nl.kiem.events.runtime.view.Rows;
import nl.kiem.monitoring.view.RelayTimes.Passed;
import org.jspecify.annotations.Nullable;

/** What happened to an initiative, from idea to use, as far as the reader may see. */
@Singleton
public class ThreadQueries {

    // a cause that the reader may not see is told as little as one that there is not
    private static final String ENTRIES = """
            SELECT e.id, e.version, e.custody, e.thread, e.type, e.stream, e.service, e.at, e.recorded_at,
                   c.id AS causation_id, e.organisation, e.milestone, e.facts
            FROM thread_entry_v2 e LEFT JOIN thread_entry_v2 c ON c.id = e.causation_id AND %s
            WHERE %s ORDER BY e.at, e.recorded_at, e.stream, e.version LIMIT :limit
            """;

    private static final String AFTER = """
            (e.at, e.recorded_at, e.stream, e.version)
                > (SELECT a.at, a.recorded_at, a.stream, a.version FROM thread_entry_v2 a WHERE a.id = :after AND %s)
            """;

    private static final String PREVIOUS = "SELECT e.at FROM thread_entry_v2 e WHERE %s";

    private static final String THREADS = """
            SELECT p.id, p.title, p.organisation, coalesce(o.name, p.organisation) AS organisation_name, p.stage,
                   p.executive, e.entries, e.last_at, (CAST(:chain AS text[]))[e.reached] AS last_reached,
                   coalesce(e.stopped, false) AS stopped, '/v1/threads/' || p.id AS href
            FROM portfolio_v2 p LEFT JOIN organisation_v1 o ON o.id = p.organisation
            LEFT JOIN LATERAL (SELECT count(*) AS entries, max(t.at) AS last_at,
                                      max(array_position(CAST(:chain AS text[]), t.milestone)) AS reached,
                                      bool_or(t.milestone = 'STOPPED') AS stopped
                               FROM thread_entry_v2 t WHERE t.thread = p.id AND %s) e ON TRUE
            WHERE %s ORDER BY p.id LIMIT :limit
            """;

    private static final String NEWEST = """
            SELECT e.id, e.thread, p.title, e.type, e.service, e.at, e.recorded_at
            FROM (SELECT * FROM thread_entry_v2 e WHERE %s ORDER BY recorded_at DESC, id DESC LIMIT :limit) e
            LEFT JOIN portfolio_v2 p ON p.id = e.thread AND %s
            ORDER BY e.recorded_at DESC, e.id DESC
            """;

    // over the same threads as the lists that its numbers lead to
    private static final String PASSED = """
            SELECT e.thread, e.milestone, min(e.at) AS at
            FROM thread_entry_v2 e JOIN portfolio_v2 p ON p.id = e.thread AND %s
            WHERE %s GROUP BY e.thread, e.milestone
            """;

    private final Rows rows;
    private final Organisations organisations;

    ThreadQueries(Rows rows, Organisations organisations) {
        this.rows = rows;
        this.organisations = organisations;
    }

    record Position(Instant at) {}

    /** @throws Rejection when there is nothing of the thread that the reader may see */
    public Uni<Story> story(Sight sight, UUID threadId, @Nullable String after, int limit) {
        String thread = threadId.toString();
        Shown shown = new Shown(sight);
        Where where = new Where(shown.facts("e")).and("e.thread = :thread", "thread", thread);
        if (after != null) where.and(AFTER.formatted(where.part(shown.facts("a"))), "after", after);
        String sql = ENTRIES.formatted(where.part(shown.facts("c")), where.sql());
        return Uni.combine()
                .all()
                .unis(
                        list(threads(shown).and("p.id = :thread", "thread", thread), shown, 1),
                        rows.list(ThreadEntry.class, sql, where.parameters("limit", limit + 1)),
                        previous(shown, after))
                .asTuple()
                .chain(found -> told(thread, found.getItem1(), found.getItem2(), found.getItem3(), limit));
    }

    /** @param lastReached only threads that came so far and no further; for a stop, those that were stopped */
    public Uni<Page<ThreadItem>> threads(
            Sight sight, @Nullable Milestone lastReached, @Nullable String after, int limit) {
        Shown shown = new Shown(sight);
        Where where = threads(shown).and("p.id > :after", "after", after);
        if (lastReached == Milestone.STOPPED) where.and("e.stopped");
        else if (lastReached != null) {
            where.and("e.reached = :reached", "reached", Milestone.CHAIN.indexOf(lastReached) + 1);
        }
        return list(where, shown, limit + 1).map(items -> Pages.of(items, limit, ThreadItem::id));
    }

    public Uni<List<NewestEntry>> newest(Sight sight, int limit) {
        Shown shown = new Shown(sight);
        Where where = new Where(shown.facts("e"));
        String sql = NEWEST.formatted(where.sql(), where.part(shown.initiatives("p")));
        return rows.list(NewestEntry.class, sql, where.parameters("limit", limit));
    }

    /** Every hand-over of every thread, once. */
    public Uni<List<Passed>> passed(Sight sight) {
        Shown shown = new Shown(sight);
        Where where = new Where(shown.facts("e")).and("e.milestone IS NOT NULL");
        String sql = PASSED.formatted(where.part(shown.initiatives("p")), where.sql());
        return rows.list(Passed.class, sql, where.parameters());
    }

    private static Where threads(Shown shown) {
        return new Where(shown.initiatives("p"));
    }

    private Uni<List<ThreadItem>> list(Where where, Shown shown, int limit) {
        String sql = THREADS.formatted(where.part(shown.facts("t")), where.sql());
        Map<String, Object> parameters = where.parameters("limit", limit);
        parameters.put("chain", Milestone.CHAIN.stream().map(Milestone::name).toArray(String[]::new));
        return rows.list(ThreadItem.class, sql, parameters);
    }

    private Uni<List<Position>> previous(Shown shown, @Nullable String after) {
        if (after == null) return Uni.createFrom().item(List.of());
        Where where = new Where(shown.facts("e")).and("e.id = :id", "id", after);
        return rows.list(Position.class, PREVIOUS.formatted(where.sql()), where.parameters());
    }

    private Uni<Story> told(
            String thread, List<ThreadItem> head, List<ThreadEntry> oneMore, List<Position> previous, int limit) {
        if (head.isEmpty() && oneMore.isEmpty()) {
            throw new Rejection(MonitoringReason.THREAD_UNKNOWN, "nothing is known here of thread " + thread);
        }
        Page<ThreadEntry> page = Pages.of(oneMore, limit, ThreadEntry::id);
        Instant before = previous.isEmpty() ? null : previous.getFirst().at();
        return organisations
                .names(Story.organisations(page.items()))
                .map(names -> Story.of(thread, head.isEmpty() ? null : head.getFirst(), names, page, before));
    }
}
