package nl.kiem.initiative.facility.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.kiem.events.runtime.flow.Sessions;

/** Asks the database and gives records back: a column in snake_case is the component of that name. */
@Singleton
public class Rows {

    private static final Duration DEADLINE = Duration.ofSeconds(3);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Sessions sessions;

    Rows(Sessions sessions) {
        this.sessions = sessions;
    }

    /** @param parameters by name; none of them null */
    public <T> Uni<List<T>> list(Class<T> type, String sql, Map<String, ?> parameters) {
        return sessions.inSession(session -> {
                    var query = session.createNativeQuery(
                            "SELECT CAST(to_jsonb(q) AS text) FROM (" + sql + ") q", String.class);
                    parameters.forEach(query::setParameter);
                    return query.getResultList();
                })
                .ifNoItem()
                .after(DEADLINE)
                .fail()
                .map(rows -> rows.stream().map(row -> read(type, row)).toList());
    }

    private static <T> T read(Class<T> type, String row) {
        try {
            return JSON.readValue(row, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a row does not fit " + type.getSimpleName(), e);
        }
    }
}
