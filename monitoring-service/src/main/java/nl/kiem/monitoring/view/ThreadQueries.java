package nl.kiem.monitoring.view;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.kiem.events.Rejection;
import nl.kiem.events.runtime.view.Page;
import nl.kiem.monitoring.view.RelayTimes.Passed;
import org.jspecify.annotations.Nullable;

/** What happened to an initiative, from idea to use. */
@Singleton
public class ThreadQueries {

    private static final String ENTRIES = """
            SELECT * FROM thread_entry_v1 e WHERE %s
            ORDER BY e.at, e.recorded_at, e.stream, e.version LIMIT :limit
            """;

    private static final String AFTER = """
            (e.at, e.recorded_at, e.stream, e.version)
                > (SELECT a.at, a.recorded_at, a.stream, a.version FROM thread_entry_v1 a WHERE a.id = :after)
            """;

    private static final String THREADS = """
            SELECT p.id, p.title, p.organisation, coalesce(o.name, p.organisation) AS organisation_name, p.stage,
                   p.executive, e.entries, e.last_at, (CAST(:chain AS text[]))[e.reached] AS last_reached,
                   coalesce(e.stopped, false) AS stopped, '/v1/threads/' || p.id AS href
            FROM portfolio_v1 p LEFT JOIN organisation_v1 o ON o.id = p.organisation
            LEFT JOIN LATERAL (SELECT count(*) AS entries, max(t.at) AS last_at,
                                      max(array_position(CAST(:chain AS text[]), t.milestone)) AS reached,
                                      bool_or(t.milestone = 'STOPPED') AS stopped
                               FROM thread_entry_v1 t WHERE t.thread = p.id) e ON TRUE
            WHERE %s ORDER BY p.id LIMIT :limit
            """;

    private static final String NEWEST = """
            SELECT e.id, e.thread, p.title, e.type, e.service, e.at, e.recorded_at
            FROM (SELECT * FROM thread_entry_v1 ORDER BY recorded_at DESC, id DESC LIMIT :limit) e
            LEFT JOIN portfolio_v1 p ON p.id = e.thread
            ORDER BY e.recorded_at DESC, e.id DESC
            """;

    private static final String PASSED = """
            SELECT thread, milestone, min(at) AS at FROM thread_entry_v1
            WHERE milestone IS NOT NULL GROUP BY thread, milestone
            """;

    private static final String NAMES = "SELECT id, name FROM organisation_v1 WHERE id = ANY (:ids)";

    private final Rows rows;

    ThreadQueries(Rows rows) {
        this.rows = rows;
    }

    record Name(String id, String name) {}

    record Position(Instant at) {}

    /** @throws Rejection when nothing is known of the thread */
    public Uni<Story> story(UUID threadId, @Nullable String after, int limit) {
        String thread = threadId.toString();
        Where where = new Where().and("e.thread = :thread", "thread", thread).and(AFTER, "after", after);
        Uni<List<ThreadEntry>> entries =
                rows.list(ThreadEntry.class, ENTRIES.formatted(where.sql()), where.parameters("limit", limit + 1));
        return Uni.combine()
                .all()
                .unis(head(thread), entries, previous(after))
                .asTuple()
                .chain(found -> told(thread, found.getItem1(), found.getItem2(), found.getItem3(), limit));
    }

    /** @param lastReached only threads that came so far and no further; for a stop, those that were stopped */
    public Uni<Page<ThreadItem>> threads(@Nullable Milestone lastReached, @Nullable String after, int limit) {
        Where where = new Where().and("p.id > :after", "after", after);
        if (lastReached == Milestone.STOPPED) where.and("e.stopped");
        else if (lastReached != null) {
            where.and("e.reached = :reached", "reached", Milestone.CHAIN.indexOf(lastReached) + 1);
        }
        Map<String, Object> parameters = where.parameters("limit", limit + 1);
        parameters.put("chain", chain());
        return rows.list(ThreadItem.class, THREADS.formatted(where.sql()), parameters)
                .map(items -> Pages.of(items, limit, ThreadItem::id));
    }

    public Uni<List<NewestEntry>> newest(int limit) {
        return rows.list(NewestEntry.class, NEWEST, Map.of("limit", limit));
    }

    /** Every hand-over of every thread, once. */
    public Uni<List<Passed>> passed() {
        return rows.list(Passed.class, PASSED, Map.of());
    }

    private Uni<List<ThreadItem>> head(String thread) {
        return rows.list(
                ThreadItem.class,
                THREADS.formatted("p.id = :thread"),
                Map.of("thread", thread, "chain", chain(), "limit", 1));
    }

    private Uni<List<Position>> previous(@Nullable String after) {
        if (after == null) return Uni.createFrom().item(List.of());
        return rows.list(Position.class, "SELECT at FROM thread_entry_v1 WHERE id = :id", Map.of("id", after));
    }

    private Uni<Story> told(
            String thread, List<ThreadItem> head, List<ThreadEntry> oneMore, List<Position> previous, int limit) {
        if (head.isEmpty() && oneMore.isEmpty()) {
            throw new Rejection(MonitoringReason.THREAD_UNKNOWN, "nothing is known here of thread " + thread);
        }
        Page<ThreadEntry> page = Pages.of(oneMore, limit, ThreadEntry::id);
        ThreadItem item = head.isEmpty() ? null : head.getFirst();
        Instant before = previous.isEmpty() ? null : previous.getFirst().at();
        return names(Story.organisations(page.items()))
                .map(names -> new Story(
                        thread,
                        item == null ? null : item.title(),
                        item == null ? null : item.organisation(),
                        item == null ? null : item.organisationName(),
                        item == null ? null : item.stage(),
                        item == null ? null : item.executive(),
                        names,
                        Story.entries(page.items(), before),
                        page.next()));
    }

    private Uni<Map<String, String>> names(List<String> ids) {
        if (ids.isEmpty()) return Uni.createFrom().item(Map.of());
        return rows.list(Name.class, NAMES, Map.of("ids", ids.toArray(String[]::new)))
                .map(names -> names.stream().collect(Collectors.toMap(Name::id, Name::name)));
    }

    private static String[] chain() {
        return Milestone.CHAIN.stream().map(Milestone::name).toArray(String[]::new);
    }
}
