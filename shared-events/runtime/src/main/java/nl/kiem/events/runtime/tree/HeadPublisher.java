package nl.kiem.events.runtime.tree;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.kiem.events.proof.TreeHead;
import nl.kiem.events.runtime.kafka.KafkaSettings;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives heads to others: at least once, in their order. A head is a CloudEvent whose data is the signed head itself;
 * they come seldom, so nothing is kept open for them.
 */
@Singleton
class HeadPublisher {

    static final String TYPE = "nl.kiem.tree-head.signed";

    private static final int PAGE = 100;
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final TreeHeads heads;
    private final Map<String, Object> settings;
    private final String service;
    private final String source;

    HeadPublisher(
            TreeHeads heads,
            KafkaSettings kafka,
            @ConfigProperty(name = "kiem.service") String service,
            @ConfigProperty(name = "kiem.oin") String oin) {
        this.heads = heads;
        this.settings = kafka.with(
                Map.of("acks", "all", "enable.idempotence", true, "max.block.ms", 5_000, "request.timeout.ms", 5_000));
        this.service = service;
        this.source = "urn:nld:oin:" + oin + ":systeem:" + service;
    }

    /** Sends what Kafka does not have yet. */
    void publish() {
        long sent = heads.published().await().atMost(DEADLINE);
        List<SignedHead> waiting = heads.after(sent, PAGE).await().atMost(DEADLINE);
        if (waiting.isEmpty()) return;
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (SignedHead head : waiting) {
                var unused = producer.send(record(head)).get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
                heads.published(head.number()).await().atMost(DEADLINE);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka did not take a tree head: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a tree head was sent", e);
        }
    }

    private ProducerRecord<String, String> record(SignedHead head) {
        var record = new ProducerRecord<>(TreeHead.TOPIC, service, head.jws());
        Map.of(
                        "content-type",
                        "application/jose",
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        "tree-head-" + service + "/" + head.number(),
                        "ce_source",
                        source,
                        "ce_type",
                        TYPE,
                        "ce_subject",
                        Long.toString(head.number()),
                        "ce_time",
                        head.signedAt().toString())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }
}
