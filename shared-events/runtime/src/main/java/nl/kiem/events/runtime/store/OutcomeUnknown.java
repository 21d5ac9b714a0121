package nl.kiem.events.runtime.store;

import org.jspecify.annotations.Nullable;

/** The connection was lost, or no answer came in time, while the append was on its way: it may be recorded or not. Sending the same command under the same key again tells. */
public final class OutcomeUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutcomeUnknown(String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
    }
}
