package nl.kiem.events.runtime.store;

/** An event that this version of the software does not know. Whoever follows events stops here and does not skip it. */
public final class UnknownEventType extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String type;

    public UnknownEventType(String type) {
        this(type, "");
    }

    private UnknownEventType(String type, String place) {
        super("unknown event type %s%s: a newer version wrote it, or its upcaster is missing".formatted(type, place));
        this.type = type;
    }

    public String type() {
        return type;
    }

    /** The same with the id of the event in the message. */
    UnknownEventType at(String eventId) {
        return new UnknownEventType(type, " at " + eventId);
    }
}
