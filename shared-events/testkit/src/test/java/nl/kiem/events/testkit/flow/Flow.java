package nl.kiem.events.testkit.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import nl.kiem.events.Custody;
import nl.kiem.events.EventStore;
import nl.kiem.events.Metadata;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.AllocationId;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.FundId;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.TenderId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.FundEvent.BudgetAllocated;
import nl.kiem.events.contract.initiative.FundEvent.FundOpened;
import nl.kiem.events.contract.procurement.TenderEvent.LosersInformed;
import nl.kiem.events.testkit.EventStoreConformance;
import nl.kiem.events.testkit.LocalKafka;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the tests of the flow do again and again. */
final class Flow {

    static final OrganisationId ORGANISATION = new OrganisationId("tooi:mnre1034");
    static final ThreadId THREAD = ThreadId.of(new InitiativeId(UUID.randomUUID()));

    private static final Instant AT = Instant.parse("2026-03-01T09:00:00.123456Z");
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final AtomicLong HOURS = new AtomicLong(1_000);

    private Flow() {}

    static StreamId newFund() {
        return new StreamId("fund", UUID.randomUUID());
    }

    static FundOpened opened(StreamId fund, String name, LocalDate to) {
        return new FundOpened(
                new FundId(fund.id()),
                name,
                ORGANISATION,
                LocalDate.of(2026, 1, 1),
                to,
                eur(100_000_00),
                500,
                null,
                AT);
    }

    static FundOpened opened(StreamId fund, String name) {
        return opened(fund, name, LocalDate.of(2199, 12, 31));
    }

    /** Hours are never the same twice, so that a test knows its own events. */
    static BudgetAllocated allocated(StreamId fund) {
        return new BudgetAllocated(
                new FundId(fund.id()),
                new AllocationId(UUID.randomUUID()),
                THREAD,
                eur(10_00),
                HOURS.incrementAndGet(),
                ORGANISATION,
                AT);
    }

    /** A fact that never leaves its service. */
    static LosersInformed kept(StreamId tender) {
        return new LosersInformed(new TenderId(tender.id()), THREAD, "1", List.of(), null, AT);
    }

    static Money eur(long cents) {
        return new Money(cents);
    }

    static void append(EventStore store, StreamId stream, long expected, Event... events) {
        append(store, stream, expected, Custody.NONE.visibility(), events);
    }

    /** The first facts of a stream that so many may see. */
    static void appendSeenBy(EventStore store, Visibility visibility, StreamId stream, Event... events) {
        append(store, stream, 0, visibility, events);
    }

    private static void append(
            EventStore store, StreamId stream, long expected, Visibility visibility, Event... events) {
        Actor actor = Actor.system("tester", ORGANISATION);
        Metadata metadata = new Metadata(UUID.randomUUID(), "f", actor, null, visibility);
        var unused = store.append(
                        stream, EventStoreConformance.headAt(store, stream, expected), List.of(events), metadata)
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    /** Everything that a topic holds, in the order of each partition. */
    static List<ConsumerRecord<String, byte[]>> everything(String topic) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", LocalKafka.bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found;
    }

    static void eventually(String what, BooleanSupplier holds) {
        Instant until = Instant.now().plus(PATIENCE);
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(until);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
