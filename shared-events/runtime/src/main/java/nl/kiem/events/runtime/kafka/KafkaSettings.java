package nl.kiem.events.runtime.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** What every Kafka client of the service starts from: all properties {@code kafka.*}. */
@Singleton
public class KafkaSettings {

    private final Map<String, Object> broker;

    @Inject
    KafkaSettings(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = Map.copyOf(broker);
    }

    private KafkaSettings(String bootstrapServers) {
        this.broker = Map.of("bootstrap.servers", bootstrapServers);
    }

    /** For use without a container. */
    public static KafkaSettings of(String bootstrapServers) {
        return new KafkaSettings(bootstrapServers);
    }

    public Map<String, Object> with(Map<String, Object> own) {
        Map<String, Object> all = new HashMap<>(broker);
        all.putAll(own);
        return all;
    }
}
