package nl.kiem.monitoring.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How every service is doing, as it says itself.
 *
 * @param readAt when they were asked
 */
public record OperatorView(Instant readAt, List<ServiceState> services) {

    /**
     * @param failure why there is no status: {@code NO_TOKEN}, {@code NO_ANSWER}, {@code UNREADABLE} or {@code STATUS_} with the HTTP
     *     status; null when there is one
     */
    public record ServiceState(
            String service,
            boolean answers,
            @Nullable String failure,
            @Nullable Status status) {

        /** The most events that any of its views has still to take in; null when that is not known. */
        public @Nullable Long viewLagEvents() {
            if (status == null || status.views() == null) return null;
            return status.views().stream()
                    .mapToLong(view -> view.lagEvents() == null ? 0 : view.lagEvents())
                    .max()
                    .orElse(0);
        }

        public boolean stopped() {
            return status != null
                    && status.views() != null
                    && status.views().stream().anyMatch(view -> view.stoppedBy() != null);
        }
    }

    /**
     * What a service says of itself; what it leaves out is null.
     *
     * @param ready whether it takes commands
     * @param kafka whether it can reach Kafka
     */
    public record Status(
            @Nullable Boolean ready,
            @Nullable Boolean kafka,
            @Nullable Relay relay,
            @Nullable List<ViewState> views,
            @Nullable Reactions reactions,
            @Nullable Long failedEvents) {}

    /**
     * The way of its events to Kafka.
     *
     * @param oldestUnsentSeconds age of the oldest event that waits
     */
    public record Relay(
            @Nullable String position,
            @Nullable Long lagEvents,
            @Nullable Double oldestUnsentSeconds) {}

    /** @param stoppedBy id of the event that it could not take; null while it runs */
    public record ViewState(
            String name,
            @Nullable String source,
            @Nullable Long lagEvents,
            @Nullable Instant updatedAt,
            @Nullable String stoppedBy) {}

    /** @param lag number of events that its reactions have still to take */
    public record Reactions(@Nullable Long lag) {}
}
