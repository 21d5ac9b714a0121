package nl.kiem.events.runtime.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.Event;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends events and waits until Kafka has all of them. When one fails, the producer is thrown away together with
 * everything it still holds: had the following ones gone out without it, a reader would see a gap.
 */
@Singleton
public class KafkaSender {

    private static final Duration ACKS_WITHIN = Duration.ofSeconds(8);

    private final CloudEvents cloudEvents;
    private final Map<String, Object> settings;
    private @Nullable KafkaProducer<String, byte[]> producer;

    @Inject
    public KafkaSender(CloudEvents cloudEvents, KafkaSettings kafka) {
        this.cloudEvents = cloudEvents;
        this.settings = kafka.with(Map.of(
                "acks",
                "all",
                "enable.idempotence",
                true,
                "linger.ms",
                0,
                "batch.size",
                64 << 10,
                "compression.type",
                "lz4",
                "max.block.ms",
                5_000,
                "request.timeout.ms",
                5_000,
                // longer than we wait, so that no single record is given up on by the producer
                "delivery.timeout.ms",
                120_000));
    }

    /** One more, with a producer of its own. */
    public KafkaSender another() {
        return new KafkaSender(cloudEvents, settings);
    }

    private KafkaSender(CloudEvents cloudEvents, Map<String, Object> settings) {
        this.cloudEvents = cloudEvents;
        this.settings = settings;
    }

    /** Returns when every event is acknowledged by all in-sync replicas; throws when one is not, in time. */
    public void send(List<Recorded<Event>> events) {
        if (events.isEmpty()) return;
        try {
            KafkaProducer<String, byte[]> open = open();
            List<Future<RecordMetadata>> acks = new ArrayList<>(events.size());
            for (Recorded<Event> event : events) {
                Future<RecordMetadata> ack = open.send(cloudEvents.encode(event));
                // refused on the spot, too large for instance: nothing behind it may go
                if (ack.isDone()) await(ack, System.nanoTime());
                acks.add(ack);
            }
            long deadline = System.nanoTime() + ACKS_WITHIN.toNanos();
            for (Future<RecordMetadata> ack : acks) {
                await(ack, deadline);
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @PreDestroy
    public synchronized void close() {
        KafkaProducer<String, byte[]> closing = producer;
        producer = null;
        if (closing != null) closing.close(Duration.ZERO);
    }

    private synchronized KafkaProducer<String, byte[]> open() {
        KafkaProducer<String, byte[]> open = producer;
        if (open == null) {
            open = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
            producer = open;
        }
        return open;
    }

    private static void await(Future<RecordMetadata> ack, long deadlineNanos) {
        try {
            var unused = ack.get(Math.max(0, deadlineNanos - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka refused an event: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("Kafka did not acknowledge within " + ACKS_WITHIN, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Kafka", e);
        }
    }
}
