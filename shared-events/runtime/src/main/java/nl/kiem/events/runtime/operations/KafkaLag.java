package nl.kiem.events.runtime.operations;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import nl.kiem.events.runtime.kafka.KafkaSettings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Asks Kafka how much there is, and how far the service's reactions have come. */
@Singleton
class KafkaLag {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

    private final KafkaSettings kafka;
    private final String group;
    private @Nullable Admin admin;

    KafkaLag(KafkaSettings kafka, @ConfigProperty(name = "kiem.service") String service) {
        this.kafka = kafka;
        this.group = service;
    }

    /** The end of every partition of the topics; empty when Kafka does not answer. */
    synchronized Optional<Map<TopicPartition, Long>> ends(Collection<String> topics) {
        try {
            List<TopicPartition> partitions = await(
                            admin().describeTopics(topics).allTopicNames())
                    .values()
                    .stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .toList();
            Map<TopicPartition, Long> ends = new HashMap<>();
            await(admin().listOffsets(partitions.stream()
                                    .collect(Collectors.toMap(partition -> partition, end -> OffsetSpec.latest())))
                            .all())
                    .forEach((partition, end) -> ends.put(partition, end.offset()));
            return Optional.of(ends);
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }

    /** How many records of the topics the reactions have still to look at; empty when Kafka does not answer. */
    synchronized Optional<Long> reactions(Collection<String> topics, Map<TopicPartition, Long> ends) {
        if (topics.isEmpty()) return Optional.of(0L);
        try {
            Map<TopicPartition, OffsetAndMetadata> committed =
                    await(admin().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
            return Optional.of(ends.entrySet().stream()
                    .filter(end -> topics.contains(end.getKey().topic()))
                    .mapToLong(end -> {
                        OffsetAndMetadata next = committed.get(end.getKey());
                        return Math.max(0, end.getValue() - (next == null ? 0 : next.offset()));
                    })
                    .sum());
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) admin.close(Duration.ZERO);
    }

    private Admin admin() {
        Admin open = admin;
        if (open == null) {
            int millis = (int) ANSWER_WITHIN.toMillis();
            open = Admin.create(kafka.with(Map.of("default.api.timeout.ms", millis, "request.timeout.ms", millis)));
            admin = open;
        }
        return open;
    }

    private static <T> T await(KafkaFuture<T> answer) throws ExecutionException, TimeoutException {
        try {
            return answer.get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted");
        }
    }
}
