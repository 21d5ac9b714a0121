package nl.kiem.events.runtime.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * One record as it came.
 *
 * @param origin topic, partition and offset
 */
record Received(String origin, Headers headers, byte @Nullable [] value) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The event's id; where it came from when it has none. */
    String eventId() {
        String id = CloudEvents.text(headers, CloudEvents.ID);
        return id == null ? origin : id;
    }

    @Nullable
    String type() {
        return CloudEvents.text(headers, CloudEvents.TYPE);
    }

    String headersAsJson() {
        Map<String, String> texts = new TreeMap<>();
        for (Header header : headers) {
            if (header.value() != null) texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        try {
            return JSON.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are always JSON", e);
        }
    }

    static Received of(String origin, String headersAsJson, byte @Nullable [] value) {
        Headers headers = new RecordHeaders();
        try {
            JSON.readValue(headersAsJson, new TypeReference<Map<String, String>>() {})
                    .forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not the headers of a record: " + headersAsJson, e);
        }
        return new Received(origin, headers, value);
    }
}
