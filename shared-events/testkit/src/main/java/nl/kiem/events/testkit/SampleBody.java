package nl.kiem.events.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;

/** The smallest JSON that a schema of an OpenAPI document takes: required members only, first values, least lengths. */
final class SampleBody {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String REF = "#/components/schemas/";
    private static final String DAY = "2027-03-01";

    /** Values whose shape the document does not tell. */
    private static final Map<String, String> BY_NAME =
            Map.of("OrganisationId", AccessMatrix.OWNER.value(), "PersonRef", "p-sample-1");

    private final JsonNode schemas;

    SampleBody(JsonNode document) {
        this.schemas = document.path("components").path("schemas");
    }

    JsonNode of(JsonNode schema) {
        String ref = schema.path("$ref").asText();
        if (ref.startsWith(REF)) {
            String name = ref.substring(REF.length());
            String known = BY_NAME.get(name);
            return known == null ? of(schemas.path(name)) : JSON.textNode(known);
        }
        for (String either : new String[] {"allOf", "anyOf", "oneOf"}) {
            if (schema.path(either).isArray()) return of(schema.path(either).path(0));
        }
        if (schema.path("enum").isArray()) return schema.path("enum").path(0);
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "integer" -> JSON.numberNode(least(schema));
            case "number" -> JSON.numberNode((double) least(schema));
            case "boolean" -> JSON.booleanNode(true);
            default -> text(schema);
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) return type.path(0).asText();
        return type.isMissingNode() && schema.has("properties") ? "object" : type.asText();
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        for (JsonNode name : schema.path("required")) {
            object.set(name.asText(), of(schema.path("properties").path(name.asText())));
        }
        return object;
    }

    private ArrayNode array(JsonNode schema) {
        ArrayNode array = JSON.arrayNode();
        for (int i = 0; i < schema.path("minItems").asInt(); i++) array.add(of(schema.path("items")));
        return array;
    }

    private static long least(JsonNode schema) {
        if (schema.has("exclusiveMinimum"))
            return schema.path("exclusiveMinimum").asLong() + 1;
        if (schema.has("minimum")) return schema.path("minimum").asLong();
        return Math.min(1, schema.path("maximum").asLong(1));
    }

    private static JsonNode text(JsonNode schema) {
        String pattern = schema.path("pattern").asText();
        return JSON.textNode(
                switch (schema.path("format").asText()) {
                    case "uuid" -> new UUID(7, 7).toString();
                    case "date" -> DAY;
                    case "date-time" -> DAY + "T09:00:00Z";
                    case "uri" -> "https://example.org/sample";
                    default ->
                        pattern.contains("a-fA-F0-9]{8}")
                                ? new UUID(7, 7).toString()
                                : "sample text"
                                        .repeat(1 + schema.path("minLength").asInt() / 11);
                });
    }
}
