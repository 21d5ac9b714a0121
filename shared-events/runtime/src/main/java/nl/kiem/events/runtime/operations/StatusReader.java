package nl.kiem.events.runtime.operations;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.kiem.events.Position;
import nl.kiem.events.View;
import nl.kiem.events.contract.Families;
import nl.kiem.events.runtime.flow.Checkpoints;
import nl.kiem.events.runtime.flow.Checkpoints.Checkpoint;
import nl.kiem.events.runtime.flow.FailedEvents;
import nl.kiem.events.runtime.kafka.EventRelay;
import nl.kiem.events.runtime.kafka.Reactions;
import nl.kiem.events.runtime.operations.ServiceStatus.ReactionStatus;
import nl.kiem.events.runtime.operations.ServiceStatus.RelayStatus;
import nl.kiem.events.runtime.operations.ServiceStatus.ViewStatus;
import nl.kiem.events.runtime.view.Offsets;
import nl.kiem.events.runtime.view.ViewRunner;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Finds out how the service is doing; asks the database and Kafka, so for a thread that may block. */
@Singleton
class StatusReader {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);

    private final String service;
    private final Readers readers;
    private final Sources sources;

    /** Whose progress is told. */
    @Singleton
    record Readers(ViewRunner views, Reactions reactions, Checkpoints checkpoints, FailedEvents failedEvents) {}

    /** Where there is something to read. */
    @Singleton
    record Sources(StoreLag store, KafkaLag kafka) {}

    StatusReader(@ConfigProperty(name = "kiem.service") String service, Readers readers, Sources sources) {
        this.service = service;
        this.readers = readers;
        this.sources = sources;
    }

    ServiceStatus read() {
        Optional<Map<TopicPartition, Long>> ends = sources.kafka.ends(topics());
        Long reactionLag = ends.flatMap(known -> sources.kafka.reactions(readers.reactions.topics(), known))
                .orElse(null);
        try {
            List<Checkpoint> checkpoints = readers.checkpoints.all().await().atMost(ANSWER_WITHIN);
            return new ServiceStatus(
                    service,
                    true,
                    ends.isPresent(),
                    relay(checkpoints),
                    views(checkpoints, ends.orElse(null)),
                    new ReactionStatus(reactionLag),
                    readers.failedEvents.count().await().atMost(ANSWER_WITHIN),
                    sources.store.heldBackTransactions());
        } catch (RuntimeException e) {
            ReactionStatus reactions = new ReactionStatus(reactionLag);
            return new ServiceStatus(service, false, ends.isPresent(), null, List.of(), reactions, null, null);
        }
    }

    private RelayStatus relay(List<Checkpoint> checkpoints) {
        Position position = checkpoints.stream()
                .filter(checkpoint -> checkpoint.name().equals(EventRelay.NAME))
                .map(checkpoint -> Position.parse(checkpoint.cursor()))
                .findFirst()
                .orElse(Position.START);
        return new RelayStatus(
                position.toString(), sources.store.events(position), sources.store.oldestSeconds(position));
    }

    private List<ViewStatus> views(List<Checkpoint> checkpoints, @Nullable Map<TopicPartition, Long> ends) {
        return checkpoints.stream()
                .flatMap(checkpoint -> readers.views.view(checkpoint.name()).stream()
                        .map(view -> new ViewStatus(
                                checkpoint.name(),
                                checkpoint.source(),
                                checkpoint.cursor(),
                                lag(view, checkpoint, ends),
                                checkpoint.updatedAt(),
                                checkpoint.stoppedBy(),
                                checkpoint.stoppedReason())))
                .toList();
    }

    private @Nullable Long lag(View<?> view, Checkpoint checkpoint, @Nullable Map<TopicPartition, Long> ends) {
        if (checkpoint.source().equals("store")) return sources.store.events(Position.parse(checkpoint.cursor()));
        if (ends == null) return null;
        Offsets offsets = Offsets.parse(checkpoint.cursor());
        Set<String> topics = topics(view);
        return ends.entrySet().stream()
                .filter(end -> topics.contains(end.getKey().topic()))
                .mapToLong(end ->
                        Math.max(0, end.getValue() - offsets.next(end.getKey().toString(), 0)))
                .sum();
    }

    private Set<String> topics() {
        Set<String> topics = new TreeSet<>(readers.reactions.topics());
        readers.views.views().forEach(view -> topics.addAll(topics(view)));
        return topics;
    }

    private static Set<String> topics(View<?> view) {
        Set<String> topics = new TreeSet<>();
        view.families().forEach(family -> topics.addAll(Families.topics(family)));
        return topics;
    }
}
