package nl.kiem.events.runtime.view;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kiem.events.View;
import nl.kiem.events.runtime.flow.Sessions;
import org.jspecify.annotations.Nullable;

/** Reads the rows of views: one by its id, or a page in the order of the ids. */
@Singleton
public class ViewReader {

    public static final int LIMIT_DEFAULT = 20;
    public static final int LIMIT_MAX = 100;

    private static final String BY_ID = "SELECT CAST(to_jsonb(t) AS text) FROM %s t WHERE id = :id";
    private static final String PAGE =
            "SELECT CAST(to_jsonb(t) AS text) FROM %s t WHERE id > :after%s ORDER BY id LIMIT :limit";

    /** The table's own row type turns the value into the column's type, so that an index on the column serves. */
    private static final String EQUAL =
            " AND t.%2$s = (SELECT (jsonb_populate_record(CAST(NULL AS %1$s), CAST(CAST(:wanted AS text) AS jsonb))).%2$s)";

    private final Sessions sessions;

    ViewReader(Sessions sessions) {
        this.sessions = sessions;
    }

    public <R> Uni<Optional<R>> byId(View<R> view, String id) {
        String sql = BY_ID.formatted(RowJson.table(view));
        return sessions.inSession(session -> session.createNativeQuery(sql, String.class)
                        .setParameter("id", id)
                        .getResultList())
                .map(found -> found.stream().findFirst().map(row -> RowJson.row(view, row)));
    }

    /**
     * @param after the {@link Page#next} of the page before; null for the first
     * @param limit 1 to 100
     */
    public <R> Uni<Page<R>> page(View<R> view, @Nullable String after, int limit, Filter... filters) {
        if (limit < 1 || limit > LIMIT_MAX) throw new IllegalArgumentException("limit is 1 to " + LIMIT_MAX);
        Map<String, Object> wanted = new LinkedHashMap<>();
        String sql = PAGE.formatted(RowJson.table(view), conditions(view, filters, wanted));
        return sessions.inSession(session -> {
                    var query = session.createNativeQuery(sql, String.class)
                            .setParameter("after", after == null ? "" : after)
                            .setParameter("limit", limit + 1);
                    if (!wanted.isEmpty()) {
                        query.setParameter("wanted", RowJson.tree(wanted).toString());
                    }
                    return query.getResultList();
                })
                .map(rows -> page(view, rows, limit));
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
                case EQUAL -> {
                    Object value = filter.value();
                    if (value == null) continue;
                    wanted.put(filter.column(), value);
                    sql.append(EQUAL.formatted(RowJson.table(view), filter.column()));
                }
            }
        }
        return sql.toString();
    }

    private static <R> Page<R> page(View<R> view, List<String> rows, int limit) {
        List<R> items = new ArrayList<>();
        for (String row : rows.subList(0, Math.min(limit, rows.size()))) {
            items.add(RowJson.row(view, row));
        }
        return new Page<>(items, rows.size() > limit ? RowJson.id(rows.get(limit - 1)) : null);
    }
}
