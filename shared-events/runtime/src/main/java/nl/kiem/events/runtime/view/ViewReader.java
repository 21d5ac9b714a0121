package nl.kiem.events.runtime.view;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kiem.events.Sight;
import nl.kiem.events.View;
import nl.kiem.events.runtime.flow.Sessions;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of views: one by its id, or a page in the order of the ids. What is answered to a caller is read with
 * the caller's {@link Sight}: then what is hidden from them is in no row, no page and no {@link Page#next}.
 */
@Singleton
public class ViewReader {

    public static final int LIMIT_DEFAULT = 20;
    public static final int LIMIT_MAX = 100;

    private static final String CUSTODY = "custody";
    private static final SightSql EVERYTHING = new SightSql("true", Map.of());

    private static final String BY_ID = "SELECT CAST(to_jsonb(t) AS text) FROM %s t WHERE id = :id AND %s";
    private static final String PAGE =
            "SELECT CAST(to_jsonb(t) AS text) FROM %s t WHERE %s AND %s%s ORDER BY %s LIMIT :limit";

    /** The table's own row type turns the value into the column's type, so that an index on the column serves. */
    private static final String WANTED =
            "(SELECT (jsonb_populate_record(CAST(NULL AS %1$s), CAST(CAST(:wanted AS text) AS jsonb))).%2$s)";

    private static final String EQUAL = " AND t.%2$s = " + WANTED;
    private static final String AT_MOST = " AND (t.%2$s IS NULL OR t.%2$s <= " + WANTED + ")";
    private static final String AT_LEAST = " AND (t.%2$s IS NULL OR t.%2$s >= " + WANTED + ")";
    private static final String HAS = " AND t.%2$s @> (CAST(CAST(:wanted AS text) AS jsonb) -> '%2$s')";

    private final Sessions sessions;

    ViewReader(Sessions sessions) {
        this.sessions = sessions;
    }

    /** For the service itself: the row, whoever may see it. */
    public <R> Uni<Optional<R>> byId(View<R> view, String id) {
        return byId(view, id, EVERYTHING);
    }

    /** The row, if there is one for these eyes. The view has a column {@code custody}. */
    public <R> Uni<Optional<R>> byId(View<R> view, Sight sight, String id) {
        return byId(view, id, shown(view, sight));
    }

    /** For the service itself: rows, whoever may see them. */
    public <R> Uni<Page<R>> page(View<R> view, @Nullable String after, int limit, Filter... filters) {
        return page(view, new Part(EVERYTHING, null, after, limit), filters);
    }

    /**
     * The rows that there are for these eyes. The view has a column {@code custody}.
     *
     * @param after the {@link Page#next} of the page before; null for the first
     * @param limit 1 to 100
     */
    public <R> Uni<Page<R>> page(View<R> view, Sight sight, @Nullable String after, int limit, Filter... filters) {
        return page(view, new Part(shown(view, sight), null, after, limit), filters);
    }

    /** The same in another order. */
    public <R> Uni<Page<R>> page(
            View<R> view, Sight sight, Ranking ranking, @Nullable String after, int limit, Filter... filters) {
        return page(view, new Part(shown(view, sight), ranking, after, limit), filters);
    }

    /** Which part of the rows is asked for, in which order. */
    private record Part(
            SightSql shown,
            @Nullable Ranking ranking,
            @Nullable String after,
            int limit) {

        String order() {
            return ranking == null ? "t.id" : ranking.order();
        }

        String condition() {
            return ranking == null ? "t.id > :after" : ranking.condition(after);
        }

        Map<String, Object> parameters() {
            return ranking == null ? Map.of("after", after == null ? "" : after) : ranking.parameters(after);
        }

        String next(String row) {
            return ranking == null ? RowJson.id(row) : ranking.next(RowJson.read(row));
        }
    }

    private <R> Uni<Optional<R>> byId(View<R> view, String id, SightSql shown) {
        String sql = BY_ID.formatted(RowJson.table(view), shown.condition());
        return sessions.inSession(session -> {
                    var query = session.createNativeQuery(sql, String.class).setParameter("id", id);
                    shown.parameters().forEach(query::setParameter);
                    return query.getResultList();
                })
                .map(found -> found.stream().findFirst().map(row -> RowJson.row(view, row)));
    }

    private <R> Uni<Page<R>> page(View<R> view, Part part, Filter... filters) {
        if (part.limit < 1 || part.limit > LIMIT_MAX) throw new IllegalArgumentException("limit is 1 to " + LIMIT_MAX);
        Map<String, Object> wanted = new LinkedHashMap<>();
        Map<String, Object> from = part.parameters();
        String sql = PAGE.formatted(
                RowJson.table(view),
                part.condition(),
                part.shown.condition(),
                conditions(view, filters, wanted),
                part.order());
        return sessions.inSession(session -> {
                    var query = session.createNativeQuery(sql, String.class).setParameter("limit", part.limit + 1);
                    from.forEach(query::setParameter);
                    part.shown.parameters().forEach(query::setParameter);
                    if (!wanted.isEmpty()) {
                        query.setParameter("wanted", RowJson.tree(wanted).toString());
                    }
                    return query.getResultList();
                })
                .map(rows -> page(view, rows, part));
    }

    private static SightSql shown(View<?> view, Sight sight) {
        if (RowJson.columns(view).contains(CUSTODY)) return SightSql.of(sight, "t");
        throw new IllegalArgumentException(
                view.name() + " does not say whose its rows are: give them a Custody custody");
    }

    private static String conditions(View<?> view, Filter[] filters, Map<String, Object> wanted) {
        StringBuilder sql = new StringBuilder();
        for (Filter filter : filters) {
            if (!RowJson.columns(view).contains(filter.column())) {
                throw new IllegalArgumentException(view.name() + " has no column " + filter.column());
            }
            switch (filter.kind()) {
                case NULL -> sql.append(" AND t.%s IS NULL".formatted(filter.column()));
                case NOT_NULL -> sql.append(" AND t.%s IS NOT NULL".formatted(filter.column()));
                case EQUAL -> compare(sql, EQUAL, view, filter, wanted);
                case AT_MOST -> compare(sql, AT_MOST, view, filter, wanted);
                case AT_LEAST -> compare(sql, AT_LEAST, view, filter, wanted);
                case HAS -> compare(sql, HAS, view, filter, wanted);
            }
        }
        return sql.toString();
    }

    private static void compare(
            StringBuilder sql, String condition, View<?> view, Filter filter, Map<String, Object> wanted) {
        Object value = filter.value();
        if (value == null) return;
        wanted.put(filter.column(), value);
        sql.append(condition.formatted(RowJson.table(view), filter.column()));
    }

    private static <R> Page<R> page(View<R> view, List<String> rows, Part part) {
        int limit = part.limit;
        List<R> items = new ArrayList<>();
        for (String row : rows.subList(0, Math.min(limit, rows.size()))) {
            items.add(RowJson.row(view, row));
        }
        return new Page<>(items, rows.size() > limit ? part.next(rows.get(limit - 1)) : null);
    }
}
