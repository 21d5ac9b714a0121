package nl.kiem.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import nl.kiem.events.proof.ChainedEvent;
import nl.kiem.events.proof.Hash;
import nl.kiem.events.proof.SealedEvent;
import nl.kiem.events.signature.VerifyingKey;
import org.jspecify.annotations.Nullable;

/** One store as it stands at one instant: everything is read in a single read-only transaction, a few rows at a time. */
final class AuditDatabase implements AutoCloseable {

    private static final int FETCH_ROWS = 2_000;

    private static final String CHAINS = "SELECT stream, version, ordinal, command_id, fingerprint, type, payload,"
            + " metadata, hash, position, recorded_at FROM event";

    /** An event as it stands. */
    record Row(ChainedEvent event, Hash hash, long position, Instant recordedAt) {

        String id() {
            return event.stream() + "/" + event.version();
        }

        SealedEvent sealed() {
            return new SealedEvent(event.stream(), event.version(), hash, recordedAt);
        }
    }

    /** A leaf as it stands. */
    record Leaf(long n, String stream, long version, Hash hash) {

        String id() {
            return stream + "/" + version;
        }
    }

    /** A head as it stands; only the signed text counts, the columns must say the same. */
    record HeadRow(long number, LocalDate day, String kind, long size, Hash root, String jws) {}

    private final Connection connection;

    AuditDatabase(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            // a large store takes longer than a server grants to others; who only reads holds nobody up
            statement.execute("SET transaction_timeout = 0; SET statement_timeout = 0;"
                    + " SET idle_in_transaction_session_timeout = 0");
        }
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    /** Rows that are read on while one looks at them. */
    static final class Rows<T> implements AutoCloseable {

        interface Read<T> {
            T row(ResultSet result) throws SQLException;
        }

        private final Statement statement;
        private final ResultSet result;
        private final Read<T> read;

        private Rows(Statement statement, ResultSet result, Read<T> read) {
            this.statement = statement;
            this.result = result;
            this.read = read;
        }

        /** The next row; null behind the last. */
        @Nullable
        T next() throws SQLException {
            return result.next() ? read.row(result) : null;
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }

    /** All events, each stream in its own order. */
    Rows<Row> chains() throws SQLException {
        return rows(CHAINS + " ORDER BY stream, version", AuditDatabase::row);
    }

    /** All events in the order of the store, without what they say. */
    Rows<SealedEvent> order() throws SQLException {
        return rows(
                "SELECT stream, version, hash, recorded_at FROM event ORDER BY tx, position",
                result -> new SealedEvent(
                        result.getString(1), result.getLong(2), Hash.of(result.getBytes(3)), instant(result, 4)));
    }

    Rows<Leaf> leaves() throws SQLException {
        return rows("SELECT n, stream, version, hash FROM tree_leaf ORDER BY n", AuditDatabase::leaf);
    }

    List<HeadRow> heads() throws SQLException {
        List<HeadRow> heads = new ArrayList<>();
        try (Rows<HeadRow> rows = rows(
                "SELECT number, day, kind, size, root, jws FROM tree_head ORDER BY number",
                result -> new HeadRow(
                        result.getLong(1),
                        result.getObject(2, LocalDate.class),
                        result.getString(3),
                        result.getLong(4),
                        Hash.of(result.getBytes(5)),
                        result.getString(6)))) {
            for (HeadRow head = rows.next(); head != null; head = rows.next()) {
                heads.add(head);
            }
        }
        return heads;
    }

    /** Keys that the database itself names: enough to notice a slip, not a thief. */
    List<VerifyingKey> keys() throws SQLException {
        List<VerifyingKey> keys = new ArrayList<>();
        try (Rows<VerifyingKey> rows =
                rows("SELECT x FROM tree_key ORDER BY kid", result -> VerifyingKey.parseX(result.getString(1)))) {
            for (VerifyingKey key = rows.next(); key != null; key = rows.next()) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** How many events there are about, for those who wait. */
    long eventsAbout() throws SQLException {
        try (Rows<Long> rows = rows(
                "SELECT greatest(reltuples, 0)::bigint FROM pg_class WHERE oid = 'event'::regclass",
                result -> result.getLong(1))) {
            Long about = rows.next();
            return about == null ? 0 : about;
        }
    }

    @Nullable
    Row event(String stream, long version) throws SQLException {
        return one(CHAINS + " WHERE stream = ? AND version = ?", AuditDatabase::row, stream, version);
    }

    OptionalLong leafOf(String stream, long version) throws SQLException {
        Leaf leaf = one(
                "SELECT n, stream, version, hash FROM tree_leaf WHERE stream = ? AND version = ?",
                AuditDatabase::leaf,
                stream,
                version);
        return leaf == null ? OptionalLong.empty() : OptionalLong.of(leaf.n());
    }

    @Nullable
    Leaf leaf(long n) throws SQLException {
        return one("SELECT n, stream, version, hash FROM tree_leaf WHERE n = ?", AuditDatabase::leaf, n);
    }

    private static Row row(ResultSet result) throws SQLException {
        ChainedEvent event = new ChainedEvent(
                result.getString(1),
                result.getLong(2),
                result.getInt(3),
                result.getObject(4, UUID.class),
                result.getString(5),
                result.getString(6),
                result.getString(7),
                result.getString(8));
        return new Row(event, Hash.of(result.getBytes(9)), result.getLong(10), instant(result, 11));
    }

    private static Leaf leaf(ResultSet result) throws SQLException {
        return new Leaf(result.getLong(1), result.getString(2), result.getLong(3), Hash.of(result.getBytes(4)));
    }

    private static Instant instant(ResultSet result, int column) throws SQLException {
        return result.getObject(column, OffsetDateTime.class).toInstant();
    }

    private <T> @Nullable T one(String sql, Rows.Read<T> read, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            ResultSet result = statement.executeQuery();
            return result.next() ? read.row(result) : null;
        }
    }

    private <T> Rows<T> rows(String sql, Rows.Read<T> read) throws SQLException {
        Statement statement = connection.createStatement();
        statement.setFetchSize(FETCH_ROWS); // a cursor: the driver would fetch all of it otherwise
        return new Rows<>(statement, statement.executeQuery(sql), read);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
