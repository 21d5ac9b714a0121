package nl.kiem.events.runtime.view;

/** An event that a view cannot take. The view stands still before it; everybody else goes on. */
final class PoisonEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String eventId;
    private final int before;

    /** @param before how many of the batch came before it and can be taken */
    PoisonEvent(String eventId, int before, Throwable cause) {
        super(eventId + ": " + cause, cause);
        this.eventId = eventId;
        this.before = before;
    }

    String eventId() {
        return eventId;
    }

    int before() {
        return before;
    }
}
