package nl.kiem.events;

import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.Role;
import org.jspecify.annotations.Nullable;

/** A refused command: the rule that refuses, in one sentence, and what is still missing. Has no stack trace. */
public final class Rejection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;
    private final transient List<Missing> missing;

    /**
     * One thing that must be there before the command can succeed.
     *
     * @param item field or fact, as the API names it
     * @param detail what is expected, in a sentence
     * @param supplier the role that can bring it
     * @param dueBy last day for it; null when nothing waits for it
     */
    public record Missing(
            String item,
            String detail,
            Role supplier,
            @Nullable LocalDate dueBy) {

        public Missing(String item, String detail, Role supplier) {
            this(item, detail, supplier, null);
        }

        /** A day that was said before stands. */
        public Missing by(@Nullable LocalDate day) {
            return dueBy == null ? new Missing(item, detail, supplier, day) : this;
        }
    }

    public Rejection(Reason reason, String detail) {
        this(reason, detail, List.of());
    }

    public Rejection(Reason reason, String detail, List<Missing> missing) {
        super(detail, null, false, false);
        this.reason = reason;
        this.missing = List.copyOf(missing);
    }

    /** The same refusal with another list of what is missing. */
    public Rejection with(List<Missing> other) {
        return new Rejection(reason, String.valueOf(getMessage()), other);
    }

    public Reason reason() {
        return reason;
    }

    /** Everything that is missing, not the first thing only. */
    public List<Missing> missing() {
        return missing;
    }
}
