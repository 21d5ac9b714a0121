package nl.kiem.events.runtime.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.kiem.events.Metadata;
import nl.kiem.events.Position;
import nl.kiem.events.Recorded;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.ContractId;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.FundId;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.RolloutId;
import nl.kiem.events.contract.ScalingCaseId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.FundEvent.FundOpened;
import nl.kiem.events.contract.scaling.RolloutEvent.RolloutReleased;
import nl.kiem.events.runtime.kafka.CloudEvents;
import nl.kiem.events.runtime.kafka.KafkaSender;
import nl.kiem.events.runtime.kafka.KafkaSettings;
import nl.kiem.events.runtime.store.EventCatalog;
import nl.kiem.events.testkit.LocalKafka;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KafkaFeedTest {

    final CloudEvents cloudEvents = new CloudEvents(EventCatalog.of(), "initiative-service", "00000099000000001000");
    LocalKafka server = LocalKafka.start();
    KafkaSettings kafka = KafkaSettings.of(server.address());
    KafkaSender sender = new KafkaSender(cloudEvents, kafka);

    @BeforeAll
    void something() {
        sender.send(funds(20));
    }

    @AfterAll
    void end() {
        sender.close();
        server.stop();
    }

    @Test
    void a_cursor_leads_back_to_where_it_was_taken() {
        String cursor;
        try (Feed feed = feed()) {
            feed.seek(feed.start());
            List<Incoming> first = read(feed, 20);
            cursor = feed.after(feed.start(), first);
            assertThat(first).allSatisfy(incoming -> {
                assertThat(incoming.category()).isEqualTo("fund");
                assertThat(incoming.reader().get().id()).isEqualTo(incoming.id());
                assertThat(feed.passed(cursor(feed, first), incoming)).isTrue();
                assertThat(feed.passed(feed.start(), incoming)).isFalse();
            });
            assertThat(feed.reached(cursor, cursor)).isTrue();
            assertThat(feed.reached(feed.start(), cursor)).isFalse();
        }
        List<Recorded<Event>> more = funds(5);
        sender.send(more);
        try (Feed again = feed()) {
            again.seek(cursor);
            assertThat(read(again, 5).stream().map(Incoming::id))
                    .containsAll(more.stream().map(Recorded::id).toList());
        }
    }

    @Test
    void one_cursor_holds_the_places_in_the_open_and_in_the_restricted_topic() {
        List<String> topics = List.of("kiem.rollout", "kiem.rollout.restricted");
        Recorded<Event> open = rollout(Visibility.PUBLIC);
        Recorded<Event> restricted = rollout(Visibility.SEALED);
        sender.send(List.of(open, restricted));
        String cursor;
        try (Feed feed = new KafkaFeed(kafka, cloudEvents, topics)) {
            feed.seek(feed.start());
            List<Incoming> both = read(feed, 2);
            assertThat(both).extracting(Incoming::category).containsOnly("rollout");
            assertThat(both)
                    .extracting(incoming -> incoming.reader().get().metadata().visibility())
                    .containsExactlyInAnyOrder(Visibility.PUBLIC, Visibility.SEALED);
            cursor = feed.after(feed.start(), both);
        }
        sender.send(List.of(rollout(Visibility.PARTICIPANTS)));
        try (Feed again = new KafkaFeed(kafka, cloudEvents, topics)) {
            again.seek(cursor);
            assertThat(read(again, 1).getFirst().reader().get().metadata().visibility())
                    .isEqualTo(Visibility.PARTICIPANTS);
        }
        try (Feed before = new KafkaFeed(kafka, cloudEvents, List.of("kiem.rollout"))) {
            before.seek("");
            cursor = before.after("", read(before, 1));
        }
        try (Feed since = new KafkaFeed(kafka, cloudEvents, topics)) {
            since.seek(cursor); // of a view from before there were restricted topics
            assertThat(read(since, 2)).allMatch(incoming -> incoming.place().startsWith("kiem.rollout.restricted-"));
        }
    }

    @Test
    void the_feed_goes_on_where_it_was_after_kafka_was_killed() {
        try (Feed feed = feed()) {
            feed.seek(feed.start());
            List<Incoming> before = read(feed, 20);
            server.kill();
            assertThatThrownBy(() -> sender.send(funds(1))).isInstanceOf(RuntimeException.class);
            server.startAgain();
            List<Recorded<Event>> more = funds(3);
            sender.send(more);
            List<String> after = read(feed, 3).stream().map(Incoming::id).toList();
            assertThat(after).containsAll(more.stream().map(Recorded::id).toList());
            assertThat(after)
                    .doesNotContainAnyElementsOf(
                            before.stream().map(Incoming::id).toList());
        }
    }

    @Test
    void a_record_that_is_no_event_is_handed_on_to_be_stopped_at() throws Exception {
        try (var producer = new KafkaProducer<>(kafka.with(Map.of()), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("kiem.need", "k", "no event")).get(10, TimeUnit.SECONDS);
        }
        try (Feed feed = new KafkaFeed(kafka, cloudEvents, List.of("kiem.need"))) {
            feed.seek("");
            Incoming incoming = read(feed, 1).getFirst();
            assertThat(incoming.id()).startsWith("kiem.need-");
            assertThatThrownBy(() -> incoming.reader().get()).hasMessageContaining("ce_id is missing");
        }
    }

    @Test
    void a_topic_that_is_not_there_is_said() {
        try (Feed feed = new KafkaFeed(kafka, cloudEvents, List.of("kiem.nowhere"))) {
            assertThatThrownBy(() -> feed.seek("")).hasMessageContaining("kiem.nowhere");
        }
    }

    @Test
    void what_is_longer_than_ascii_arrives_as_it_was() {
        Recorded<Event> fund = fund("Iñtërnâtiônàl € 葦");
        sender.send(List.of(fund));
        try (Feed feed = feed()) {
            feed.seek("");
            assertThat(read(feed, 21).stream()
                            .map(incoming -> incoming.reader().get().event()))
                    .contains(fund.event());
        }
    }

    private static String cursor(Feed feed, List<Incoming> taken) {
        return feed.after(feed.start(), taken);
    }

    private Feed feed() {
        return new KafkaFeed(kafka, cloudEvents, List.of("kiem.fund", "kiem.pilot"));
    }

    private static List<Incoming> read(Feed feed, int count) {
        List<Incoming> all = new ArrayList<>();
        Instant until = Instant.now().plusSeconds(60);
        while (all.size() < count) {
            assertThat(Instant.now()).isBefore(until);
            all.addAll(feed.poll());
        }
        return all;
    }

    private static List<Recorded<Event>> funds(int count) {
        List<Recorded<Event>> funds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            funds.add(fund("fund " + i));
        }
        return funds;
    }

    private static Recorded<Event> rollout(Visibility visibility) {
        StreamId stream = new StreamId("rollout", UUID.randomUUID());
        ThreadId thread = ThreadId.of(new InitiativeId(UUID.randomUUID()));
        Instant at = Instant.parse("2026-03-01T09:00:00Z");
        var event = new RolloutReleased(
                new RolloutId(stream.id()),
                thread,
                new ScalingCaseId(UUID.randomUUID()),
                new ContractId(UUID.randomUUID()),
                at);
        Actor actor = Actor.system("tester", new OrganisationId("tooi:mnre1034"));
        Metadata metadata = new Metadata(stream.id(), "f", actor, null, visibility);
        return new Recorded<>(stream, 1, new Position(1, 1), event, metadata, at);
    }

    private static Recorded<Event> fund(String name) {
        StreamId stream = new StreamId("fund", UUID.randomUUID());
        OrganisationId organisation = new OrganisationId("tooi:mnre1034");
        Instant at = Instant.parse("2026-03-01T09:00:00Z");
        LocalDate day = LocalDate.of(2026, 3, 1);
        FundOpened event =
                new FundOpened(new FundId(stream.id()), name, organisation, day, day, new Money(100), 1, null, at);
        Actor actor = Actor.system("tester", organisation);
        return new Recorded<>(stream, 1, new Position(1, 1), event, new Metadata(stream.id(), "f", actor, null), at);
    }
}
