package nl.kiem.initiative.alike.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kiem.events.Sight;
import nl.kiem.events.runtime.view.SightSql;
import nl.kiem.events.testkit.LocalPostgres;
import nl.kiem.initiative.alike.domain.Question;
import org.flywaydb.core.Flyway;

/** The table of {@link AlikeView} on a real PostgreSQL, filled by hand and asked with the statement of production. */
final class AlikeTable implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w']):([a-z_]+)");

    private final Connection connection;

    private AlikeTable(Connection connection) {
        this.connection = connection;
    }

    static AlikeTable empty() throws SQLException {
        LocalPostgres.Database database = LocalPostgres.database();
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), database.owner())
                .locations("db/events", "db/migration")
                .placeholders(Map.of("app", database.app(), "auditor", database.auditor()))
                .load()
                .migrate();
        return new AlikeTable(DriverManager.getConnection(database.jdbcUrl(), database.app(), database.app()));
    }

    /** @param rows JSON of columns in snake_case, without those that may be null or empty */
    void insert(List<Map<String, Object>> rows) throws SQLException {
        String sql = """
                INSERT INTO alike_v2 (id, version, thread, title, organisation, stage, verdict, problem, hypotheses,
                    target_groups, types, ended, lesson, merged_into, custody)
                SELECT id, 1, coalesce(thread, id), coalesce(title, ''), 'tooi:mnre1034', stage, verdict,
                    coalesce(problem, ''), coalesce(hypotheses, ''), coalesce(target_groups, '{}'),
                    coalesce(types, '{}'), coalesce(ended, ''), lesson, merged_into, coalesce(custody,
                    '{"owner": null, "participants": [], "visibility": "PUBLIC"}')
                FROM jsonb_populate_recordset(CAST(NULL AS alike_v2), CAST(? AS jsonb))
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, JSON.writeValueAsString(rows));
            insert.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    List<Lookalike> find(Question question, Sight sight, int limit) throws SQLException {
        SightSql shown = SightSql.of(sight, "t");
        Map<String, Object> values = new HashMap<>(shown.parameters());
        values.putAll(AlikeSql.asked(question, AlikeSql.glossary()));
        values.put("self", "");
        values.put("least", Lookalikes.LEAST);
        values.put("limit", limit);
        List<String> names = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(AlikeSql.find(shown));
        String sql = parameter.replaceAll(found -> {
            names.add(found.group(1));
            return "?";
        });
        List<Lookalike> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < names.size(); i++) query.setObject(i + 1, values.get(names.get(i)));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) found.add(Lookalikes.read(rows.getString(1)));
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
