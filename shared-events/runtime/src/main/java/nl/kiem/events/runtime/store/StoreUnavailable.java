package nl.kiem.events.runtime.store;

import org.jspecify.annotations.Nullable;

/** The database could not be reached or refused to write. Nothing was recorded. */
public final class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
    }
}
