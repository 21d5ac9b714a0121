package nl.kiem.events.runtime.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kiem.events.Recorded;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;
import nl.kiem.events.runtime.flow.Sessions;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Folds batches of events into the rows of a view: one SELECT and one upsert a batch, whatever its size. */
@Singleton
class Projector {

    private static final Duration LOAD_WITHIN = Duration.ofSeconds(20);
    private static final Duration SAVE_WITHIN = Duration.ofSeconds(30);

    private static final String LOAD = "SELECT CAST(to_jsonb(t) AS text) FROM %s t WHERE id = ANY (:keys)";

    private static final String SAVE = """
            INSERT INTO %1$s AS t (%2$s)
            SELECT %2$s FROM jsonb_populate_recordset(CAST(NULL AS %1$s), CAST(CAST(:rows AS text) AS jsonb))
            ON CONFLICT (id) DO UPDATE SET (%2$s) = ROW (%3$s) WHERE t.version < excluded.version
            """;

    private final Sessions sessions;

    Projector(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Returns when the rows are saved and {@code also} is done, in one transaction. Rows are read before it: whoever
     * moves the checkpoint in {@code also} finds out there when somebody else has written meanwhile.
     *
     * @param table the view's own or its shadow
     * @param batch read by the caller, null where the view does not want the event
     */
    <R> void project(View<R> view, String table, List<Batched> batch, Function<StatelessSession, Uni<Void>> also) {
        Map<String, R> rows = load(view, table, keys(batch));
        Set<String> changed = fold(view, rows, batch);
        sessions.await(
                SAVE_WITHIN,
                session -> save(view, table, rows, changed, session).chain(() -> also.apply(session)));
    }

    /** An event with the id of the row that it belongs to. */
    record Batched(String key, Recorded<Event> recorded, int index) {}

    private static Set<String> keys(List<Batched> batch) {
        return batch.stream().map(Batched::key).collect(Collectors.toSet());
    }

    private <R> Map<String, R> load(View<R> view, String table, Set<String> keys) {
        Map<String, R> rows = new HashMap<>();
        if (keys.isEmpty()) return rows;
        List<String> found = sessions.inSession(
                        session -> session.createNativeQuery(LOAD.formatted(table), String.class)
                                .setParameter("keys", keys.toArray(String[]::new))
                                .getResultList())
                .await()
                .atMost(LOAD_WITHIN);
        found.forEach(row -> rows.put(RowJson.id(row), RowJson.row(view, row)));
        return rows;
    }

    private static <R> Set<String> fold(View<R> view, Map<String, R> rows, List<Batched> batch) {
        Set<String> changed = new HashSet<>();
        for (Batched next : batch) {
            try {
                R row = rows.computeIfAbsent(next.key, view::blank);
                if (next.recorded.version() <= view.version(row)) continue; // seen: redelivery and replay are harmless
                rows.put(next.key, view.fold(row, next.recorded));
                changed.add(next.key);
            } catch (RuntimeException e) {
                throw new PoisonEvent(next.recorded.id(), next.index, e);
            }
        }
        return changed;
    }

    private static <R> Uni<Void> save(
            View<R> view, String table, Map<String, R> rows, Set<String> changed, StatelessSession session) {
        if (changed.isEmpty()) return Uni.createFrom().voidItem();
        ArrayNode json = JsonNodeFactory.instance.arrayNode(changed.size());
        changed.forEach(key -> json.add(RowJson.tree(Objects.requireNonNull(rows.get(key)))));
        List<String> columns = RowJson.columns(view);
        String excluded = columns.stream().map(column -> "excluded." + column).collect(Collectors.joining(", "));
        return session.createNativeQuery(SAVE.formatted(table, String.join(", ", columns), excluded))
                .setParameter("rows", json.toString())
                .executeUpdate()
                .replaceWithVoid();
    }
}
