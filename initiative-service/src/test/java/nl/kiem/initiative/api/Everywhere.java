package nl.kiem.initiative.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import nl.kiem.events.testkit.LocalKafka;
import nl.kiem.events.testkit.LocalPostgres;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Every place in which a service leaves bytes, looked through byte by byte. */
final class Everywhere {

    private static final List<String> LOG = new ArrayList<>();

    private Everywhere() {}

    /** From here on everything that is logged is kept for {@link #hits}. */
    static void listenToTheLog() {
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                synchronized (LOG) {
                    LOG.add(line.getMessage() + " " + Arrays.toString(line.getParameters()) + line.getThrown());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(handler);
    }

    /**
     * Where the text was found and how often; empty is what erasure promises.
     *
     * @param backups made earlier by {@link #dump}
     */
    static Map<String, Integer> hits(String text, Map<String, byte[]> backups) throws IOException {
        Map<String, byte[]> places = new LinkedHashMap<>(backups);
        places.put("events database", dump("quarkus.datasource.reactive.url"));
        places.put("vault", dump("quarkus.datasource.vault.reactive.url"));
        places.put("Kafka", kafka());
        places.put("metrics", RestAssured.given().get("/q/metrics").asByteArray());
        synchronized (LOG) {
            places.put("log", String.join("\n", LOG).getBytes(UTF_8));
        }
        Map<String, Integer> hits = new LinkedHashMap<>();
        places.forEach((place, bytes) -> count(hits, place, bytes, text.getBytes(UTF_8)));
        try (Stream<Path> files = Files.walk(dataDirectory())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                count(hits, "disk of the server", bytes(file), text.getBytes(UTF_8));
            }
        }
        return hits;
    }

    private static byte[] bytes(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new byte[0]; // the server works on, and threw it away meanwhile
        }
    }

    /** Every row of every table. */
    static byte[] dump(String urlProperty) {
        String url = ConfigProvider.getConfig().getValue(urlProperty, String.class);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Connection connection = superuser(url.substring(url.lastIndexOf('/') + 1));
                Statement statement = connection.createStatement()) {
            statement.execute("SET bytea_output = 'escape'"); // as hexadecimal digits nothing would be found in them
            for (String table : tables(connection)) {
                try (ResultSet rows = statement.executeQuery("SELECT t::text FROM " + table + " t")) {
                    while (rows.next()) all.writeBytes(rows.getString(1).getBytes(UTF_8));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return all.toByteArray();
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT schemaname || '.' || quote_ident(tablename)"
                        + " FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')")) {
            while (found.next()) tables.add(found.getString(1));
        }
        return tables;
    }

    private static Path dataDirectory() {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SHOW data_directory")) {
            found.next();
            return Path.of(found.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection superuser(String database) throws SQLException {
        String port = ConfigProvider.getConfig().getValue("KIEM_DB_PORT", String.class);
        return new LocalPostgres.Database(Integer.parseInt(port), database).connectAsSuperuser();
    }

    private static byte[] kafka() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", LocalKafka.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.getOrDefault(part, 0L))) {
                for (ConsumerRecord<byte[], byte[]> one : consumer.poll(Duration.ofMillis(200))) {
                    if (one.key() != null) all.writeBytes(one.key());
                    if (one.value() != null) all.writeBytes(one.value());
                    one.headers().forEach(header -> all.writeBytes(header.value()));
                }
            }
        }
        return all.toByteArray();
    }

    private static void count(Map<String, Integer> hits, String place, byte[] bytes, byte[] wanted) {
        int found = 0;
        for (int at = 0; at + wanted.length <= bytes.length; at++) {
            if (bytes[at] != wanted[0]) continue;
            int same = 1;
            while (same < wanted.length && bytes[at + same] == wanted[same]) same++;
            if (same == wanted.length) found++;
        }
        if (found > 0) hits.merge(place, found, Integer::sum);
    }
}
