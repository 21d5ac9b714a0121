package nl.kiem.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import nl.kiem.audit.AuditDatabase.HeadRow;
import nl.kiem.audit.AuditDatabase.Leaf;
import nl.kiem.audit.AuditDatabase.Row;
import nl.kiem.events.proof.Hash;
import nl.kiem.events.proof.Merkle;
import org.jspecify.annotations.Nullable;

/** Makes proofs out of a store. It reads every leaf once and keeps none. */
public final class Prover {

    private Prover() {}

    /**
     * @param stream of the event
     * @param number of the head to prove it against; 0 for the last
     * @return empty when the store has no such event
     * @throws IllegalArgumentException when no head covers the event
     */
    public static Optional<InclusionProof> inclusion(Connection connection, String stream, long version, long number)
            throws SQLException {
        try (AuditDatabase database = new AuditDatabase(connection)) {
            Row row = database.event(stream, version);
            if (row == null) return Optional.empty();
            Row before = version == 1 ? null : database.event(stream, version - 1);
            if (before == null && version > 1) throw new IllegalArgumentException("the event before it is missing");
            long leaf = database.leafOf(stream, version)
                    .orElseThrow(
                            () -> new IllegalArgumentException("it is not sealed yet: ask again after the next head"));
            HeadRow head = head(database.heads(), number, leaf);
            List<Hash> path;
            try (AuditDatabase.Rows<Leaf> leaves = database.leaves()) {
                path = Merkle.inclusionPath(leaf, head.size(), hashes(leaves));
            }
            return Optional.of(new InclusionProof(
                    row.event(), before == null ? Hash.NONE : before.hash(), row.recordedAt(), leaf, path, head.jws()));
        }
    }

    /**
     * What shows that the tree of one head begins with that of an earlier one.
     *
     * @param before size of the earlier tree
     * @param size of the later tree
     */
    public static List<Hash> consistency(Connection connection, long before, long size) throws SQLException {
        try (AuditDatabase database = new AuditDatabase(connection);
                AuditDatabase.Rows<Leaf> leaves = database.leaves()) {
            return Merkle.consistencyPath(before, size, hashes(leaves));
        }
    }

    private static HeadRow head(List<HeadRow> heads, long number, long leaf) {
        HeadRow found = number == 0
                ? heads.isEmpty() ? null : heads.getLast()
                : heads.stream()
                        .filter(head -> head.number() == number)
                        .findFirst()
                        .orElse(null);
        if (found == null) throw new IllegalArgumentException("there is no such head yet");
        if (found.size() <= leaf) {
            throw new IllegalArgumentException(
                    "head %d covers %d events and not this one, leaf %d: ask again after the next head"
                            .formatted(found.number(), found.size(), leaf));
        }
        return found;
    }

    private static Iterator<Hash> hashes(AuditDatabase.Rows<Leaf> leaves) {
        return new Iterator<>() {

            private @Nullable Leaf next = read();

            private @Nullable Leaf read() {
                try {
                    return leaves.next();
                } catch (SQLException e) {
                    throw new IllegalStateException("the leaves cannot be read", e);
                }
            }

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Hash next() {
                Leaf now = next;
                if (now == null) throw new NoSuchElementException("there are fewer leaves than the head covers");
                next = read();
                return now.hash();
            }
        };
    }
}
