package nl.kiem.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.EventType;
import nl.kiem.events.contract.Families;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.runtime.store.EventJson;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts events on the topics as the agreement between the services says, without the kernel's own code for it. */
public final class Publisher implements AutoCloseable {

    private static final long SENT_SECONDS = 30;

    private final KafkaProducer<String, byte[]> kafka;

    public Publisher(String bootstrapServers) {
        this.kafka = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", "0"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    public void send(List<Recorded<Event>> events) {
        List<Future<?>> sent = new ArrayList<>();
        for (Recorded<Event> recorded : events) {
            EventType type = Families.type(recorded.event().getClass());
            if (type.published()) sent.add(kafka.send(message(recorded, type)));
        }
        for (Future<?> one : sent) await(one);
    }

    private static ProducerRecord<String, byte[]> message(Recorded<Event> recorded, EventType type) {
        Class<? extends Event> family = Families.ALL.stream()
                .filter(one -> one.isInstance(recorded.event()))
                .findFirst()
                .orElseThrow();
        Visibility visibility = recorded.metadata().visibility();
        String service = Families.topic(family).service();
        boolean restricted = visibility == Visibility.PARTICIPANTS || visibility == Visibility.SEALED;
        String topic = Families.topic(family).value() + (restricted ? ".restricted" : "");
        ThreadId thread = recorded.event().threadId();
        String subject = recorded.stream().id().toString();
        var message = new ProducerRecord<>(topic, thread == null ? subject : thread.toString(), json(recorded.event()));
        Headers headers = message.headers();
        add(headers, "content-type", "application/json");
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", recorded.id());
        add(headers, "ce_source", "urn:nld:oin:00000099000000001000:systeem:" + service);
        add(headers, "ce_type", type.value());
        add(headers, "ce_subject", subject);
        add(headers, "ce_time", recorded.recordedAt().toString());
        add(headers, "ce_sequence", "%020d".formatted(recorded.version()));
        add(headers, "ce_kiemvisibility", visibility.name());
        if (thread != null) add(headers, "ce_correlationid", thread.toString());
        String cause = recorded.metadata().causationId();
        if (cause != null) add(headers, "ce_causationid", cause);
        return message;
    }

    private static byte[] json(Event event) {
        try {
            return EventJson.mapper().writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    private static void await(Future<?> sent) {
        try {
            sent.get(SENT_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("not sent", e);
        }
    }

    @Override
    public void close() {
        kafka.close();
    }
}
