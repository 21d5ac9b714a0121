package nl.kiem.events.runtime.store;

/** An event that this version of the software does not know. Whoever follows events stops here and does not skip it. */
public final class UnknownEventType extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String type;

    public UnknownEventType(String type) {
        super("unknown event type " + type + ": a newer version wrote it, or its upcaster is missing");
        this.type = type;
    }

    public String type() {
        return type;
    }
}
