package nl.kiem.local.status;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part as it is now.
 *
 * @param restarts how often it was started again after an unexpected end
 * @param lag null for what is not a service, and when the service does not tell
 */
public record PartStatus(
        String name,
        String address,
        boolean ready,
        long pid,
        int restarts,
        @Nullable Lag lag) {

    /**
     * How far a service is behind, in events.
     *
     * @param relayEvents not yet sent to the topics
     * @param oldestUnsentSeconds age of the oldest of those
     * @param viewEvents that the slowest view has not seen
     * @param reactionEvents that the reactions have not seen
     * @param failedEvents set aside for the operator
     * @param stoppedViews that met an event which they cannot take
     */
    public record Lag(
            long relayEvents,
            long oldestUnsentSeconds,
            long viewEvents,
            long reactionEvents,
            long failedEvents,
            List<String> stoppedViews) {

        /** Whether everything that happened has arrived everywhere. */
        public boolean isNone() {
            return relayEvents == 0 && viewEvents == 0 && reactionEvents == 0;
        }
    }
}
