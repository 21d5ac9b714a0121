package nl.kiem.events.runtime.kafka;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnector;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;

/**
 * The channel through which a service hears what it reacts to. It is opened by hand and not by annotation, because its
 * topics follow from the reactions that there are, and a service without any has no channel.
 */
@Singleton
class ReactionChannel {

    static final String NAME = "reactions";

    private final KafkaConnector connector;
    private final KafkaSettings kafka;
    private final String service;

    ReactionChannel(
            @Connector(KafkaConnector.CONNECTOR_NAME) KafkaConnector connector,
            KafkaSettings kafka,
            @ConfigProperty(name = "kiem.service") String service) {
        this.connector = connector;
        this.kafka = kafka;
        this.service = service;
    }

    @SuppressWarnings("unchecked") // the deserializers below say what the records hold
    Multi<IncomingKafkaRecord<byte[], byte[]>> open(Collection<String> topics) {
        return Multi.createFrom()
                .publisher(connector.getPublisher(settings(topics)))
                .map(message -> (IncomingKafkaRecord<byte[], byte[]>) message);
    }

    private Config settings(Collection<String> topics) {
        Map<String, String> own = new HashMap<>();
        kafka.with(Map.of()).forEach((name, value) -> own.put(name, value.toString()));
        own.putAll(Map.of(
                "channel-name",
                NAME,
                "topics",
                String.join(",", topics),
                "group.id",
                service,
                "key.deserializer",
                ByteArrayDeserializer.class.getName(),
                "value.deserializer",
                ByteArrayDeserializer.class.getName(),
                "auto.offset.reset",
                "earliest",
                "max.poll.records",
                "100",
                // a consumer that was killed gives its partitions back after ten seconds
                "session.timeout.ms",
                "10000",
                "heartbeat.interval.ms",
                "3000"));
        own.putAll(Map.of(
                "commit-strategy", "throttled",
                // an event that takes long holds back its partition, not the channel
                "throttled.unprocessed-record-max-age.ms", "0",
                "auto.commit.interval.ms", "1000",
                "failure-strategy", "ignore",
                "cloud-events", "false",
                "tracing-enabled", "false",
                "health-enabled", "false",
                "graceful-shutdown", "false"));
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(own, NAME, 1000))
                .build();
    }
}
