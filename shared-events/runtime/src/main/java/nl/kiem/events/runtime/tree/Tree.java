package nl.kiem.events.runtime.tree;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.Position;
import nl.kiem.events.proof.Frontier;
import nl.kiem.events.proof.Hash;
import nl.kiem.events.proof.SealedEvent;

/**
 * The tree's leaves and how far it has grown. Whoever grows it holds the state's row until the leaves are in: a second
 * one waits and goes on from there.
 */
@Singleton
public class Tree {

    /** Events in one step at most: some 0.3 MB. */
    public static final int STEP_MAX = 5_000;

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private static final String STATE = "SELECT size, tx::text::bigint, position, peaks FROM tree_state";
    private static final String LOCK = STATE + " FOR UPDATE";

    private static final String NEXT = """
            SELECT stream, version, hash, recorded_at, tx::text::bigint, position FROM event
            WHERE (tx, position) > ($1::text::xid8, $2) AND tx < pg_snapshot_xmin(pg_current_snapshot())
            ORDER BY event.tx, event.position LIMIT $3
            """;

    private static final String MOVE = """
            UPDATE tree_state SET size = $1, tx = $2::text::xid8, position = $3, peaks = $4
            """;

    private static final String ADD = """
            INSERT INTO tree_leaf (n, stream, version, hash)
            SELECT * FROM unnest($1::bigint[], $2::text[], $3::bigint[], $4::bytea[])
            """;

    /** @param seen end of the last event in the tree */
    public record State(Frontier frontier, Position seen) {}

    private final Pool pool;

    public Tree(Pool pool) {
        this.pool = pool;
    }

    /** Takes in the next events that can no longer be overtaken, and says how many these were. */
    public int grow() {
        return pool.withTransaction(session -> locked(session).chain(state -> grow(session, state)))
                .await()
                .atMost(DEADLINE);
    }

    /** Takes in everything that was recorded before, in bounded steps. */
    public State growToTheEnd() {
        while (grow() == STEP_MAX) {
            // the next step
        }
        return pool.query(STATE).execute().map(Tree::state).await().atMost(DEADLINE);
    }

    /** The state, which stays so until the transaction ends. */
    static Uni<State> locked(SqlConnection session) {
        return session.query(LOCK).execute().map(Tree::state);
    }

    private static State state(RowSet<Row> rows) {
        Row row = rows.iterator().next();
        return new State(
                Frontier.of(row.getLong(0), row.getBuffer(3).getBytes()), new Position(row.getLong(1), row.getLong(2)));
    }

    private static Uni<Integer> grow(SqlConnection session, State state) {
        return session.preparedQuery(NEXT)
                .execute(Tuple.of(Long.toString(state.seen().tx()), state.seen().number(), STEP_MAX))
                .chain(rows -> rows.size() == 0 ? Uni.createFrom().item(0) : add(session, state, rows));
    }

    private static Uni<Integer> add(SqlConnection session, State state, RowSet<Row> rows) {
        Frontier frontier = state.frontier();
        List<Long> numbers = new ArrayList<>();
        List<String> streams = new ArrayList<>();
        List<Long> versions = new ArrayList<>();
        List<Buffer> hashes = new ArrayList<>();
        Position seen = state.seen();
        for (Row row : rows) {
            SealedEvent event = sealed(row);
            var leaf = event.leaf();
            numbers.add(frontier.size());
            frontier.add(leaf);
            streams.add(event.stream());
            versions.add(event.version());
            hashes.add(Buffer.buffer(leaf.bytes()));
            seen = new Position(row.getLong(4), row.getLong(5));
        }
        Tuple moved =
                Tuple.of(frontier.size(), Long.toString(seen.tx()), seen.number(), Buffer.buffer(frontier.peaks()));
        Tuple leaves = Tuple.of(
                numbers.toArray(Long[]::new),
                streams.toArray(String[]::new),
                versions.toArray(Long[]::new),
                hashes.toArray(Buffer[]::new));
        return session.preparedQuery(MOVE)
                .execute(moved)
                .chain(() -> session.preparedQuery(ADD).execute(leaves))
                .replaceWith(numbers.size());
    }

    private static SealedEvent sealed(Row row) {
        return new SealedEvent(
                row.getString(0),
                row.getLong(1),
                Hash.of(row.getBuffer(2).getBytes()),
                row.getOffsetDateTime(3).toInstant());
    }
}
