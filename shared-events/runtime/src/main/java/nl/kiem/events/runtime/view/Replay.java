package nl.kiem.events.runtime.view;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.kiem.events.View;
import nl.kiem.events.runtime.flow.Sessions;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/**
 * Builds a view again from its first event, in a table beside it, and compares the two as of one cursor. The live view
 * goes on meanwhile: its digest and its cursor come from one statement, so they belong together.
 */
@Singleton
public class Replay {

    private static final Duration STATEMENT_WITHIN = Duration.ofSeconds(60);
    private static final Duration REPLAY_WITHIN = Duration.ofMinutes(10);
    private static final String SHADOW_SCHEMA = "replay.";

    /** The order of the rows does not matter; two sums over halves of each row's MD5 make a collision a matter of chance. */
    private static final String DIGEST = """
            SELECT concat_ws(' ', coalesce((SELECT cursor FROM checkpoint WHERE name = :name), ''), count(*),
                md5(concat_ws(' ', count(*),
                    coalesce(sum(CAST(CAST('x' || substr(h, 1, 15) AS bit(60)) AS bigint)), 0),
                    coalesce(sum(CAST(CAST('x' || substr(h, 16, 15) AS bit(60)) AS bigint)), 0))))
            FROM (SELECT md5(CAST(to_jsonb(t) AS text)) AS h FROM %s t) AS hashed
            """;

    /**
     * What the comparison found.
     *
     * @param rows of the live view
     * @param equal whether every row is the same to the last bit
     */
    public record Proof(long rows, String liveHash, String replayHash, boolean equal) {}

    /** A view is replayed once at a time. */
    public static final class Busy extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Busy() {
            super("a replay is running already", null, false, false);
        }
    }

    private record Digest(String cursor, long rows, String hash) {}

    private final Feeds feeds;
    private final Projector projector;
    private final Sessions sessions;
    private final AtomicBoolean busy = new AtomicBoolean();

    Replay(Feeds feeds, Projector projector, Sessions sessions) {
        this.feeds = feeds;
        this.projector = projector;
        this.sessions = sessions;
    }

    /** Takes its time: for a thread that may block. */
    public <R> Proof run(View<R> view) {
        if (!busy.compareAndSet(false, true)) throw new Busy();
        String table = RowJson.table(view);
        String shadow = SHADOW_SCHEMA + table;
        try {
            drop(shadow);
            execute("CREATE TABLE %s (LIKE %s INCLUDING ALL)".formatted(shadow, table));
            Digest live = digest(view, table);
            build(view, shadow, live.cursor);
            Digest replayed = digest(view, shadow);
            return new Proof(live.rows, live.hash, replayed.hash, live.hash.equals(replayed.hash));
        } finally {
            try {
                drop(shadow);
            } finally {
                busy.set(false);
            }
        }
    }

    private <R> void build(View<R> view, String shadow, String goal) {
        long deadline = System.nanoTime() + REPLAY_WITHIN.toNanos();
        try (Feed feed = feeds.open(view)) {
            String cursor = feed.start();
            feed.seek(cursor);
            while (!goal.isEmpty() && !feed.reached(cursor, goal)) {
                if (System.nanoTime() > deadline) throw new IllegalStateException("the replay takes too long");
                List<Incoming> due = new ArrayList<>();
                for (Incoming incoming : feed.poll()) {
                    if (feed.passed(goal, incoming)) due.add(incoming);
                }
                cursor = feed.after(cursor, due);
                projector.project(
                        view,
                        shadow,
                        Batches.pick(view, due),
                        session -> Uni.createFrom().voidItem());
            }
        }
    }

    private Digest digest(View<?> view, String table) {
        String[] found = sessions.await(
                        STATEMENT_WITHIN,
                        session -> session.createNativeQuery(DIGEST.formatted(table), String.class)
                                .setParameter("name", view.name())
                                .getSingleResult())
                .split(" ", -1);
        return new Digest(found[0], Long.parseLong(found[1]), found[2]);
    }

    /** What a replay that was cut short left behind goes first. */
    private void drop(String table) {
        boolean there = sessions.await(
                STATEMENT_WITHIN,
                session -> session.createNativeQuery("SELECT to_regclass(:name) IS NOT NULL", Boolean.class)
                        .setParameter("name", table)
                        .getSingleResult());
        if (there) execute("DROP TABLE " + table);
    }

    private void execute(String sql) {
        int unused = sessions.await(
                STATEMENT_WITHIN,
                (StatelessSession session) -> session.createNativeQuery(sql).executeUpdate());
    }
}
