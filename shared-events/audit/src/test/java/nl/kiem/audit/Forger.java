package nl.kiem.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import nl.kiem.events.StreamId;
import nl.kiem.events.proof.Frontier;
import nl.kiem.events.proof.Hash;
import nl.kiem.events.proof.SealedEvent;
import nl.kiem.events.proof.TreeHead;
import nl.kiem.events.signature.SigningKey;
import nl.kiem.events.testkit.LocalPostgres;

/** Somebody with all rights on the database, and as thorough as one likes. */
final class Forger implements AutoCloseable {

    private final LocalPostgres.Database database;
    private final Connection connection;

    Forger(LocalPostgres.Database database) throws SQLException {
        this.database = database;
        this.connection = database.connectAsSuperuser();
    }

    void sql(String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                Object argument = arguments[i];
                statement.setObject(i + 1, argument instanceof StreamId ? argument.toString() : argument);
            }
            statement.execute();
        }
    }

    /** Makes a stream's hashes follow again from what it says now. */
    void rechain(StreamId stream) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    DO $$
                    DECLARE e event; last bytea := decode(repeat('00', 32), 'hex');
                    BEGIN
                        FOR e IN SELECT * FROM event WHERE stream = '%s' ORDER BY version LOOP
                            last := event_hash(last, e);
                            UPDATE event SET hash = last WHERE stream = e.stream AND version = e.version;
                        END LOOP;
                    END $$
                    """.formatted(stream));
        }
    }

    /** Makes the leaves those of the events as they are now. */
    void releaf() throws SQLException {
        List<SealedEvent> events = order();
        try (Statement statement = connection.createStatement();
                var size = statement.executeQuery("SELECT count(*) FROM tree_leaf")) {
            size.next();
            events = events.subList(0, Math.min(events.size(), size.getInt(1)));
        }
        sql("DELETE FROM tree_leaf");
        for (int n = 0; n < events.size(); n++) {
            SealedEvent event = events.get(n);
            sql(
                    "INSERT INTO tree_leaf VALUES (?, ?, ?, ?)",
                    n,
                    event.stream(),
                    event.version(),
                    event.leaf().bytes());
        }
    }

    /** Makes the heads those of the events as they are now, signed with whatever key there is. */
    List<String> rehead(SigningKey key) throws SQLException {
        Frontier frontier = new Frontier();
        List<SealedEvent> events = order();
        List<String> forged = new ArrayList<>();
        List<AuditDatabase.HeadRow> heads;
        try (AuditDatabase old = new AuditDatabase(database.connectAsAuditor())) {
            heads = old.heads();
        }
        Hash previous = Hash.NONE;
        for (AuditDatabase.HeadRow row : heads) {
            while (frontier.size() < row.size()) {
                frontier.add(events.get((int) frontier.size()).leaf());
            }
            TreeHead old = Objects.requireNonNull(
                    TreeHead.parse(Base64.getUrlDecoder().decode(row.jws().split("\\.", -1)[1])));
            TreeHead head = new TreeHead(
                    old.log(), old.number(), old.day(), old.kind(), old.size(), frontier.root(), old.at(), previous);
            String jws = key.sign(TreeHead.TYPE, head.json());
            sql(
                    "UPDATE tree_head SET root = ?, jws = ?, kid = ? WHERE number = ?",
                    head.root().bytes(),
                    jws,
                    key.verifying().id(),
                    row.number());
            previous = TreeHead.hash(jws);
            forged.add(jws);
        }
        sql("DELETE FROM tree_key");
        sql(
                "INSERT INTO tree_key VALUES (?, ?, now())",
                key.verifying().id(),
                key.verifying().x());
        return forged;
    }

    private List<SealedEvent> order() throws SQLException {
        List<SealedEvent> events = new ArrayList<>();
        try (AuditDatabase old = new AuditDatabase(database.connectAsSuperuser());
                AuditDatabase.Rows<SealedEvent> rows = old.order()) {
            for (SealedEvent event = rows.next(); event != null; event = rows.next()) {
                events.add(event);
            }
        }
        return events;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
