package nl.kiem.events.testkit.flow;

import static nl.kiem.events.testkit.flow.Flow.THREAD;
import static nl.kiem.events.testkit.flow.Flow.allocated;
import static nl.kiem.events.testkit.flow.Flow.append;
import static nl.kiem.events.testkit.flow.Flow.appendSeenBy;
import static nl.kiem.events.testkit.flow.Flow.eventually;
import static nl.kiem.events.testkit.flow.Flow.everything;
import static nl.kiem.events.testkit.flow.Flow.kept;
import static nl.kiem.events.testkit.flow.Flow.newFund;
import static nl.kiem.events.testkit.flow.Flow.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.kiem.events.Position;
import nl.kiem.events.Recorded;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.runtime.flow.Checkpoints;
import nl.kiem.events.runtime.flow.Leases;
import nl.kiem.events.runtime.kafka.EventRelay;
import nl.kiem.events.runtime.kafka.KafkaSender;
import nl.kiem.events.runtime.store.PgEventStore;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FlowProfile.class)
class RelayServiceTest {

    @Inject
    PgEventStore store;

    @Inject
    KafkaSender sender;

    @Inject
    Checkpoints checkpoints;

    @Inject
    Leases leases;

    @Test
    void a_published_fact_arrives_with_the_headers_of_the_profile_and_a_private_one_never_does() {
        StreamId tender = new StreamId("tender", UUID.randomUUID());
        append(store, tender, 0, kept(tender));
        StreamId fund = newFund();
        append(store, fund, 0, opened(fund, "headers"), allocated(fund));

        List<ConsumerRecord<String, byte[]>> sent = await(fund, 2);
        Map<String, String> headers = headers(sent.get(1));
        Recorded<Event> second =
                store.read(fund).await().atMost(Duration.ofSeconds(5)).get(1);
        assertThat(headers)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("content-type", "application/json"),
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", fund + "/2"),
                        Map.entry("ce_source", "urn:nld:oin:00000099000000001000:systeem:initiative-service"),
                        Map.entry("ce_type", "nl.kiem.fund.budget-allocated"),
                        Map.entry("ce_subject", fund.id().toString()),
                        Map.entry("ce_time", second.recordedAt().toString()),
                        Map.entry("ce_dataschema", "urn:kiem:schema:nl.kiem.fund.budget-allocated"),
                        Map.entry("ce_kiemvisibility", "GOVERNMENT"),
                        Map.entry("ce_sequence", "00000000000000000002"),
                        Map.entry("ce_correlationid", THREAD.toString())));
        assertThat(sent.get(1).key()).isEqualTo(THREAD.toString());
        assertThat(sent.get(0).key()).isEqualTo(fund.id().toString());
        assertThat(headers(sent.get(0))).doesNotContainKey("ce_correlationid");
        assertThat(everything("kiem.tender")).isEmpty();
    }

    @Test
    void what_only_some_may_see_goes_over_the_restricted_topic_and_over_no_other() {
        StreamId shared = newFund();
        StreamId sealed = newFund();
        appendSeenBy(store, Visibility.PARTICIPANTS, shared, opened(shared, "shared"));
        appendSeenBy(store, Visibility.SEALED, sealed, opened(sealed, "sealed"));
        StreamId open = newFund();
        append(store, open, 0, opened(open, "open"));

        await(open, 1);
        List<Map<String, String>> restricted = everything("kiem.fund.restricted").stream()
                .map(RelayServiceTest::headers)
                .toList();
        assertThat(restricted)
                .extracting(headers -> headers.get("ce_id") + " " + headers.get("ce_kiemvisibility"))
                .contains(shared + "/1 PARTICIPANTS", sealed + "/1 SEALED")
                .noneMatch(sent -> sent.startsWith(open.toString()));
        assertThat(ids(shared)).isEmpty();
        assertThat(ids(sealed)).isEmpty();
    }

    @Test
    void what_was_sent_and_not_marked_is_sent_again_in_order_without_a_gap() {
        StreamId fund = newFund();
        append(store, fund, 0, opened(fund, "sent twice"), allocated(fund), allocated(fund));
        // a relay that dies between the acknowledgements and its checkpoint leaves exactly this behind
        KafkaSender dying = sender.another();
        dying.send(store.read(fund).await().atMost(Duration.ofSeconds(5)));
        dying.close();
        append(store, fund, 3, allocated(fund));

        eventually("all arrive", () -> ids(fund).contains(fund + "/4"));
        List<String> firsts = ids(fund).stream().distinct().toList();
        assertThat(firsts).containsExactlyInAnyOrder(fund + "/1", fund + "/2", fund + "/3", fund + "/4");
        assertThat(keyed(firsts, fund)).isSorted();
    }

    @Test
    void of_two_relays_one_works() {
        KafkaSender second = sender.another();
        EventRelay other = new EventRelay(store, second, checkpoints, leases.as("somebody else"));
        other.start();
        try {
            List<StreamId> funds = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                StreamId fund = newFund();
                funds.add(fund);
                append(store, fund, 0, opened(fund, "two relays"));
            }
            funds.forEach(fund -> assertThat(await(fund, 1)).hasSize(1));
            assertThat(leases.as("a third").lease(EventRelay.NAME).hold()).isFalse();
        } finally {
            other.stop();
        }
    }

    @Test
    void an_append_is_on_kafka_within_a_moment() {
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            StreamId fund = newFund();
            Instant before = Instant.now();
            append(store, fund, 0, opened(fund, "fast"));
            String position = store.read(fund)
                    .await()
                    .atMost(Duration.ofSeconds(5))
                    .getLast()
                    .position()
                    .toString();
            eventually("relayed", () -> relayed().compareTo(Position.parse(position)) >= 0);
            millis.add(Duration.between(before, Instant.now()).toMillis());
        }
        millis.sort(Long::compare);
        assertThat(millis.get(millis.size() / 2)).as("median of " + millis).isLessThan(500);
    }

    private Position relayed() {
        return checkpoints.all().await().atMost(Duration.ofSeconds(5)).stream()
                .filter(checkpoint -> checkpoint.name().equals(EventRelay.NAME))
                .map(checkpoint -> Position.parse(checkpoint.cursor()))
                .findFirst()
                .orElse(Position.START);
    }

    private static List<Integer> keyed(List<String> ids, StreamId fund) {
        return ids.stream()
                .filter(id -> !id.equals(fund + "/1")) // another key, another partition
                .map(id -> Integer.valueOf(id.substring(id.lastIndexOf('/') + 1)))
                .toList();
    }

    private static List<String> ids(StreamId stream) {
        return everything("kiem.fund").stream()
                .map(sent -> headers(sent).getOrDefault("ce_id", ""))
                .filter(id -> id.startsWith(stream.toString()))
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> await(StreamId stream, int count) {
        List<ConsumerRecord<String, byte[]>> mine = new ArrayList<>();
        eventually(count + " events of " + stream, () -> {
            mine.clear();
            everything("kiem.fund").stream()
                    .filter(sent -> headers(sent).getOrDefault("ce_id", "").startsWith(stream.toString()))
                    .forEach(mine::add);
            return mine.size() >= count;
        });
        mine.sort((a, b) ->
                headers(a).getOrDefault("ce_id", "").compareTo(headers(b).getOrDefault("ce_id", "")));
        return mine;
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> sent) {
        Map<String, String> headers = new TreeMap<>();
        sent.headers().forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
