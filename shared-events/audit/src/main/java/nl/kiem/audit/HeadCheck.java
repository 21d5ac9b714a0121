package nl.kiem.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.kiem.audit.AuditDatabase.HeadRow;
import nl.kiem.events.proof.Frontier;
import nl.kiem.events.proof.Hash;
import nl.kiem.events.proof.TreeHead;
import org.jspecify.annotations.Nullable;

/** Whether heads are signed, follow each other, and say what the leaves hash to. */
final class HeadCheck {

    /** Behind every event: that a head is wrong is told only when no event is. */
    private static final long AFTER_EVENTS = Finding.UNSEALED;

    /** A head whose root is still to be compared. */
    private record Due(TreeHead head, String from) {}

    private final AuditDatabase database;
    private final Keys keys;
    private final Findings findings;
    private final List<Due> due = new ArrayList<>();
    private final List<TreeHead> stored = new ArrayList<>();
    private int next;
    private long goodUpTo;
    private boolean told;

    HeadCheck(AuditDatabase database, Keys keys, Findings findings) {
        this.database = database;
        this.keys = keys;
        this.findings = findings;
    }

    /** @param kept signed heads that somebody kept outside, of this store */
    void open(List<KeptHead> kept) throws SQLException {
        List<HeadRow> rows = database.heads();
        Hash previous = Hash.NONE;
        long size = 0;
        for (int i = 0; i < rows.size(); i++) {
            HeadRow row = rows.get(i);
            TreeHead head = keys.read(row.jws()).orElse(null);
            String wrong = wrong(row, head, i + 1, previous, size);
            if (wrong != null) {
                tell("head %d (%s)".formatted(row.number(), row.day()), wrong);
            }
            if (head != null) {
                stored.add(head);
                due.add(new Due(head, "head"));
                size = head.size();
            }
            previous = TreeHead.hash(row.jws());
        }
        for (KeptHead one : kept) {
            keptMustBeThere(one, rows);
            due.add(new Due(one.head(), "kept head"));
        }
        due.removeIf(one -> one.head().size() == 0); // says nothing of any event
        due.sort(Comparator.comparingLong(one -> one.head().size()));
    }

    private static @Nullable String wrong(HeadRow row, @Nullable TreeHead head, int number, Hash previous, long size) {
        if (row.number() != number) return "head %d is missing".formatted(number);
        if (head == null) return "not signed by the key";
        boolean same = head.number() == row.number()
                && head.day().equals(row.day())
                && head.kind().name().equals(row.kind())
                && head.size() == row.size()
                && head.root().equals(row.root());
        if (!same) return "its columns do not say what was signed";
        if (!head.previous().equals(previous)) return "does not name the head before it";
        return head.size() < size ? "smaller than the head before it" : null;
    }

    private void keptMustBeThere(KeptHead one, List<HeadRow> rows) {
        Optional<HeadRow> row = rows.stream()
                .filter(candidate -> candidate.number() == one.head().number())
                .findFirst();
        String name = "head %d (%s)".formatted(one.head().number(), one.head().day());
        if (row.isEmpty()) {
            tell(name, "missing, though it was kept outside");
        } else if (!row.get().jws().equals(one.jws())) {
            tell(name, "another one than was kept outside");
        }
    }

    /** The tree has grown to that size. */
    void reached(Frontier frontier) throws SQLException {
        for (; next < due.size() && due.get(next).head().size() == frontier.size(); next++) {
            Due one = due.get(next);
            if (one.head().root().equals(frontier.root())) {
                goodUpTo = frontier.size();
            } else {
                tell(
                        events(goodUpTo, frontier.size()),
                        "one of these was changed: %s %d (%s) over the first %d has another root"
                                .formatted(
                                        one.from(),
                                        one.head().number(),
                                        one.head().day(),
                                        one.head().size()));
                return;
            }
        }
    }

    /** There are no more leaves. */
    void end(long leaves) {
        if (next < due.size() && due.get(next).head().size() > leaves) {
            Due one = due.get(next);
            tell(
                    "leaf " + leaves,
                    "missing: %s %d (%s) covers %d events, there are %d"
                            .formatted(
                                    one.from(),
                                    one.head().number(),
                                    one.head().day(),
                                    one.head().size(),
                                    leaves));
        }
    }

    /** Heads that the database holds and the key signed, in their order. */
    List<TreeHead> stored() {
        return List.copyOf(stored);
    }

    private String events(long from, long to) throws SQLException {
        AuditDatabase.Leaf first = database.leaf(from);
        AuditDatabase.Leaf last = database.leaf(to - 1);
        return "%s up to %s"
                .formatted(first == null ? "leaf " + from : first.id(), last == null ? "leaf " + (to - 1) : last.id());
    }

    private void tell(String id, String what) {
        findings.add(new Finding(AFTER_EVENTS, told ? Long.MAX_VALUE : Long.MAX_VALUE - 1, id, what));
        told = true;
    }
}
