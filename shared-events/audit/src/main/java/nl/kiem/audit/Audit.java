package nl.kiem.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import nl.kiem.events.proof.TreeHead;

/**
 * Checks a whole store: the chain of each stream, the leaves against the events, the heads against the leaves, the
 * signatures, and heads that others kept against all of it. Memory does not grow with the store.
 */
public final class Audit {

    /** What it takes besides the database. */
    public record Evidence(Optional<Keys> keys, List<KeptHead> kept) {

        public Evidence {
            kept = List.copyOf(kept);
        }

        public static final Evidence NONE = new Evidence(Optional.empty(), List.of());
    }

    /** How far it has come, for those who wait. */
    public interface Progress {

        Progress SILENT = (step, done, about) -> {};

        void at(String step, long done, long about);
    }

    /**
     * What came of it.
     *
     * @param unsealed events that no leaf is about yet: checked by their chains alone
     * @param first thing that is wrong, by the order of the store; empty when all is well
     * @param found how many things are wrong; after a difference in the order nothing behind it is counted
     */
    public record Report(
            long events,
            long streams,
            long sealed,
            long unsealed,
            List<TreeHead> heads,
            int kept,
            Optional<Finding> first,
            long found) {}

    private Audit() {}

    /**
     * @param service whose store it is: heads kept of others are left alone
     * @param connection of whoever may read; closed afterwards
     */
    public static Report run(String service, Connection connection, Evidence evidence, Progress progress)
            throws SQLException {
        try (AuditDatabase database = new AuditDatabase(connection)) {
            long about = database.eventsAbout();
            Findings findings = new Findings(database);
            Keys keys = evidence.keys().isPresent()
                    ? evidence.keys().get()
                    : new Keys(new LinkedHashSet<>(database.keys()));
            List<KeptHead> kept = evidence.kept().stream()
                    .filter(one -> one.head().log().endsWith(":" + service))
                    .toList();
            HeadCheck heads = new HeadCheck(database, keys, findings);
            heads.open(kept);
            LeafCheck leaves = new LeafCheck(database, findings, heads);
            long sealed = leaves.run(step(progress, "leaves", about));
            ChainCheck chain = new ChainCheck(database, findings);
            chain.run(step(progress, "chains", about));
            return new Report(
                    chain.events(),
                    chain.streams(),
                    sealed,
                    leaves.unsealed(),
                    heads.stored(),
                    kept.size(),
                    findings.first(),
                    findings.count());
        }
    }

    private static LongConsumer step(Progress progress, String step, long about) {
        return done -> progress.at(step, done, about);
    }
}
