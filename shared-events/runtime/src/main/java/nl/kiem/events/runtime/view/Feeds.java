package nl.kiem.events.runtime.view;

import jakarta.inject.Singleton;
import java.util.List;
import nl.kiem.events.EventStore;
import nl.kiem.events.View;
import nl.kiem.events.contract.Families;
import nl.kiem.events.runtime.kafka.CloudEvents;
import nl.kiem.events.runtime.kafka.KafkaSettings;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the feed of a view: the service's own table, or Kafka where the facts are those of others. */
@Singleton
class Feeds {

    private final EventStore store;
    private final KafkaSettings kafka;
    private final CloudEvents cloudEvents;
    private final String source;

    Feeds(
            EventStore store,
            KafkaSettings kafka,
            CloudEvents cloudEvents,
            @ConfigProperty(name = "kiem.view.source", defaultValue = StoreFeed.SOURCE) String source) {
        this.store = store;
        this.kafka = kafka;
        this.cloudEvents = cloudEvents;
        this.source = source;
    }

    Feed open(View<?> view) {
        return switch (source) {
            case StoreFeed.SOURCE -> new StoreFeed(store);
            case KafkaFeed.SOURCE -> new KafkaFeed(kafka, cloudEvents, topics(view));
            default -> throw new IllegalArgumentException("kiem.view.source is store or kafka, not " + source);
        };
    }

    static List<String> topics(View<?> view) {
        return view.families().stream()
                .flatMap(family -> Families.topics(family).stream())
                .sorted()
                .toList();
    }
}
