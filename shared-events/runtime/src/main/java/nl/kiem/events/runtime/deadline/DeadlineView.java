package nl.kiem.events.runtime.deadline;

import nl.kiem.events.Recorded;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;

/**
 * The one view of a service's deadlines; a service implements {@link #families} and {@link #next} and makes it a
 * {@code @Singleton}. Its table comes with the kernel's scripts.
 */
public interface DeadlineView extends View<Deadline> {

    /**
     * What is awaited after the event: {@code row.due(...)}, {@code row.cleared()}, or {@code row} when the event
     * changes nothing about it.
     */
    Deadline next(Deadline row, Event event);

    @Override
    default String name() {
        return "deadline_v1";
    }

    @Override
    default Class<Deadline> rowType() {
        return Deadline.class;
    }

    @Override
    default String key(Recorded<? extends Event> recorded) {
        return recorded.stream().toString();
    }

    @Override
    default Deadline blank(String key) {
        return Deadline.none(key);
    }

    @Override
    default Deadline fold(Deadline row, Recorded<? extends Event> recorded) {
        return next(row, recorded.event()).at(recorded.version());
    }

    @Override
    default long version(Deadline row) {
        return row.version();
    }
}
