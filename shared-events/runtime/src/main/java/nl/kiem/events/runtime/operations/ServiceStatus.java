package nl.kiem.events.runtime.operations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the service is doing; what could not be found out is null.
 *
 * @param ready whether commands are taken; Kafka is not needed for that
 * @param kafka whether Kafka answers
 * @param failedEvents set aside and not driven again
 * @param heldBackTransactions how far the oldest open transaction of the database server lies behind the newest:
 *     readers of the event table wait below it
 */
public record ServiceStatus(
        String service,
        boolean ready,
        boolean kafka,
        @Nullable RelayStatus relay,
        List<ViewStatus> views,
        ReactionStatus reactions,
        @Nullable Long failedEvents,
        @Nullable Long heldBackTransactions) {

    /**
     * The way of the service's events to Kafka.
     *
     * @param position up to which all is sent
     * @param lagEvents not yet sent, private ones included
     * @param oldestUnsentSeconds since the first of them was recorded
     */
    public record RelayStatus(String position, long lagEvents, double oldestUnsentSeconds) {}

    /**
     * One view.
     *
     * @param source {@code store} or {@code kafka}
     * @param cursor up to which the rows hold everything
     * @param lagEvents still to be looked at; null when Kafka does not answer
     * @param stoppedBy id of the event that it cannot take; null while it runs
     */
    public record ViewStatus(
            String name,
            String source,
            String cursor,
            @Nullable Long lagEvents,
            Instant updatedAt,
            @Nullable String stoppedBy,
            @Nullable String stoppedReason) {}

    /** @param lag events on the topics that were not looked at yet; null when Kafka does not answer */
    public record ReactionStatus(@Nullable Long lag) {}
}
