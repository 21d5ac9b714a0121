package nl.kiem.initiative.view;

import nl.kiem.events.runtime.deadline.Deadline;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.Term;

/**
 * A term as deadlines of one row: one when it passes, and those on which that is told again.
 *
 * @param name of the deadline of the term itself
 */
public record RepeatedDeadline(String name) {

    /** The term runs from now on; an earlier one of the same name does not any more. */
    public Deadline due(Deadline row, Term term) {
        Deadline after = row;
        for (int times : Term.TOLD_AT) {
            after = after.due(Term.deadline(name, times), CivilDate.endOf(term.lastDay(times)));
        }
        return after;
    }

    /** What was awaited has come. */
    public Deadline met(Deadline row) {
        Deadline after = row;
        for (int times : Term.TOLD_AT) {
            after = after.met(Term.deadline(name, times));
        }
        return after;
    }
}
