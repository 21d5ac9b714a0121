package nl.kiem.events.runtime.view;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import nl.kiem.events.View;

/** How rows travel between records and SQL: as JSON with the names of the columns. */
final class RowJson {

    private static final Pattern TABLE = Pattern.compile("[a-z][a-z0-9_]{0,52}_v[0-9]{1,3}");

    /** Its own mapper: what the API's JSON looks like must never change what stands in a table. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .build();

    private RowJson() {}

    /** The view's table, checked, because it becomes part of SQL. */
    static String table(View<?> view) {
        if (TABLE.matcher(view.name()).matches()) return view.name();
        throw new IllegalArgumentException("a view is named like portfolio_v1, not " + view.name());
    }

    static List<String> columns(View<?> view) {
        return Arrays.stream(view.rowType().getRecordComponents())
                .map(RecordComponent::getName)
                .map(SnakeCaseStrategy.INSTANCE::translate)
                .toList();
    }

    static <R> R row(View<R> view, String json) {
        return as(view.rowType(), json);
    }

    static <T> T as(Class<T> type, String json) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a row does not fit " + type.getName(), e);
        }
    }

    static String id(String row) {
        return read(row).path("id").asText();
    }

    static JsonNode read(String row) {
        try {
            return JSON.readTree(row);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("not a row: " + row, e);
        }
    }

    static JsonNode tree(Object row) {
        return JSON.valueToTree(row);
    }
}
