package nl.kiem.events.runtime.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.inject.Singleton;
import nl.kiem.events.Ids;

/** Tells whether two requests ask for the same, whatever the order of their fields. */
@Singleton
class Fingerprints {

    private final ObjectMapper canonical;

    Fingerprints(ObjectMapper json) {
        this.canonical = json.copy()
                .setConfig(json.getSerializationConfig()
                        .with(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                        .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS));
    }

    String of(String operation, Object... asked) {
        try {
            return Ids.fingerprint(operation + '\n' + canonical.writeValueAsString(asked));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request that was read can be written", e);
        }
    }
}
