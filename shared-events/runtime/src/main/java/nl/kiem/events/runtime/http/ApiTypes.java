package nl.kiem.events.runtime.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/**
 * Corrects what the platform believes about our records: a value with {@code @JsonValue} is written as that value, and
 * what is not {@code @Nullable} is always there.
 */
final class ApiTypes {

    private static final String OURS = "nl.kiem.";
    private static final DotName JSON_VALUE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonValue");
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName ID = DotName.createSimple("java.util.UUID");
    private static final String ID_PATTERN = "^[a-fA-F0-9]{8}(-[a-fA-F0-9]{4}){3}-[a-fA-F0-9]{12}$";

    private final Map<String, DotName> values = new HashMap<>();
    private final Map<String, SequencedMap<String, ClassInfo>> records = new HashMap<>();

    ApiTypes(IndexView index) {
        index.getAnnotations(JSON_VALUE).stream()
                .map(mark -> mark.target())
                .filter(target -> target.kind() == AnnotationTarget.Kind.FIELD)
                .map(AnnotationTarget::asField)
                .forEach(field -> values.put(
                        field.declaringClass().simpleName(), field.type().name()));
        index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith(OURS))
                .forEach(type -> records.computeIfAbsent(type.simpleName(), _ -> new TreeMap<>())
                        .put(type.name().toString(), type));
    }

    void correct(Map<String, Schema> schemas) {
        schemas.forEach((name, schema) -> {
            DotName value = values.get(name);
            SequencedMap<String, ClassInfo> known = records.getOrDefault(name, new TreeMap<>());
            if (value != null) {
                writeAs(schema, value);
            } else if (known.size() == 1) {
                require(schema, known.sequencedValues().getFirst());
            }
        });
    }

    private static void writeAs(Schema schema, DotName value) {
        schema.setProperties(null);
        schema.setRequired(null);
        schema.setType(List.of(SchemaType.STRING));
        if (value.equals(ID)) schema.format("uuid").pattern(ID_PATTERN);
    }

    private static void require(Schema schema, ClassInfo type) {
        if (schema.getProperties() == null) return;
        TreeSet<String> required = new TreeSet<>(schema.getRequired() == null ? List.of() : schema.getRequired());
        for (RecordComponentInfo component : type.recordComponents()) {
            Type componentType = component.type();
            boolean nullable = componentType.hasAnnotation(NULLABLE) || component.hasAnnotation(NULLABLE);
            if (!nullable && schema.getProperties().containsKey(component.name())) required.add(component.name());
        }
        if (!required.isEmpty()) schema.setRequired(List.copyOf(required));
    }
}
