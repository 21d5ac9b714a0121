package nl.kiem.audit;

import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What was found so far: the first of it, by the order of the store, and how much there is. */
final class Findings {

    private final AuditDatabase database;
    private @Nullable Finding first;
    private long count;

    Findings(AuditDatabase database) {
        this.database = database;
    }

    void add(Finding finding) {
        count++;
        if (first == null || finding.compareTo(first) < 0) first = finding;
    }

    /** About an event wherever it is in the order of the store. */
    void about(String stream, long version, long position, String what) throws SQLException {
        OptionalLong leaf = database.leafOf(stream, version);
        add(new Finding(leaf.orElse(Finding.UNSEALED), position, stream + "/" + version, what));
    }

    Optional<Finding> first() {
        return Optional.ofNullable(first);
    }

    long count() {
        return count;
    }
}
