package nl.kiem.events.contract.documents;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.Families;
import nl.kiem.events.contract.Visibility;
import org.jspecify.annotations.Nullable;

/** The AsyncAPI 3 document of what one service publishes. */
final class AsyncApi {

    private static final List<String> HEADERS_REQUIRED = List.of(
            "ce_specversion",
            "ce_id",
            "ce_source",
            "ce_type",
            "ce_subject",
            "ce_time",
            "ce_dataschema",
            "ce_sequence",
            "ce_kiemvisibility");

    private static final String RESTRICTED = " Here go the facts about what only those who take part in it, or only its"
            + " owner, may see: the installation's own services read it and nobody else may. A stream's facts are all"
            + " on this side or all on the other.";

    private final ObjectMapper json;
    private final SourceDocs docs;
    private final EventSchemas schemas;

    AsyncApi(ObjectMapper json, SourceDocs docs, EventSchemas schemas) {
        this.json = json;
        this.docs = docs;
        this.schemas = schemas;
    }

    ObjectNode document(String service, String version) {
        ObjectNode root = json.createObjectNode();
        root.put("asyncapi", "3.0.0");
        root.put("id", "urn:kiem:" + service);
        ObjectNode info = root.putObject("info");
        info.put("title", "Kiem " + service).put("version", version);
        info.put(
                "description",
                "Facts published by " + service
                        + " as CloudEvents 1.0 in Kafka's binary mode, by the NL GOV profile. At least once, in order per"
                        + " key; consumers drop what they have seen by source and id.");
        info.putObject("contact").put("name", "Kiem maintainers");
        info.putObject("license")
                .put("name", "EUPL-1.2")
                .put("url", "https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12");
        root.put("defaultContentType", "application/json");
        root.putObject("servers")
                .putObject("kafka")
                .put("host", "{bootstrap}")
                .put("protocol", "kafka")
                .putObject("variables")
                .putObject("bootstrap")
                .put("default", "127.0.0.1:7106")
                .put("description", "bootstrap servers of the installation");
        ObjectNode channels = root.putObject("channels");
        ObjectNode operations = root.putObject("operations");
        ObjectNode components = root.putObject("components");
        ObjectNode messages = components.putObject("messages");
        components.putObject("schemas").set("cloudEventHeaders", headers());
        for (Class<? extends Event> family : Families.ALL) {
            if (Families.topic(family).service().equals(service)) add(family, channels, operations, messages);
        }
        return root;
    }

    private void add(Class<? extends Event> family, ObjectNode channels, ObjectNode operations, ObjectNode messages) {
        var published = Families.types(family)
                .filter(type -> Families.type(type).published())
                .toList();
        for (String topic : Families.topics(family)) {
            channel(family, topic, published, channels, operations);
        }
        for (Class<? extends Event> type : published) {
            String name = Families.type(type).value();
            ObjectNode message = messages.putObject(name)
                    .put("name", name)
                    .put("title", type.getSimpleName())
                    .put("contentType", "application/json");
            describe(message, docs.type(type.getSimpleName()));
            message.putObject("headers").put("$ref", "#/components/schemas/cloudEventHeaders");
            ObjectNode payload = schemas.schema(type);
            payload.remove("$schema");
            message.set("payload", payload);
            ObjectNode key = message.putObject("bindings").putObject("kafka").putObject("key");
            key.put("type", "string").put("description", "id of the thread, or of the aggregate where there is none");
        }
    }

    private void channel(
            Class<? extends Event> family,
            String topic,
            List<Class<? extends Event>> published,
            ObjectNode channels,
            ObjectNode operations) {
        ObjectNode channel = channels.putObject(topic).put("address", topic);
        String description = docs.type(family.getSimpleName());
        describe(channel, topic.endsWith(Families.RESTRICTED) ? description + RESTRICTED : description);
        channel.putObject("bindings").putObject("kafka").put("topic", topic).put("bindingVersion", "0.5.0");
        ObjectNode refs = channel.putObject("messages");
        ObjectNode operation = operations.putObject("publish-" + topic).put("action", "send");
        operation.putObject("channel").put("$ref", "#/channels/" + topic);
        for (Class<? extends Event> type : published) {
            String name = Families.type(type).value();
            refs.putObject(name).put("$ref", "#/components/messages/" + name);
        }
    }

    private ObjectNode headers() {
        ObjectNode node = json.createObjectNode().put("type", "object");
        ObjectNode properties = node.putObject("properties");
        header(properties, "ce_specversion", "always 1.0").put("const", "1.0");
        header(properties, "ce_id", "stream and version; unique with ce_source, and the same when sent again");
        header(properties, "ce_source", "urn:nld:oin:<oin>:systeem:<service>");
        header(properties, "ce_type", "name of the event");
        header(properties, "ce_subject", "id of the aggregate").put("format", "uuid");
        header(properties, "ce_time", "instant of recording; when it became true stands in the data as at")
                .put("format", "date-time");
        header(properties, "ce_dataschema", "identifier of the JSON Schema of the data");
        header(properties, "ce_sequence", "version in the stream, twenty digits so that it sorts as text")
                .put("pattern", "^[0-9]{20}$");
        var visibilities = header(properties, "ce_kiemvisibility", "who may know of what the fact is about")
                .putArray("enum");
        Stream.of(Visibility.values()).forEach(one -> visibilities.add(one.name()));
        header(properties, "ce_correlationid", "id of the thread; absent where there is none");
        header(properties, "ce_causationid", "id of the event that led to this one; absent when a person asked");
        var required = node.putArray("required");
        HEADERS_REQUIRED.forEach(required::add);
        return node;
    }

    private static ObjectNode header(ObjectNode properties, String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }

    private static void describe(ObjectNode node, @Nullable String text) {
        if (text != null) node.put("description", text);
    }
}
