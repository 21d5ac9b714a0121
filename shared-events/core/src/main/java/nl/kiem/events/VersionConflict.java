package nl.kiem.events;

/** The stream has moved on since it was read. Has no stack trace. */
public final class VersionConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient StreamId stream;
    private final long expected;
    private final long actual;

    /** @param actual the version that the stream has now, or -1 where the store could not tell */
    public VersionConflict(StreamId stream, long expected, long actual) {
        super("%s is at version %d, not %d".formatted(stream, actual, expected), null, false, false);
        this.stream = stream;
        this.expected = expected;
        this.actual = actual;
    }

    public StreamId stream() {
        return stream;
    }

    public long expected() {
        return expected;
    }

    public long actual() {
        return actual;
    }
}
