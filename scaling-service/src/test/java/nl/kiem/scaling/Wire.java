package nl.kiem.scaling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.PilotEvent.MeasuredResult;
import nl.kiem.events.contract.initiative.PilotEvent.PilotProven;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.runtime.store.EventCatalog;
import nl.kiem.events.testkit.LocalKafka;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Other services, as far as this one can tell: records on Kafka, written out header by header. */
final class Wire implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_EVERY_NANOS = 50_000_000;

    private final EventCatalog catalog = EventCatalog.of();
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", LocalKafka.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());

    /** On the first partition whatever the key is, so that what is sent later is also heard later. */
    void send(UUID aggregate, long version, ThreadId thread, Event event) {
        EventCatalog.Type type = catalog.type(event.getClass());
        var record = new ProducerRecord<>(
                type.topic(), 0, thread.toString(), catalog.encode(event).getBytes(UTF_8));
        Map.of(
                        "content-type",
                        "application/json",
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        type.category() + "-" + aggregate + "/" + version,
                        "ce_source",
                        "urn:nld:oin:00000099000000001000:systeem:" + type.service(),
                        "ce_type",
                        type.name(),
                        "ce_subject",
                        aggregate.toString(),
                        "ce_time",
                        event.at().toString(),
                        "ce_dataschema",
                        "urn:kiem:schema:" + type.name(),
                        "ce_sequence",
                        "%020d".formatted(version),
                        "ce_correlationid",
                        thread.toString())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try {
            producer.send(record).get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("Kafka does not take " + event, e);
        }
    }

    static PilotProven proven(PilotId pilot, ThreadId thread, OrganisationId organisation) {
        return new PilotProven(
                pilot,
                thread,
                "Plain letters",
                organisation,
                3,
                List.of(new MeasuredResult("calls", BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ONE, Map.of())),
                RiskClass.MEDIUM,
                "dossier/1",
                "0".repeat(64),
                today().plusMonths(24),
                null,
                null,
                null,
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }

    static void eventually(String what, BooleanSupplier holds) {
        Instant until = Instant.now().plus(PATIENCE);
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(until);
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
