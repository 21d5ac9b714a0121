package nl.kiem.events.runtime.operations;

import nl.kiem.events.Reason;

/** Why an operator's request is refused. */
enum OperationsReason implements Reason {
    FAILED_EVENT_UNKNOWN(Kind.UNKNOWN),
    VIEW_UNKNOWN(Kind.UNKNOWN),
    REDRIVE_FAILED(Kind.STATE),
    REPLAY_RUNNING(Kind.STATE);

    private final Kind kind;

    OperationsReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
