package nl.kiem.events.runtime.deadline;

import nl.kiem.events.contract.Event;

/**
 * What one kind of aggregate waits for, as a pure fold over its events. A {@code @Singleton} bean of a service, beside
 * the {@link DeadlineHandler} that acts when it has passed.
 *
 * @param <E> the sealed interface of the aggregate's events
 */
public interface DeadlineTerms<E extends Event> {

    Class<E> family();

    /**
     * What is awaited after the event: {@code row.due(...)}, {@code row.met(...)}, {@code row.only(...)}, {@code
     * row.cleared()}, or {@code row} when the event changes nothing about it.
     */
    Deadline next(Deadline row, E event);
}
