package nl.kiem.initiative;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.kiem.events.testkit.LocalPostgres;
import org.flywaydb.core.Flyway;

/** Tables of views on a real PostgreSQL, filled by hand and asked with the statements of production. */
public final class ViewTables implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w']):([a-z_]+)");

    private final Connection connection;

    private ViewTables(Connection connection) {
        this.connection = connection;
    }

    public static ViewTables empty() throws SQLException {
        LocalPostgres.Database database = LocalPostgres.database();
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), database.owner())
                .locations("db/events", "db/migration")
                .placeholders(Map.of("app", database.app(), "auditor", database.auditor()))
                .load()
                .migrate();
        return new ViewTables(DriverManager.getConnection(database.jdbcUrl(), database.app(), database.app()));
    }

    /**
     * @param defaults JSON of columns in snake_case
     * @param columns that take their place
     */
    public void insert(String table, String defaults, Map<String, ?> columns) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO %1$s SELECT * FROM jsonb_populate_record(CAST(NULL AS %1$s),
                    CAST(? AS jsonb) || CAST(? AS jsonb))
                """.formatted(table))) {
            insert.setString(1, defaults);
            insert.setString(2, JSON.writeValueAsString(columns));
            insert.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** @param sql with parameters by name, as the service has it */
    public <T> List<T> list(Class<T> type, String sql, Map<String, ?> values) throws SQLException {
        List<String> names = new ArrayList<>();
        String positional = PARAMETER.matcher(sql).replaceAll(found -> name(found, names));
        List<T> all = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT to_jsonb(q)::text FROM (" + positional + ") q")) {
            for (int i = 0; i < names.size(); i++) query.setObject(i + 1, values.get(names.get(i)));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) all.add(JSON.readValue(rows.getString(1), type));
            }
            return all;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String name(MatchResult found, List<String> names) {
        names.add(found.group(1));
        return "?";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
