package nl.kiem.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kiem.events.Sight;
import nl.kiem.events.runtime.view.SightSql;
import nl.kiem.infra.PostgresDatabases;
import nl.kiem.initiative.alike.domain.Glossary;
import nl.kiem.initiative.alike.domain.Question;
import nl.kiem.initiative.alike.view.AlikeSql;
import org.flywaydb.core.Flyway;

/**
 * What deja vu costs on a real portfolio: each search next to a lookup of one row by its key, in the same run. {@code
 * <inventory.csv>}: the inventory of AI use cases of the United States, 2024.
 */
public final class AlikeBench {

    private static final String NAME = "bench_alike";
    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w']):([a-z_]+)");
    private static final int WARM_UP = 100;
    private static final int ASKED = 400;
    private static final double LEAST = 0.08;
    private static final int LIMIT = 10;

    private static final int TITLE = 0;
    private static final int AGENCY = 2;
    private static final int BUREAU = 3;
    private static final int PURPOSE = 7;
    private static final int STAGE = 9;

    private final Connection connection;
    private final Glossary glossary = AlikeSql.glossary();
    private final List<String> names = new ArrayList<>();
    private final String sql;
    private final SightSql shown = SightSql.of(Sight.PUBLIC, "t");

    private AlikeBench(Connection connection) {
        this.connection = connection;
        Matcher parameter = PARAMETER.matcher(AlikeSql.find(shown));
        this.sql = parameter.replaceAll(found -> {
            names.add(found.group(1));
            return "?";
        });
    }

    /** One use case as the inventory tells it. */
    private record Told(String id, String title, String problem) {}

    public static void main(String[] arguments) throws Exception {
        java.util.logging.Logger.getLogger("org.flywaydb").setLevel(java.util.logging.Level.WARNING);
        if (arguments.length != 1) throw new IllegalArgumentException("name the file of the inventory");
        List<Told> inventory = read(Path.of(arguments[0]));
        try (BenchDatabase database = BenchDatabase.startOwn()) {
            PostgresDatabases.create(database.port, NAME);
            String url = PostgresDatabases.jdbcUrl(database.port, NAME);
            Flyway.configure()
                    .dataSource(url, NAME + "_owner", NAME + "_owner")
                    .locations("db/events", "db/migration")
                    .placeholders(Map.of("app", NAME + "_app", "auditor", NAME + "_auditor"))
                    .load()
                    .migrate();
            try (Connection app = DriverManager.getConnection(url, NAME + "_app", NAME + "_app")) {
                AlikeBench bench = new AlikeBench(app);
                bench.fill(inventory);
                try (Connection superuser = PostgresDatabases.connect(database.port, NAME);
                        Statement statement = superuser.createStatement()) {
                    statement.execute("VACUUM ANALYZE alike_v2");
                }
                bench.compare(inventory);
            }
        }
    }

    /** By place: two columns of the inventory have the same name. */
    private static List<Told> read(Path file) throws IOException {
        Map<String, Told> told = new LinkedHashMap<>();
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file, Charset.forName("windows-1252"))) {
            for (CsvRecord row : rows) {
                if (row.getStartingLineNumber() == 1 || row.getField(STAGE).isBlank()) continue;
                String name = row.getField(AGENCY) + "/" + row.getField(BUREAU) + "/" + row.getField(TITLE);
                String id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                        .toString();
                told.put(id, new Told(id, row.getField(TITLE), row.getField(PURPOSE)));
            }
        }
        return List.copyOf(told.values());
    }

    private void fill(List<Told> inventory) throws Exception {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Told one : inventory) rows.add(Map.of("id", one.id, "title", one.title, "problem", one.problem));
        String insert = """
                INSERT INTO alike_v2 (id, version, thread, title, organisation, stage, problem, hypotheses,
                    target_groups, types, ended, custody)
                SELECT id, 1, id, title, 'us-gov:x', 'EMBEDDED', problem, '', '{}', '{}', '',
                    '{"owner": "us-gov:x", "participants": ["us-gov:x"], "visibility": "PUBLIC"}'
                FROM jsonb_populate_recordset(CAST(NULL AS alike_v2), CAST(? AS jsonb))
                """;
        long begun = System.nanoTime();
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, JsonMapper.builder().build().writeValueAsString(rows));
            statement.executeUpdate();
        }
        System.out.printf(
                Locale.ROOT, "%,d initiatives kept in %.1f s%n", rows.size(), (System.nanoTime() - begun) / 1e9);
    }

    /** The three kinds by turns, so that whatever else the machine does meets all of them. */
    private void compare(List<Told> inventory) throws SQLException {
        long[] lookups = new long[ASKED];
        long[] searches = new long[ASKED];
        long[] proposals = new long[ASKED];
        for (int i = -WARM_UP; i < ASKED; i++) {
            Told one = inventory.get(Math.floorMod(i * 37, inventory.size()));
            long lookup = time(() -> lookup(one.id));
            long search = time(() -> find(Question.of(one.title), ""));
            long proposal = time(() -> find(Question.of(one.title, one.problem, List.of(), List.of()), one.id));
            if (i < 0) continue;
            lookups[i] = lookup;
            searches[i] = search;
            proposals[i] = proposal;
        }
        double base = say("one row by its key", lookups, 0);
        say("search by a title", searches, base);
        say("deja vu of a whole proposal", proposals, base);
    }

    private static double say(String what, long[] nanos, double base) {
        Arrays.sort(nanos);
        double median = nanos[nanos.length / 2] / 1e6;
        double p99 = nanos[nanos.length * 99 / 100] / 1e6;
        String ratio = base == 0 ? "" : String.format(Locale.ROOT, "   %,.0f lookups", median / base);
        System.out.printf(Locale.ROOT, "%-30s median %8.2f ms   99th %8.2f ms%s%n", what, median, p99, ratio);
        return median;
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static long time(Work work) throws SQLException {
        long begun = System.nanoTime();
        work.run();
        return System.nanoTime() - begun;
    }

    private void lookup(String id) throws SQLException {
        String byKey =
                "SELECT CAST(to_jsonb(t) - 'words' AS text) FROM alike_v2 t WHERE id = ? AND " + shown.condition();
        try (PreparedStatement query = connection.prepareStatement(byKey)) {
            query.setString(1, id);
            drain(query);
        }
    }

    private void find(Question question, String self) throws SQLException {
        Map<String, Object> values = new HashMap<>(shown.parameters());
        values.putAll(AlikeSql.asked(question, glossary));
        values.put("self", self);
        values.put("least", LEAST);
        values.put("limit", LIMIT);
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < names.size(); i++) query.setObject(i + 1, values.get(names.get(i)));
            drain(query);
        }
    }

    private static void drain(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) rows.getString(1);
        }
    }
}
