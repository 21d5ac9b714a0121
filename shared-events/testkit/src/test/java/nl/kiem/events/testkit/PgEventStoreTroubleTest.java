package nl.kiem.events.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Head;
import nl.kiem.events.Metadata;
import nl.kiem.events.Position;
import nl.kiem.events.Recorded;
import nl.kiem.events.StreamId;
import nl.kiem.events.VersionConflict;
import nl.kiem.events.contract.Event;
import nl.kiem.events.runtime.store.OutcomeUnknown;
import nl.kiem.events.runtime.store.Overloaded;
import nl.kiem.events.runtime.store.StoreLimits;
import nl.kiem.events.runtime.store.StoreUnavailable;
import nl.kiem.events.runtime.store.UnknownEventType;
import org.junit.jupiter.api.Test;

class PgEventStoreTroubleTest {

    static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void after_a_killed_database_everything_acknowledged_is_there_and_writing_goes_on_by_itself() throws Exception {
        LocalPostgres server = LocalPostgres.start();
        try (OrchardStore orchard = new OrchardStore(server.create("orchard"), StoreLimits.standard())) {
            Map<StreamId, Long> acknowledged = new ConcurrentHashMap<>();
            Map<StreamId, Throwable> failed = new ConcurrentHashMap<>();
            List<Thread> writers = IntStream.range(0, 16)
                    .mapToObj(i -> Thread.ofVirtual().start(() -> writeUntilInterrupted(orchard, acknowledged, failed)))
                    .toList();
            awaitSize(acknowledged, 500);
            server.kill();
            int before = acknowledged.size();
            awaitSize(failed, 1);
            server.startAgain();
            awaitSize(acknowledged, before + 500);
            writers.forEach(Thread::interrupt);
            for (Thread writer : writers) {
                writer.join(SOON);
            }

            acknowledged.forEach((stream, version) ->
                    assertThat(read(orchard, stream)).as("acknowledged").hasSize(version.intValue()));
            assertThat(failed.values())
                    .isNotEmpty()
                    .allSatisfy(failure ->
                            assertThat(failure).isInstanceOfAny(OutcomeUnknown.class, StoreUnavailable.class));
            failed.forEach((stream, failure) -> {
                if (failure instanceof StoreUnavailable) {
                    assertThat(read(orchard, stream)).as("said to be refused").isEmpty();
                }
            });
        } finally {
            server.stop();
        }
    }

    private static void writeUntilInterrupted(
            OrchardStore orchard, Map<StreamId, Long> acknowledged, Map<StreamId, Throwable> failed) {
        while (!Thread.currentThread().isInterrupted()) {
            StreamId stream = EventStoreConformance.stream();
            try {
                acknowledged.put(stream, append(orchard, stream, 0, 2));
            } catch (OutcomeUnknown | StoreUnavailable e) {
                failed.put(stream, e);
            } catch (RuntimeException e) {
                if (!(e.getCause() instanceof InterruptedException)) failed.put(stream, e);
                return;
            }
        }
    }

    private static void awaitSize(Map<?, ?> map, int size) throws InterruptedException {
        long until = System.nanoTime() + SOON.toNanos();
        while (map.size() < size) {
            assertThat(System.nanoTime())
                    .as("waiting for %d, got %d", size, map.size())
                    .isLessThan(until);
            Thread.sleep(10);
        }
    }

    @Test
    void after_its_sessions_were_ended_a_repeat_with_the_same_key_is_recorded_once() throws Exception {
        try (OrchardStore orchard = OrchardStore.open()) {
            append(orchard, EventStoreConformance.stream(), 0, 1);
            endSessions(orchard);
            // the store may not have noticed yet; then this one is told that nobody knows, and the repeat settles it
            var planting = new CommandHandler<>(
                    "orchard", new EventStoreConformance.Planting(), OrchardEvent.class, orchard.store);
            StreamId stream = EventStoreConformance.stream();
            Metadata command = EventStoreConformance.command();
            var outcome = planting.handle(stream, 3L, command, OptionalLong.empty())
                    .onFailure()
                    .retry()
                    .atMost(5)
                    .await()
                    .atMost(SOON);
            assertThat(outcome.version()).isEqualTo(1);
            assertThat(read(orchard, stream)).hasSize(1);
        }
    }

    @Test
    void a_blocked_database_leaves_the_outcome_open_and_refuses_who_never_got_to_it() throws Exception {
        StoreLimits limits = StoreLimits.standard().lanes(1).deadline(Duration.ofSeconds(1));
        try (OrchardStore orchard = new OrchardStore(LocalPostgres.database(), limits);
                Connection blocker = orchard.database.connectAsSuperuser();
                Statement statement = blocker.createStatement()) {
            append(orchard, EventStoreConformance.stream(), 0, 1);
            blocker.setAutoCommit(false);
            statement.execute("LOCK TABLE event IN SHARE MODE"); // readers pass, writers wait
            StreamId first = EventStoreConformance.stream();
            StreamId second = EventStoreConformance.stream();
            var sent = orchard.store
                    .append(first, Head.NONE, EventStoreConformance.grown(first, 1), EventStoreConformance.command())
                    .subscribeAsCompletionStage();
            Thread.sleep(200);
            assertThatThrownBy(() -> append(orchard, second, 0, 1)).isInstanceOf(Overloaded.class);
            assertThatThrownBy(sent::join).hasCauseInstanceOf(OutcomeUnknown.class);
            assertThat(waitingForALock(statement))
                    .as("statements that were given up and still wait")
                    .isZero();
            blocker.commit();

            assertThat(append(orchard, EventStoreConformance.stream(), 0, 1)).isEqualTo(1);
            assertThat(read(orchard, second)).isEmpty();
        }
    }

    private static int waitingForALock(Statement statement) throws Exception {
        Thread.sleep(300); // the server looks for a cancellation when it gets round to it
        try (ResultSet result = statement.executeQuery("SELECT count(*) FROM pg_locks WHERE NOT granted")) {
            result.next();
            return result.getInt(1);
        }
    }

    @Test
    void more_than_the_queue_holds_is_refused_at_once() throws Exception {
        StoreLimits limits = StoreLimits.standard().lanes(1).waiting(50);
        try (OrchardStore orchard = new OrchardStore(LocalPostgres.database(), limits);
                Connection blocker = orchard.database.connectAsSuperuser();
                Statement statement = blocker.createStatement()) {
            append(orchard, EventStoreConformance.stream(), 0, 1);
            blocker.setAutoCommit(false);
            statement.execute("LOCK TABLE event IN SHARE MODE");
            AtomicInteger overloaded = new AtomicInteger();
            List<Uni<Long>> many = IntStream.range(0, 200)
                    .mapToObj(i -> EventStoreConformance.stream())
                    .map(stream -> orchard.store
                            .append(
                                    stream,
                                    Head.NONE,
                                    EventStoreConformance.grown(stream, 1),
                                    EventStoreConformance.command())
                            .map(Head::version)
                            .onFailure(Overloaded.class)
                            .recoverWithItem(() -> (long) -overloaded.incrementAndGet()))
                    .toList();
            var all = Uni.join().all(many).andFailFast().subscribeAsCompletionStage();
            awaitCount(overloaded, 149);
            blocker.commit();
            assertThat(all.join().stream().filter(version -> version == 1).count())
                    .isBetween(50L, 51L);
        }
    }

    private static void awaitCount(AtomicInteger counter, int least) throws InterruptedException {
        long until = System.nanoTime() + SOON.toNanos();
        while (counter.get() < least) {
            assertThat(System.nanoTime()).isLessThan(until);
            Thread.sleep(5);
        }
    }

    @Test
    void one_append_that_the_database_cannot_take_does_not_take_its_batch_along() throws Exception {
        try (OrchardStore orchard = OrchardStore.open()) {
            List<Uni<Long>> together = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                StreamId stream = EventStoreConformance.stream();
                Metadata good = EventStoreConformance.command();
                Metadata bad = new Metadata(good.commandId(), "no \u0000 in PostgreSQL", good.actor(), null);
                together.add(orchard.store
                        .append(stream, Head.NONE, EventStoreConformance.grown(stream, 1), i % 10 == 0 ? bad : good)
                        .map(Head::version)
                        .onFailure(StoreUnavailable.class)
                        .recoverWithItem(-1L));
            }
            List<Long> versions = Uni.join().all(together).andFailFast().await().atMost(SOON);
            assertThat(versions).filteredOn(version -> version == 1).hasSize(36);
            assertThat(versions).filteredOn(version -> version == -1).hasSize(4);
        }
    }

    @Test
    void an_unknown_event_stops_the_tail_right_before_it_and_never_before_others() throws Exception {
        try (OrchardStore orchard = OrchardStore.open()) {
            StreamId known = EventStoreConformance.stream();
            StreamId unknown = EventStoreConformance.stream();
            append(orchard, known, 0, 2);
            orchard.begin(unknown, 1, "nl.kiem.orchard.burnt", "{}").commit();
            append(orchard, known, 2, 1);

            List<Recorded<Event>> page =
                    orchard.store.tail(Position.START, 100).await().atMost(SOON);
            assertThat(page).extracting(Recorded::id).containsExactly(known + "/1", known + "/2");
            Position there = page.getLast().position();
            assertThatThrownBy(() -> orchard.store.tail(there, 100).await().atMost(SOON))
                    .isInstanceOf(UnknownEventType.class)
                    .hasMessageContaining("nl.kiem.orchard.burnt")
                    .hasMessageContaining(unknown + "/1");
        }
    }

    @Test
    void the_application_may_not_change_or_remove_what_was_recorded() throws Exception {
        try (OrchardStore orchard = OrchardStore.open();
                Connection app = orchard.database.connectAsApp();
                Statement statement = app.createStatement()) {
            append(orchard, EventStoreConformance.stream(), 0, 1);
            for (String forbidden : List.of(
                    "UPDATE event SET payload = '{}'", "DELETE FROM event", "TRUNCATE event", "DROP TABLE event")) {
                assertThatThrownBy(() -> statement.execute(forbidden))
                        .as(forbidden)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining(forbidden.startsWith("DROP") ? "must be owner" : "permission denied");
            }
        }
    }

    @Test
    void listeners_hear_of_appends_and_not_of_conflicts() throws Exception {
        try (OrchardStore orchard = OrchardStore.open()) {
            AtomicInteger heard = new AtomicInteger();
            orchard.store.onAppended(() -> {
                throw new IllegalStateException("a bad listener harms nobody");
            });
            orchard.store.onAppended(heard::incrementAndGet);
            StreamId stream = EventStoreConformance.stream();
            append(orchard, stream, 0, 1);
            assertThat(heard).hasValue(1);
            assertThatThrownBy(() -> append(orchard, stream, 0, 1)).isInstanceOf(VersionConflict.class);
            assertThat(heard).hasValue(1);
        }
    }

    private static void endSessions(OrchardStore orchard) throws SQLException {
        try (Connection connection = orchard.database.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
        }
    }

    private static long append(OrchardStore orchard, StreamId stream, long expected, int events) {
        return orchard.store
                .append(
                        stream,
                        EventStoreConformance.headAt(orchard.store, stream, expected),
                        EventStoreConformance.grown(stream, events),
                        EventStoreConformance.command())
                .await()
                .atMost(SOON)
                .version();
    }

    private static List<Recorded<Event>> read(OrchardStore orchard, StreamId stream) {
        return orchard.store.read(stream).onFailure().retry().atMost(5).await().atMost(SOON);
    }
}
