package nl.kiem.monitoring.view;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import nl.kiem.events.Sight;
import nl.kiem.events.runtime.view.Rows;
import org.jspecify.annotations.Nullable;

/**
 * A mark per reader that changes when something changes that the reader may see, and only then. Looks once a second per
 * kind of reader, however many watch, and only when anything was taken in at all.
 */
@Singleton
class News {

    private static final Duration SHARED = Duration.ofMillis(900);
    private static final int READERS_MAX = 1_000;

    private static final String LATEST = "SELECT max(updated_at) AS at FROM checkpoint";

    /** Every change of an initiative is a new version of its row; other facts of its thread are among the newest. */
    private static final String MARK = """
            SELECT md5(concat_ws(' ',
                (SELECT concat_ws(' ', count(*), sum(p.version)) FROM portfolio_v2 p WHERE %s),
                (SELECT string_agg(n.id, ' ' ORDER BY n.id)
                 FROM (SELECT e.id FROM thread_entry_v2 e WHERE %s ORDER BY e.recorded_at DESC, e.id DESC LIMIT 100) n),
                (SELECT concat_ws(' ', count(*), sum(o.version)) FROM organisation_v1 o))) AS text
            """;

    private final Rows rows;
    private final Uni<Instant> latest;
    private final Map<Sight, Uni<String>> marks = Collections.synchronizedMap(new Recent());

    News(Rows rows) {
        this.rows = rows;
        this.latest = Uni.createFrom()
                .deferred(() -> rows.list(Moment.class, LATEST, Map.of()))
                .map(News::at)
                .memoize()
                .forFixedDuration(SHARED);
    }

    record Moment(@Nullable Instant at) {}

    record Mark(String text) {}

    private record Known(Instant at, String text) {}

    /** The readers who asked last; who falls out is only asked for anew. */
    private static final class Recent extends LinkedHashMap<Sight, Uni<String>> {

        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Sight, Uni<String>> eldest) {
            return size() > READERS_MAX;
        }
    }

    /** Empty while the database is away: that is no news, the page says so when it is read. */
    Uni<String> mark(Sight sight) {
        return marks.computeIfAbsent(sight, this::marks);
    }

    private Uni<String> marks(Sight sight) {
        AtomicReference<@Nullable Known> known = new AtomicReference<>();
        return Uni.createFrom()
                .deferred(() -> latest.chain(at -> {
                    Known before = known.get();
                    if (before != null && before.at.equals(at))
                        return Uni.createFrom().item(before.text);
                    return read(sight).invoke(text -> known.set(new Known(at, text)));
                }))
                .onFailure()
                .recoverWithItem("")
                .memoize()
                .forFixedDuration(SHARED);
    }

    private Uni<String> read(Sight sight) {
        Shown shown = new Shown(sight);
        Where where = new Where(shown.facts("e"));
        String sql = MARK.formatted(where.part(shown.initiatives("p")), where.sql());
        return rows.list(Mark.class, sql, where.parameters())
                .map(marks -> marks.getFirst().text());
    }

    private static Instant at(List<Moment> moments) {
        Instant at = moments.isEmpty() ? null : moments.getFirst().at();
        return at == null ? Instant.EPOCH : at;
    }
}
