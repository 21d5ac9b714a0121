package nl.kiem.events.runtime.store;

import org.jspecify.annotations.Nullable;

/** More appends wait than the store takes on, or this one waited too long for its turn. It was not recorded. */
public final class Overloaded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Overloaded(String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
    }
}
