package nl.kiem.procurement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.kiem.events.contract.Role.BUY;
import static nl.kiem.events.contract.Role.EXE;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.testkit.LocalKafka;
import nl.kiem.events.testkit.LocalPostgres;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/**
 * One word stands in every text of a tender that is never published; afterwards it is looked for everywhere outside the
 * organisation's own tables.
 */
@QuarkusTest
class UnpublishedTenderServiceTest {

    static final String CANARY = "canary" + UUID.randomUUID().toString().replace("-", "");
    static final List<String> OWN_TABLES = List.of("event", "tender_overview_v2");
    static final String OWN_TOPIC = "kiem.tender.restricted";

    static final String TENDER = """
            {"needId": "%1$s", "title": "%2$s title", "procedure": "innovation",
             "procedureGround": "NOT_ON_THE_MARKET", "marketResearch": "%2$s research",
             "lots": [{"id": "LOT-0001", "title": "%2$s lot", "cpv": "79540000-1", "value": {"eurCents": 90000000}}],
             "criteria": [{"name": "%2$s criterion", "weight": 100}],
             "electronicSubmission": true, "documentsFullyAvailable": true,
             "plannedDispatch": "2026-01-12", "ambassador": "%2$s-amb"}
            """;
    static final String APPROVAL = """
            {"requestDeadline": "2026-02-16", "tenderDeadline": "2026-04-01",
             "manualMotivation": "%s motivation"}
            """.formatted(CANARY);
    static final String ENDING = "{\"outcome\":\"CANCELLED\",\"reason\":\"%s reason\"}".formatted(CANARY);

    @Inject
    Planted planted;

    @Inject
    TestClock clock;

    @Test
    void nothing_of_an_unpublished_tender_leaves_the_organisation_whose_it_is() throws Exception {
        List<String> logged = new ArrayList<>();
        Handler listening = listening(logged);
        Logger.getLogger("").addHandler(listening);
        List<String> told = new ArrayList<>();
        try {
            String need = live(told);
            String thread = Rest.get("/needs/" + need).jsonPath().getString("threadId");
            Rest.eventually(
                    () -> Rest.get("/needs?thread=" + thread),
                    answer -> answer.jsonPath().getString("items[0].state").equals("Raised")
                            && answer.jsonPath().getInt("items[0].version") > 3);
            Map<String, List<String>> topics = topicsWith(need);
            assertThat(hits(topics.getOrDefault(OWN_TOPIC, List.of())))
                    .as("the word was there to be found")
                    .isPositive();
            topics.remove(OWN_TOPIC);
            assertThat(topics).containsKeys("kiem.tender", "kiem.need");
            topics.forEach(
                    (topic, records) -> assertThat(hits(records)).as(topic).isZero());
        } finally {
            Logger.getLogger("").removeHandler(listening);
        }
        assertThat(tablesWithTheWord()).containsExactlyElementsOf(OWN_TABLES);
        assertThat(logged).as("the log was listened to").isNotEmpty();
        assertThat(hits(logged)).as("the log").isZero();
        assertThat(told).hasSizeGreaterThan(5);
        assertThat(hits(told)).as("what outsiders were told").isZero();
    }

    /** The short life of the tender; others try their luck at each step. */
    private String live(List<String> told) {
        clock.moveTo(LocalDate.of(2026, 1, 2));
        String need = planted.routedNeed(Visibility.PUBLIC).toString();
        Response made = Rest.post(BUY, "buyer", "/tenders", TENDER.formatted(need, CANARY));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        String tender = "/tenders/" + made.jsonPath().getString("id");
        Rest.post(BUY, "buyer", "/tenders", TENDER.formatted(need, CANARY))
                .then()
                .statusCode(409);
        lookFromOutside(told, tender, need);
        Rest.post(EXE, "exec", tender + "/approvals", APPROVAL).then().statusCode(200);
        Rest.post(BUY, "buyer", tender + "/dispatches", "{\"subtype\":12}")
                .then()
                .statusCode(409);
        lookFromOutside(told, tender, need);
        Rest.post(BUY, "buyer", tender + "/endings", ENDING).then().statusCode(200);
        assertThat(Rest.get(tender).asString()).contains(CANARY);
        lookFromOutside(told, tender, need);
        return need;
    }

    private static void lookFromOutside(List<String> told, String tender, String need) {
        for (String organisation : List.of("tooi:pv27", "kvk:12345678")) {
            for (String path : List.of(tender, "/tenders", "/tenders?need=" + need, "/needs/" + need, "/needs")) {
                told.add(
                        Rest.as(Role.BUY, "p-1", organisation).get("/v1" + path).asString());
            }
            told.add(Rest.as(Role.BUY, "p-1", organisation)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(TENDER.formatted(need, "another"))
                    .post("/v1/tenders")
                    .asString());
        }
    }

    /** Everything on every topic, once the need is told to be open again: nothing is on its way then. */
    private static Map<String, List<String>> topicsWith(String need) {
        Instant until = Instant.now().plusSeconds(30);
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                LocalKafka.bootstrapServers(),
                "auto.offset.reset",
                "earliest",
                "group.id",
                CANARY);
        Map<String, List<String>> read = new TreeMap<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> all = consumer.listTopics().values().stream()
                    .flatMap(Collection::stream)
                    .filter(part -> part.topic().startsWith("kiem."))
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            all.forEach(part -> read.put(part.topic(), new ArrayList<>()));
            consumer.assign(all);
            consumer.seekToBeginning(all);
            while (read.getOrDefault("kiem.need", List.of()).stream()
                    .noneMatch(text -> text.contains(need) && text.contains("nl.kiem.need.reopened"))) {
                assertThat(Instant.now())
                        .as("the need is told to be open again")
                        .isBefore(until);
                for (ConsumerRecord<String, String> one : consumer.poll(Duration.ofMillis(200))) {
                    StringBuilder text = new StringBuilder().append(one.key()).append(one.value());
                    one.headers().forEach(header -> text.append(new String(header.value(), UTF_8)));
                    read.computeIfAbsent(one.topic(), _ -> new ArrayList<>()).add(text.toString());
                }
            }
        }
        return read;
    }

    private static Collection<String> tablesWithTheWord() throws Exception {
        TreeSet<String> tables = new TreeSet<>();
        TreeSet<String> found = new TreeSet<>();
        try (Connection connection = LocalPostgres.database("procurement").connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            try (ResultSet names =
                    statement.executeQuery("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
                while (names.next()) tables.add(names.getString(1));
            }
            for (String table : tables) {
                String count = "SELECT count(*) FROM %s t WHERE CAST(to_jsonb(t) AS text) LIKE '%%%s%%'"
                        .formatted(table, CANARY);
                try (ResultSet rows = statement.executeQuery(count)) {
                    rows.next();
                    if (rows.getLong(1) > 0) found.add(table);
                }
            }
        }
        assertThat(tables).hasSizeGreaterThan(4).contains("need_overview_v2");
        return found;
    }

    private static long hits(Collection<String> texts) {
        return texts.stream().filter(text -> text.contains(CANARY)).count();
    }

    private static Handler listening(List<String> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                Throwable thrown = entry.getThrown();
                synchronized (logged) {
                    logged.add(entry.getMessage()
                            + Arrays.toString(entry.getParameters())
                            + (thrown == null ? "" : thrown.toString()));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
