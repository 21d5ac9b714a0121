package nl.kiem.events.runtime.store;

import org.jspecify.annotations.Nullable;

/** A payload that does not fit the type that it is stored under. Whoever follows events stops here and does not skip it. */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableEvent(String type, @Nullable String why, @Nullable Throwable cause) {
        this("cannot read an event of type " + type + ": " + why, cause);
    }

    private UnreadableEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The same with the id of the event in the message. */
    UnreadableEvent at(String eventId) {
        return new UnreadableEvent(eventId + ": " + getMessage(), getCause());
    }
}
