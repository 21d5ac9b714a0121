package nl.kiem.events;

import io.smallrye.mutiny.Uni;
import nl.kiem.events.contract.Event;

/**
 * One published event leads to one command, here or in another service. Named {@code WhenXThenY}. The command's id is
 * derived from the event's id, so that redelivery changes nothing.
 */
public interface Reaction<E extends Event> {

    /** The event type that it waits for. */
    Class<E> on();

    /** Completes when the command was handled; a failure is retried, then set aside for the operator. */
    Uni<Void> react(Recorded<E> recorded);
}
