package nl.kiem.audit;

import java.sql.SQLException;
import java.util.function.LongConsumer;
import nl.kiem.audit.AuditDatabase.Row;
import nl.kiem.events.proof.Hash;
import org.jspecify.annotations.Nullable;

/** Whether every stream begins at 1, has no hole, and each event's hash follows from its content and the hash before. */
final class ChainCheck {

    private final AuditDatabase database;
    private final Findings findings;
    private long events;
    private long streams;

    ChainCheck(AuditDatabase database, Findings findings) {
        this.database = database;
        this.findings = findings;
    }

    void run(LongConsumer progress) throws SQLException {
        try (AuditDatabase.Rows<Row> rows = database.chains()) {
            Row before = null;
            for (Row row = rows.next(); row != null; row = rows.next()) {
                boolean sameStream = before != null && before.event().stream().equals(row.event().stream());
                if (!sameStream) streams++;
                check(sameStream ? before : null, row);
                before = row;
                if (++events % 10_000 == 0) progress.accept(events);
            }
        }
    }

    private void check(@Nullable Row before, Row row) throws SQLException {
        long expected = before == null ? 1 : before.event().version() + 1;
        if (row.event().version() != expected) {
            String stream = row.event().stream();
            findings.about(stream, expected, row.position(), "missing, though %s is there".formatted(row.id()));
            return;
        }
        Hash previous = before == null ? Hash.NONE : before.hash();
        if (!row.event().after(previous).equals(row.hash())) {
            findings.about(
                    row.event().stream(),
                    row.event().version(),
                    row.position(),
                    "changed: its hash does not follow from what it says and the event before it");
        }
    }

    long events() {
        return events;
    }

    long streams() {
        return streams;
    }
}
