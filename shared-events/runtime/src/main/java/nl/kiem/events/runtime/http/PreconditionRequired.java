package nl.kiem.events.runtime.http;

/** A decision was asked for without saying on which version it rests: 428. Has no stack trace. */
public final class PreconditionRequired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PreconditionRequired() {
        super(
                "say with If-Match on which version this decision rests; GET it first, its ETag is the value",
                null,
                false,
                false);
    }
}
