package nl.kiem.events;

/** The caller decided on a version that is no longer the current one. Has no stack trace. */
public final class StaleVersion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long current;

    public StaleVersion(StreamId stream, long seen, long current) {
        super("%s is at version %d, not %d: read it again".formatted(stream, current, seen), null, false, false);
        this.current = current;
    }

    public long current() {
        return current;
    }
}
