package nl.kiem.events.contract.documents;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.EventType;
import nl.kiem.events.contract.Families;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schema 2020-12 of one event's data. The shapes are those of records only, so that a small walk over components
 * says exactly what the codec writes: a general generator has to be taught every value type as well.
 */
final class EventSchemas {

    private static final Set<Class<?>> WHOLE_NUMBERS = Set.of(int.class, long.class, Integer.class, Long.class);

    private static final Map<Class<?>, String> PATTERNS = Map.of(
            OrganisationId.class, "^[a-z][a-z0-9-]{1,19}:[A-Za-z0-9][A-Za-z0-9._-]{0,59}$",
            PersonRef.class, "^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$");

    private final ObjectMapper json;
    private final SourceDocs docs;

    EventSchemas(ObjectMapper json, SourceDocs docs) {
        this.json = json;
        this.docs = docs;
    }

    ObjectNode schema(Class<? extends Event> type) {
        EventType name = Families.type(type);
        ObjectNode schema = json.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", Families.schemaUri(type));
        schema.put("title", name.value());
        schema.setAll(object(type));
        return schema;
    }

    private ObjectNode object(Class<?> type) {
        ObjectNode node = json.createObjectNode();
        describe(node, docs.type(type.getSimpleName()));
        node.put("type", "object");
        ObjectNode properties = node.putObject("properties");
        ArrayNode required = node.putArray("required");
        for (RecordComponent component : type.getRecordComponents()) {
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            ObjectNode property = value(component.getAnnotatedType());
            describe(property, docs.component(type.getSimpleName(), component.getName()));
            if (nullable) {
                String plain = property.path("type").asText();
                property.putArray("type").add(plain).add("null");
                if (property.get("enum") instanceof ArrayNode values) values.addNull();
            } else {
                required.add(component.getName());
            }
            properties.set(component.getName(), property);
        }
        return node;
    }

    private ObjectNode value(AnnotatedType annotated) {
        Type type = annotated.getType();
        if (type instanceof ParameterizedType generic) {
            var arguments = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments();
            ObjectNode node = json.createObjectNode();
            if (generic.getRawType() == List.class) {
                node.put("type", "array").set("items", value(arguments[0]));
            } else if (generic.getRawType() == Map.class) {
                node.put("type", "object").set("additionalProperties", value(arguments[1]));
            } else {
                throw new IllegalStateException("no schema for " + type);
            }
            return node;
        }
        return plain((Class<?>) type);
    }

    private ObjectNode plain(Class<?> type) {
        ObjectNode node = json.createObjectNode();
        if (type == String.class) return node.put("type", "string");
        if (type == boolean.class) return node.put("type", "boolean");
        if (WHOLE_NUMBERS.contains(type)) return node.put("type", "integer");
        if (type == BigDecimal.class) return node.put("type", "number");
        if (type == Instant.class) return node.put("type", "string").put("format", "date-time");
        if (type == LocalDate.class) return node.put("type", "string").put("format", "date");
        if (type.isEnum()) return enumeration(type, node);
        RecordComponent[] components = type.getRecordComponents();
        if (components.length == 1 && components[0].getAccessor().isAnnotationPresent(JsonValue.class)) {
            describe(node, docs.type(type.getSimpleName()));
            node.put("type", "string");
            if (components[0].getType() == UUID.class) node.put("format", "uuid");
            if (PATTERNS.containsKey(type)) node.put("pattern", PATTERNS.get(type));
            return node;
        }
        return object(type);
    }

    private ObjectNode enumeration(Class<?> type, ObjectNode node) {
        describe(node, docs.type(type.getSimpleName()));
        node.put("type", "string");
        ArrayNode values = node.putArray("enum");
        Arrays.stream(type.getEnumConstants())
                .forEach(constant -> values.add(json.convertValue(constant, String.class)));
        return node;
    }

    private static void describe(ObjectNode node, @Nullable String text) {
        if (text != null && !text.isEmpty()) node.put("description", text);
    }
}
