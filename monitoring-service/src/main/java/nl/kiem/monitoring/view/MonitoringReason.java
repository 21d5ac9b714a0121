package nl.kiem.monitoring.view;

import nl.kiem.events.Reason;

/** Why monitoring cannot answer. */
enum MonitoringReason implements Reason {
    THREAD_UNKNOWN;

    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }
}
