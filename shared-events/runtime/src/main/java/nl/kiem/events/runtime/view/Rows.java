package nl.kiem.events.runtime.view;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.kiem.events.runtime.flow.Sessions;

/**
 * Asks the database what {@link ViewReader} can't ask, joins and sums, and gives records back: a column in snake_case is
 * the component of that name. An answer that takes longer than three seconds fails.
 */
@Singleton
public class Rows {

    private static final Duration DEADLINE = Duration.ofSeconds(3);

    private final Sessions sessions;

    Rows(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * @param sql that bounds how many rows it gives, and shows only what the caller may see
     * @param parameters by name; none of them null
     */
    public <T> Uni<List<T>> list(Class<T> type, String sql, Map<String, ?> parameters) {
        return sessions.inSession(session -> {
                    var query = session.createNativeQuery(
                            "SELECT CAST(to_jsonb(q) AS text) FROM (" + sql + ") q", String.class);
                    parameters.forEach(query::setParameter);
                    return query.getResultList();
                })
                .ifNoItem()
                .after(DEADLINE)
                .fail()
                .map(rows -> rows.stream().map(row -> RowJson.as(type, row)).toList());
    }
}
