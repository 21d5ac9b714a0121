package nl.kiem.procurement;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.kiem.events.Ids;
import nl.kiem.events.Metadata;
import nl.kiem.events.Position;
import nl.kiem.events.Recorded;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.ScalingCaseId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScaleUpApproved;
import nl.kiem.events.contract.scaling.ScalingKind;
import nl.kiem.events.runtime.kafka.CloudEvents;
import nl.kiem.events.testkit.LocalKafka;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes approvals of scale-ups, as the scaling service would. */
@Singleton
public class Approvals {

    private final CloudEvents cloudEvents;

    Approvals(CloudEvents cloudEvents) {
        this.cloudEvents = cloudEvents;
    }

    static UUID needOf(ScalingCaseId scalingCase) {
        return Ids.derive("need", scalingCase.toString());
    }

    /** @param times how often the same event is delivered */
    void publish(ScalingCaseId scalingCase, ThreadId thread, boolean purchaseNeeded, int times) throws Exception {
        OrganisationId ministry = new OrganisationId(Rest.ORGANISATION);
        ScaleUpApproved approved = new ScaleUpApproved(
                scalingCase,
                thread,
                "Help in sign language everywhere",
                ministry,
                List.of(ScalingKind.OUT),
                List.of(ministry),
                List.of(),
                Money.ofEuros(1_000_000),
                purchaseNeeded,
                purchaseNeeded ? "Deaf visitors are helped in sign language at every counter" : null,
                purchaseNeeded ? null : "Everything is there already",
                "It works and twelve organisations want it",
                Instant.parse("2026-01-02T09:00:00Z"));
        Metadata metadata = new Metadata(
                Ids.derive("approval", scalingCase.toString()), "", Actor.system("scaling-service", ministry), null);
        StreamId stream = new StreamId("scaling-case", scalingCase.value());
        Recorded<Event> recorded = new Recorded<>(stream, 7, Position.START, approved, metadata, approved.at());
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, LocalKafka.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int delivery = 0; delivery < times; delivery++) {
                producer.send(cloudEvents.encode(recorded)).get(30, TimeUnit.SECONDS);
            }
        }
    }
}
