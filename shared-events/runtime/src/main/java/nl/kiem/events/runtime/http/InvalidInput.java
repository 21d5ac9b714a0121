package nl.kiem.events.runtime.http;

import java.util.List;

/** A request that cannot be understood as it is: 400, with everything that is wrong at once. Has no stack trace. */
public final class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /**
     * One thing that is wrong.
     *
     * @param field path in the body as the caller wrote it, or name of the parameter or header
     */
    public record Violation(String field, String message) {}

    public InvalidInput(String field, String message) {
        this(List.of(new Violation(field, message)));
    }

    public InvalidInput(List<Violation> violations) {
        super("the request is not valid", null, false, false);
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
