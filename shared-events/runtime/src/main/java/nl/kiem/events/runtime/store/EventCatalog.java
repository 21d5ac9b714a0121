package nl.kiem.events.runtime.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.EventType;
import nl.kiem.events.contract.Families;
import nl.kiem.events.contract.Topic;

/** Every event type that there is: its name, class, family and topic, and the way to and from JSON. */
@Singleton
public final class EventCatalog {

    /**
     * One event type.
     *
     * @param name in the store and on the wire
     * @param family the sealed interface that it belongs to
     * @param category of the streams that hold it
     * @param topic for what is not restricted
     * @param service that alone records it
     * @param published whether it may leave that service
     */
    public record Type(
            String name,
            Class<? extends Event> eventClass,
            Class<? extends Event> family,
            String category,
            String topic,
            String service,
            boolean published) {}

    private record Codec(Type type, ObjectReader reader, ObjectWriter writer, RequiredParts required) {}

    private final Map<String, Codec> byName = new LinkedHashMap<>();
    private final Map<Class<?>, Codec> byClass = new HashMap<>();
    private final Upcasters upcasters;
    private final ObjectMapper json = EventJson.mapper();

    @Inject
    EventCatalog(@All List<Upcaster> upcasters) {
        this(Families.ALL, upcasters);
    }

    private EventCatalog(List<Class<? extends Event>> families, List<Upcaster> upcasters) {
        this.upcasters = new Upcasters(upcasters);
        families.forEach(this::register);
        this.upcasters.requireKnown(byName.keySet());
    }

    /** The catalogue of all families, for use without a container. */
    public static EventCatalog of(Upcaster... upcasters) {
        return new EventCatalog(Families.ALL, List.of(upcasters));
    }

    /** A catalogue of other families than the product's, for tests of the kernel itself. */
    public static EventCatalog of(List<Class<? extends Event>> families, Upcaster... upcasters) {
        return new EventCatalog(families, List.of(upcasters));
    }

    public Collection<Type> types() {
        return byName.values().stream().map(Codec::type).toList();
    }

    /** @throws UnknownEventType when no family has it; upcasting is not considered */
    public Type type(String name) {
        return codec(name).type;
    }

    /** @throws UnknownEventType when no family has it */
    public Type type(Class<? extends Event> eventClass) {
        return codec(eventClass).type;
    }

    public Optional<Type> find(String name) {
        return Optional.ofNullable(byName.get(name)).map(Codec::type);
    }

    /** Today's name of a type that may be stored under an old one. */
    public String currentName(String storedName) {
        return upcasters.currentName(storedName);
    }

    /** @throws IllegalArgumentException when a part that must be there is null */
    public String encode(Event event) {
        Codec codec = codec(event.getClass());
        codec.required.check(event);
        try {
            return codec.writer.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot write " + codec.type.name, e);
        }
    }

    /**
     * @param type as stored or received
     * @throws UnknownEventType when no family has it and no upcaster leads to one that has
     * @throws UnreadableEvent when the payload does not fit
     */
    public Event decode(String type, String payload) {
        try {
            if (!upcasters.concern(type)) {
                Codec codec = codec(type);
                return complete(codec, codec.reader.readValue(payload));
            }
            if (!(json.readTree(payload) instanceof ObjectNode node)) {
                throw new UnreadableEvent(type, "not a JSON object", null);
            }
            Upcasters.Upcast upcast = upcasters.apply(type, node);
            Codec codec = codec(upcast.type());
            return complete(codec, codec.reader.readValue(upcast.payload()));
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent(type, e.getOriginalMessage(), e);
        } catch (java.io.IOException e) {
            throw new UnreadableEvent(type, e.getMessage(), e);
        }
    }

    private static Event complete(Codec codec, Event event) {
        try {
            codec.required.check(event);
            return event;
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent(codec.type.name, e.getMessage(), null);
        }
    }

    private Codec codec(String name) {
        Codec codec = byName.get(name);
        if (codec == null) throw new UnknownEventType(name);
        return codec;
    }

    private Codec codec(Class<?> eventClass) {
        Codec codec = byClass.get(eventClass);
        if (codec == null) throw new UnknownEventType(eventClass.getName());
        return codec;
    }

    private void register(Class<? extends Event> family) {
        Topic topic = Families.topic(family);
        Families.types(family).forEach(eventClass -> {
            EventType name = Families.type(eventClass);
            Type type = new Type(
                    name.value(),
                    eventClass,
                    family,
                    Families.category(topic.value()),
                    topic.value(),
                    topic.service(),
                    name.published());
            Codec codec = new Codec(
                    type, json.readerFor(eventClass), json.writerFor(eventClass), RequiredParts.of(eventClass));
            if (byName.put(type.name, codec) != null) {
                throw new IllegalArgumentException("two event types are named " + type.name);
            }
            byClass.put(eventClass, codec);
        });
    }
}
