package nl.kiem.audit;

import java.sql.SQLException;
import java.util.function.LongConsumer;
import nl.kiem.audit.AuditDatabase.Leaf;
import nl.kiem.events.proof.Frontier;
import nl.kiem.events.proof.SealedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Whether the events are those of the leaves, in their order, and whether the leaves hash to what was signed. Events
 * behind the last leaf are not sealed yet.
 */
final class LeafCheck {

    private final AuditDatabase database;
    private final Findings findings;
    private final HeadCheck heads;
    private boolean differs;
    private long unsealed;

    LeafCheck(AuditDatabase database, Findings findings, HeadCheck heads) {
        this.database = database;
        this.findings = findings;
        this.heads = heads;
    }

    /** @return the number of leaves */
    long run(LongConsumer progress) throws SQLException {
        Frontier frontier = new Frontier();
        try (AuditDatabase.Rows<SealedEvent> events = database.order();
                AuditDatabase.Rows<Leaf> leaves = database.leaves()) {
            for (Leaf leaf = leaves.next(); leaf != null; leaf = leaves.next()) {
                if (!differs) compare(frontier.size(), leaf, events.next());
                frontier.add(leaf.hash());
                heads.reached(frontier);
                if (frontier.size() % 10_000 == 0) progress.accept(frontier.size());
            }
            if (!differs) {
                while (events.next() != null) {
                    unsealed++;
                }
            }
        }
        heads.end(frontier.size());
        return frontier.size();
    }

    long unsealed() {
        return unsealed;
    }

    private void compare(long n, Leaf leaf, @Nullable SealedEvent event) throws SQLException {
        if (leaf.n() != n) {
            differ(n, "leaf " + n, "missing from the list of leaves");
        } else if (event == null || !event.id().equals(leaf.id())) {
            missingOrInserted(n, leaf, event);
        } else if (!event.leaf().equals(leaf.hash())) {
            differ(n, leaf.id(), "changed: its hash or its time of recording is not what leaf %d sealed".formatted(n));
        }
    }

    private void missingOrInserted(long n, Leaf leaf, @Nullable SealedEvent event) throws SQLException {
        if (database.event(leaf.stream(), leaf.version()) == null) {
            differ(n, leaf.id(), "missing, though leaf %d sealed it".formatted(n));
        } else if (event != null
                && database.leafOf(event.stream(), event.version()).isEmpty()) {
            differ(n, event.id(), "inserted in front of %s: no leaf sealed it".formatted(leaf.id()));
        } else {
            differ(n, leaf.id(), "moved: leaf %d sealed it, but it stands elsewhere in the order".formatted(n));
        }
    }

    private void differ(long n, String id, String what) {
        differs = true; // from here on everything is out of step
        findings.add(new Finding(n, 0, id, what));
    }
}
