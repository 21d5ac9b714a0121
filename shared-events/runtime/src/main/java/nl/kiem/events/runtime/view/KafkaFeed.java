package nl.kiem.events.runtime.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.kiem.events.contract.Families;
import nl.kiem.events.runtime.kafka.CloudEvents;
import nl.kiem.events.runtime.kafka.KafkaSettings;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What all services published, from Kafka. Takes every partition itself and starts where the cursor says: the place is
 * kept with the rows, not with Kafka.
 */
final class KafkaFeed implements Feed {

    static final String SOURCE = "kafka";

    private static final int FETCH_BYTES = 4 << 20;
    private static final Duration WAIT = Duration.ofMillis(300);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final Duration LOOK_FOR_PARTITIONS_EVERY = Duration.ofMinutes(1);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final CloudEvents cloudEvents;
    private final Collection<String> topics;
    private long lookedAtNanos;
    private String lastCursor = "";
    private Offsets lastOffsets = Offsets.parse("");

    KafkaFeed(KafkaSettings kafka, CloudEvents cloudEvents, Collection<String> topics) {
        this.cloudEvents = cloudEvents;
        this.topics = topics;
        this.consumer = new KafkaConsumer<>(
                kafka.with(Map.of(
                        "enable.auto.commit",
                        false,
                        // a place that Kafka no longer has is for the operator to know, not to skip over
                        "auto.offset.reset",
                        "none",
                        "max.poll.records",
                        5_000,
                        "fetch.max.bytes",
                        FETCH_BYTES,
                        "max.partition.fetch.bytes",
                        FETCH_BYTES,
                        "default.api.timeout.ms",
                        (int) ANSWER_WITHIN.toMillis())),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public String start() {
        return "";
    }

    @Override
    public void seek(String cursor) {
        Offsets offsets = Offsets.parse(cursor);
        List<TopicPartition> partitions = partitions();
        consumer.assign(partitions);
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions, ANSWER_WITHIN);
        for (TopicPartition partition : partitions) {
            consumer.seek(partition, offsets.next(partition.toString(), beginnings.getOrDefault(partition, 0L)));
        }
    }

    @Override
    public List<Incoming> poll() {
        if (System.nanoTime() - lookedAtNanos > LOOK_FOR_PARTITIONS_EVERY.toNanos()) {
            int partitions = partitions().size();
            if (partitions != consumer.assignment().size()) {
                throw new IllegalStateException("the topics have %d partitions now".formatted(partitions));
            }
        }
        List<Incoming> batch = new ArrayList<>();
        consumer.poll(WAIT).forEach(received -> batch.add(incoming(received)));
        return batch;
    }

    @Override
    public String after(String cursor, List<Incoming> taken) {
        return Offsets.parse(cursor)
                .after(taken.stream().map(Incoming::place)::iterator)
                .toString();
    }

    @Override
    public boolean passed(String cursor, Incoming incoming) {
        if (!cursor.equals(lastCursor)) {
            lastCursor = cursor;
            lastOffsets = Offsets.parse(cursor);
        }
        return lastOffsets.passed(incoming.place());
    }

    @Override
    public boolean reached(String cursor, String goal) {
        return Offsets.parse(cursor).reached(Offsets.parse(goal));
    }

    @Override
    public boolean waits() {
        return true;
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }

    private List<TopicPartition> partitions() {
        lookedAtNanos = System.nanoTime();
        List<TopicPartition> all = new ArrayList<>();
        for (String topic : topics) {
            List<PartitionInfo> found = consumer.partitionsFor(topic, ANSWER_WITHIN);
            if (found.isEmpty()) throw new IllegalStateException("there is no topic " + topic);
            found.forEach(partition -> all.add(new TopicPartition(topic, partition.partition())));
        }
        return all;
    }

    private Incoming incoming(ConsumerRecord<byte[], byte[]> received) {
        TopicPartition partition = new TopicPartition(received.topic(), received.partition());
        String place = Offsets.place(partition.toString(), received.offset());
        String id = CloudEvents.text(received.headers(), CloudEvents.ID);
        return new Incoming(
                id == null ? place : id,
                Families.category(received.topic()),
                place,
                () -> cloudEvents.decode(received.headers(), received.value()));
    }
}
