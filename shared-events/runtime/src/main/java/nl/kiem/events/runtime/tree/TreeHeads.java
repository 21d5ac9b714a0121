package nl.kiem.events.runtime.tree;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.kiem.events.proof.Frontier;
import nl.kiem.events.proof.TreeHead;
import nl.kiem.events.runtime.signature.ServiceKey;
import nl.kiem.events.signature.VerifyingKey;

/** The signed heads, as they stand. */
@Singleton
public class TreeHeads {

    private static final String COLUMNS = "SELECT number, day, kind, size, encode(root, 'hex'), signed_at, kid, jws";
    private static final String LAST = COLUMNS + " FROM tree_head ORDER BY number DESC LIMIT 1";
    private static final String OF_DAY = COLUMNS + " FROM tree_head WHERE day = $1 ORDER BY number DESC LIMIT 1";
    private static final String PAGE = COLUMNS + " FROM tree_head WHERE number > $1 ORDER BY number LIMIT $2";
    private static final String CLOSED = "SELECT 1 FROM tree_head WHERE day = $1 AND kind = 'DAY' LIMIT 1";

    private static final String KEYS = "SELECT x FROM tree_key ORDER BY first_used_at, kid";
    private static final String PUBLISHED = "SELECT published FROM tree_state";
    private static final String PUBLISH = "UPDATE tree_state SET published = $1 WHERE published < $1";

    private static final String KEY =
            "INSERT INTO tree_key (kid, x, first_used_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    private static final String KEEP =
            "INSERT INTO tree_key (kid, x, first_used_at) VALUES ($1, $2, clock_timestamp()) ON CONFLICT DO NOTHING";
    private static final String ADD =
            "INSERT INTO tree_head (number, day, kind, size, root, signed_at, kid, jws) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

    private final Pool pool;

    public TreeHeads(Pool pool) {
        this.pool = pool;
    }

    Uni<Optional<SignedHead>> last() {
        return pool.query(LAST).execute().map(TreeHeads::first);
    }

    /** The last head of a day. */
    Uni<Optional<SignedHead>> of(LocalDate day) {
        return pool.preparedQuery(OF_DAY).execute(Tuple.of(day)).map(TreeHeads::first);
    }

    Uni<Boolean> isClosed(LocalDate day) {
        return pool.preparedQuery(CLOSED).execute(Tuple.of(day)).map(rows -> rows.size() > 0);
    }

    Uni<List<SignedHead>> after(long number, int limit) {
        return pool.preparedQuery(PAGE).execute(Tuple.of(number, limit)).map(TreeHeads::all);
    }

    Uni<Long> published() {
        return pool.query(PUBLISHED)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0));
    }

    Uni<Void> published(long number) {
        return pool.preparedQuery(PUBLISH).execute(Tuple.of(number)).replaceWithVoid();
    }

    /** Keeps a public key with which something else than a head is signed, before that leaves. */
    public Uni<Void> keep(VerifyingKey key) {
        return pool.preparedQuery(KEEP).execute(Tuple.of(key.id(), key.x())).replaceWithVoid();
    }

    /** Every public key that was used to sign. */
    public Uni<List<VerifyingKey>> keys() {
        return pool.query(KEYS).execute().map(rows -> {
            List<VerifyingKey> keys = new ArrayList<>();
            rows.forEach(row -> keys.add(VerifyingKey.parseX(row.getString(0))));
            return keys;
        });
    }

    /**
     * Adds the head that follows. The tree does not grow and nobody else adds one meanwhile.
     *
     * @param next makes it out of the tree and the head before it
     */
    Uni<SignedHead> add(BiFunction<Frontier, Optional<SignedHead>, TreeHead> next, ServiceKey key) {
        return pool.withTransaction(session -> Tree.locked(session)
                .chain(state -> session.query(LAST)
                        .execute()
                        .map(TreeHeads::first)
                        .chain(last -> insert(session, next.apply(state.frontier(), last), key))));
    }

    private static Uni<SignedHead> insert(SqlConnection session, TreeHead head, ServiceKey key) {
        VerifyingKey verifying = key.verifying();
        String jws = key.sign(TreeHead.TYPE, head.json());
        var at = head.at().atOffset(ZoneOffset.UTC);
        Tuple row = Tuple.from(List.of(
                head.number(),
                head.day(),
                head.kind().name(),
                head.size(),
                Buffer.buffer(head.root().bytes()),
                at,
                verifying.id(),
                jws));
        return session.preparedQuery(KEY)
                .execute(Tuple.of(verifying.id(), verifying.x(), at))
                .chain(() -> session.preparedQuery(ADD).execute(row))
                .replaceWith(SignedHead.of(head, verifying.id(), jws));
    }

    private static Optional<SignedHead> first(RowSet<Row> rows) {
        return all(rows).stream().findFirst();
    }

    private static List<SignedHead> all(RowSet<Row> rows) {
        List<SignedHead> heads = new ArrayList<>();
        for (Row row : rows) {
            heads.add(new SignedHead(
                    row.getLong(0),
                    row.getLocalDate(1),
                    TreeHead.Kind.valueOf(row.getString(2)),
                    row.getLong(3),
                    row.getString(4),
                    row.getOffsetDateTime(5).toInstant(),
                    row.getString(6),
                    row.getString(7)));
        }
        return heads;
    }
}
