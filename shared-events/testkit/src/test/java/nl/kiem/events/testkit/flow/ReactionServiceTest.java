package nl.kiem.events.testkit.flow;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.kiem.events.testkit.flow.Flow.allocated;
import static nl.kiem.events.testkit.flow.Flow.append;
import static nl.kiem.events.testkit.flow.Flow.appendSeenBy;
import static nl.kiem.events.testkit.flow.Flow.eventually;
import static nl.kiem.events.testkit.flow.Flow.newFund;
import static nl.kiem.events.testkit.flow.Flow.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.kiem.events.Ids;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.FundEvent.BudgetAllocated;
import nl.kiem.events.runtime.flow.FailedEvent;
import nl.kiem.events.runtime.flow.FailedEvents;
import nl.kiem.events.runtime.kafka.KafkaSender;
import nl.kiem.events.runtime.store.PgEventStore;
import nl.kiem.events.testkit.LocalKafka;
import nl.kiem.events.testkit.TestTokens;
import nl.kiem.events.testkit.flow.WhenBudgetAllocatedThenRemember.Seen;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FlowProfile.class)
class ReactionServiceTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    PgEventStore store;

    @Inject
    FailedEvents failedEvents;

    @Inject
    KafkaSender sender;

    @Test
    void a_published_fact_leads_to_a_command_whose_id_and_cause_follow_from_it_also_when_it_comes_twice() {
        StreamId fund = newFund();
        BudgetAllocated allocation = allocated(fund);
        append(store, fund, 0, opened(fund, "reaction"), allocation);
        eventually("reacted", () -> seen(fund).size() == 1);
        KafkaSender again = sender.another();
        again.send(store.read(fund).await().atMost(SOON));
        again.close();
        eventually("reacted again", () -> seen(fund).size() == 2);

        for (Seen seen : seen(fund)) {
            assertThat(seen.recorded().event()).isEqualTo(allocation);
            assertThat(seen.recorded().id()).isEqualTo(fund + "/2");
            assertThat(seen.metadata().causationId()).isEqualTo(fund + "/2");
            assertThat(seen.metadata().commandId())
                    .isEqualTo(Ids.derive("WhenBudgetAllocatedThenRemember", fund + "/2"));
        }
        assertThat(seen(fund).getFirst().metadata())
                .isEqualTo(seen(fund).getLast().metadata());
    }

    @Test
    void a_reaction_hears_also_what_only_some_may_see_and_is_told_so() {
        StreamId fund = newFund();
        appendSeenBy(store, Visibility.PARTICIPANTS, fund, opened(fund, "restricted"), allocated(fund));
        eventually("reacted", () -> seen(fund).size() == 1);
        assertThat(seen(fund).getFirst().recorded().metadata().visibility()).isEqualTo(Visibility.PARTICIPANTS);
    }

    @Test
    void what_a_reaction_refuses_is_set_aside_the_rest_goes_on_and_the_operator_tries_it_again() {
        StreamId fund = newFund();
        BudgetAllocated refused = allocated(fund);
        WhenBudgetAllocatedThenRemember.REFUSED_HOURS.add(refused.hours());
        append(store, fund, 0, opened(fund, "refused"), refused, allocated(fund));

        eventually("the next one is taken", () -> seen(fund).size() == 1);
        assertThat(seen(fund).getFirst().recorded().version()).isEqualTo(3);
        FailedEvent failed = failed("WhenBudgetAllocatedThenRemember", fund + "/2");
        assertThat(failed.reason).isEqualTo("ROLE_REQUIRED: not these hours");
        assertThat(failed.attempts).isEqualTo(1);
        given().auth()
                .oauth2(TestTokens.as(Role.OPS, TestTokens.KEEPER, "p-ops-1"))
                .get("/v1/operations/failed-events?limit=100")
                .then()
                .statusCode(200);

        redrive(failed.id).then().statusCode(409);
        WhenBudgetAllocatedThenRemember.REFUSED_HOURS.remove(refused.hours());
        redrive(failed.id).then().statusCode(200);
        assertThat(seen(fund)).hasSize(2);
        assertThat(find("WhenBudgetAllocatedThenRemember", fund + "/2")).isEmpty();
    }

    @Test
    void a_record_that_is_no_event_is_set_aside_with_the_reason_and_a_type_that_nobody_awaits_is_passed_over()
            throws Exception {
        String key = UUID.randomUUID().toString();
        ProducerRecord<String, byte[]> bare = new ProducerRecord<>("kiem.fund", key, "{}".getBytes(UTF_8));
        ProducerRecord<String, byte[]> unknown = event(key, "nl.kiem.fund.dissolved", "{}");
        ProducerRecord<String, byte[]> broken = event(key, "nl.kiem.fund.budget-allocated", "{\"fundId\":");
        ProducerRecord<String, byte[]> notAwaited = event(key, "nl.kiem.fund.opened", "not even JSON");
        ProducerRecord<String, byte[]> empty = event(key, "nl.kiem.fund.budget-allocated", null);
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", LocalKafka.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            long offset = producer.send(bare).get(10, TimeUnit.SECONDS).offset();
            for (var record : List.of(unknown, broken, notAwaited, empty)) {
                producer.send(record).get(10, TimeUnit.SECONDS);
            }
            int partition = producer.partitionsFor("kiem.fund").size();
            assertThat(partition).isEqualTo(4);
            eventually(
                    "the bare one",
                    () -> failedEvents.open(0, 100).await().atMost(SOON).stream()
                            .anyMatch(failed ->
                                    failed.eventId.startsWith("kiem.fund-") && failed.eventId.endsWith("=" + offset)));
        }
        assertThat(failed("decoding", id(unknown)).reason).contains("nl.kiem.fund.dissolved");
        assertThat(failed("decoding", id(broken)).reason).contains("UnreadableEvent");
        assertThat(failed("decoding", id(empty)).reason).contains("without data");
        assertThat(find("decoding", id(notAwaited))).isEmpty();
        StreamId fund = newFund();
        append(store, fund, 0, opened(fund, "after poison"), allocated(fund));
        eventually("reactions go on", () -> seen(fund).size() == 1);
    }

    @SuppressWarnings("NullAway") // Kafka's records may have no value
    private static ProducerRecord<String, byte[]> event(String key, String type, @Nullable String data) {
        var record = new ProducerRecord<>("kiem.fund", key, data == null ? null : data.getBytes(UTF_8));
        record.headers()
                .add("ce_id", ("fund-" + UUID.randomUUID() + "/1").getBytes(UTF_8))
                .add("ce_type", type.getBytes(UTF_8))
                .add("ce_source", "urn:nld:oin:00000099000000001000:systeem:initiative-service".getBytes(UTF_8))
                .add("ce_time", "2026-03-01T09:00:00Z".getBytes(UTF_8));
        return record;
    }

    private static String id(ProducerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader("ce_id").value(), UTF_8);
    }

    private static io.restassured.response.Response redrive(long id) {
        return given().auth()
                .oauth2(TestTokens.as(Role.OPS, TestTokens.KEEPER, "p-ops-1"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{}")
                .post("/v1/operations/failed-events/" + id + "/redrives");
    }

    private static List<Seen> seen(StreamId fund) {
        return WhenBudgetAllocatedThenRemember.SEEN.stream()
                .filter(seen -> seen.recorded().stream().equals(fund))
                .toList();
    }

    private FailedEvent failed(String consumer, String eventId) {
        eventually(eventId + " is set aside", () -> !find(consumer, eventId).isEmpty());
        return find(consumer, eventId).getFirst();
    }

    private List<FailedEvent> find(String consumer, String eventId) {
        return failedEvents.open(0, 100).await().atMost(SOON).stream()
                .filter(failed -> failed.consumer.equals(consumer) && failed.eventId.equals(eventId))
                .toList();
    }
}
