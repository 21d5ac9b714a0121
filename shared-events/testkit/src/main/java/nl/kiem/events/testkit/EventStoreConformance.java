package nl.kiem.events.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Decider;
import nl.kiem.events.EventStore;
import nl.kiem.events.Head;
import nl.kiem.events.Ids;
import nl.kiem.events.KernelReason;
import nl.kiem.events.Metadata;
import nl.kiem.events.Position;
import nl.kiem.events.Recorded;
import nl.kiem.events.Rejection;
import nl.kiem.events.StreamId;
import nl.kiem.events.VersionConflict;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.proof.ChainedEvent;
import nl.kiem.events.proof.Hash;
import nl.kiem.events.testkit.OrchardEvent.Grown;
import nl.kiem.events.testkit.OrchardEvent.Planted;
import nl.kiem.events.testkit.OrchardEvent.Pruned;
import org.junit.jupiter.api.Test;

/**
 * What every event store must do, whatever it is made of. The store knows {@link OrchardEvent#FAMILIES} and {@link
 * PlantedOneByOne}; other tests may use the same store at the same time.
 */
public interface EventStoreConformance {

    Duration SOON = Duration.ofSeconds(30);
    Instant AT = Instant.parse("2026-03-01T10:15:30.123456Z");

    EventStore store();

    /** An event that somebody else has begun to write, under the type name and payload given, and not committed yet. */
    interface Begun {
        void commit();
    }

    Begun begin(StreamId stream, long version, String type, String payload);

    /** The rows of a stream in order, as they stand in the store. */
    List<ChainedEvent> stored(StreamId stream);

    @Test
    default void a_stream_is_read_as_it_was_written() {
        StreamId stream = stream();
        Metadata metadata = new Metadata(
                Ids.derive("once", stream.toString()),
                Ids.fingerprint("asked"),
                new Actor(new PersonRef("p-1"), new OrganisationId("tooi:mnre1034"), EnumSet.of(Role.TL, Role.INI)),
                "organisation-" + stream.id() + "/3");
        List<Event> events = List.of(
                new Planted(stream.id(), "Brabantse bellefleur, \"oud\" \u0000 \uD83C\uDF4E", 3, AT),
                new Grown(stream.id(), new BigDecimal("12.50"), null, AT),
                new Pruned(stream.id(), List.of(new Pruned.Cut("north", 40)), AT));

        assertThat(await(store().append(stream, Head.NONE, events, metadata)).version())
                .isEqualTo(3);

        List<Recorded<Event>> history = await(store().read(stream));
        assertThat(Recorded.events(history)).isEqualTo(events);
        assertThat(history).extracting(Recorded::version).containsExactly(1L, 2L, 3L);
        assertThat(history).allSatisfy(recorded -> {
            assertThat(recorded.stream()).isEqualTo(stream);
            assertThat(recorded.metadata()).isEqualTo(metadata);
            assertThat(recorded.recordedAt()).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
        });
        assertThat(await(store().read(stream()))).isEmpty();
    }

    @Test
    default void a_stale_version_is_refused_and_told_the_actual_one() {
        StreamId stream = stream();
        await(store().append(stream, Head.NONE, grown(stream, 4), command()));
        for (long stale : new long[] {0, 1, 3}) {
            Head seen = head(stream, stale);
            assertThatThrownBy(() -> await(store().append(stream, seen, grown(stream, 1), command())))
                    .isInstanceOfSatisfying(VersionConflict.class, conflict -> {
                        assertThat(conflict.stream()).isEqualTo(stream);
                        assertThat(conflict.expected()).isEqualTo(stale);
                        assertThat(conflict.actual()).isEqualTo(4);
                    });
        }
        assertThat(await(store().read(stream))).hasSize(4);
    }

    @Test
    default void a_stream_never_gets_a_hole() {
        StreamId stream = stream();
        await(store().append(stream, Head.NONE, grown(stream, 2), command()));
        for (StreamId ahead : List.of(stream, stream())) {
            assertThatThrownBy(() -> await(store().append(ahead, head(ahead, 3), grown(ahead, 2), command())))
                    .isInstanceOf(VersionConflict.class);
        }
        assertThat(await(store().append(stream, head(stream, 2), grown(stream, 1), command()))
                        .version())
                .isEqualTo(3);
        assertThat(await(store().read(stream))).extracting(Recorded::version).containsExactly(1L, 2L, 3L);
    }

    @Test
    default void of_many_racing_writers_one_wins_every_version() {
        StreamId stream = stream();
        int rounds = 25;
        for (long version = 0; version < rounds; version++) {
            Head expected = head(stream, version);
            List<Uni<Boolean>> race = IntStream.range(0, 16)
                    .mapToObj(writer -> store().append(stream, expected, grown(stream, 1), command())
                            .map(after -> after.version() == expected.version() + 1)
                            .onFailure(VersionConflict.class)
                            .recoverWithItem(false))
                    .toList();
            List<Boolean> won = await(Uni.join().all(race).andFailFast());
            assertThat(won).as("winners of version " + (version + 1)).containsOnlyOnce(true);
        }
        assertThat(await(store().read(stream)))
                .extracting(Recorded::version)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, rounds).boxed().toList());
    }

    @Test
    default void what_was_acknowledged_is_there_and_what_was_refused_is_not() {
        StreamId stream = stream();
        Set<UUID> acknowledged = new HashSet<>();
        Set<UUID> refused = new HashSet<>();
        List<Uni<Void>> writers = IntStream.range(0, 8)
                .mapToObj(writer -> writeOften(stream, 20, acknowledged, refused))
                .toList();
        await(Uni.join().all(writers).andFailFast());
        List<UUID> there = await(store().read(stream)).stream()
                .map(recorded -> recorded.metadata().commandId())
                .toList();
        assertThat(there).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(there).doesNotContainAnyElementsOf(refused);
    }

    private Uni<Void> writeOften(StreamId stream, int times, Set<UUID> acknowledged, Set<UUID> refused) {
        if (times == 0) return Uni.createFrom().voidItem();
        Metadata command = command();
        return store().read(stream)
                .chain(history -> store().append(stream, Head.of(history), grown(stream, 1), command))
                .invoke(after -> note(acknowledged, command))
                .onFailure(VersionConflict.class)
                .recoverWithItem(() -> {
                    note(refused, command);
                    return Head.NONE;
                })
                .chain(() -> writeOften(stream, times - 1, acknowledged, refused));
    }

    private static void note(Set<UUID> commands, Metadata command) {
        synchronized (commands) {
            commands.add(command.commandId());
        }
    }

    @Test
    default void an_append_of_several_events_goes_in_whole_or_not_at_all_whoever_it_travels_with() {
        List<StreamId> fresh = IntStream.range(0, 40).mapToObj(i -> stream()).toList();
        List<StreamId> taken = IntStream.range(0, 40).mapToObj(i -> stream()).toList();
        taken.forEach(stream -> await(store().append(stream, Head.NONE, grown(stream, 1), command())));

        List<Uni<Boolean>> together = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            together.add(succeeds(fresh.get(i), 0, 3)); // wins
            together.add(succeeds(taken.get(i), 0, 3)); // stale: its last two versions are free
            together.add(succeeds(fresh.get(i), 1, 2)); // overlaps the first, may never mix with it
        }
        List<Boolean> won = await(Uni.join().all(together).andFailFast());
        for (int i = 0; i < fresh.size(); i++) {
            assertThat(won.subList(3 * i, 3 * i + 3)).containsExactly(true, false, false);
            assertThat(commandsOf(fresh.get(i)))
                    .hasSize(3)
                    .containsOnly(commandsOf(fresh.get(i)).getFirst());
            assertThat(await(store().read(taken.get(i)))).hasSize(1);
        }
    }

    private List<UUID> commandsOf(StreamId stream) {
        return await(store().read(stream)).stream()
                .map(recorded -> recorded.metadata().commandId())
                .toList();
    }

    private Uni<Boolean> succeeds(StreamId stream, long expected, int events) {
        return store().append(stream, head(stream, expected), grown(stream, events), command())
                .map(after -> after.version() == expected + events)
                .onFailure(VersionConflict.class)
                .recoverWithItem(false);
    }

    @Test
    default void one_command_is_recorded_once_in_a_stream() {
        StreamId stream = stream();
        Metadata command = command();
        await(store().append(stream, Head.NONE, grown(stream, 2), command));
        assertThatThrownBy(() -> await(store().append(stream, head(stream, 2), grown(stream, 1), command)))
                .isInstanceOf(VersionConflict.class);
        StreamId other = stream();
        assertThat(await(store().append(other, Head.NONE, grown(other, 1), command))
                        .version())
                .isEqualTo(1);
        assertThat(await(store().read(stream))).hasSize(2);
    }

    @Test
    default void a_repeated_command_gets_the_first_outcome_and_another_request_under_its_key_is_refused() {
        var orchard = new CommandHandler<>("orchard", new Planting(), OrchardEvent.class, store());
        StreamId stream = stream();
        Metadata first = command();
        assertThat(await(orchard.handle(stream, 2L, first, OptionalLong.empty())))
                .satisfies(outcome -> assertThat(outcome.version()).isEqualTo(1))
                .satisfies(outcome -> assertThat(outcome.recorded()).isEqualTo(1));
        await(orchard.handle(stream, 5L, command(), OptionalLong.of(1)));

        var repeat = await(orchard.handle(stream, 2L, first, OptionalLong.empty()));
        assertThat(repeat.version()).isEqualTo(1);
        assertThat(repeat.recorded()).isZero();
        assertThat(repeat.state()).isEqualTo(7L);

        Metadata reused =
                new Metadata(first.commandId(), Ids.fingerprint("something else"), first.actor(), first.causationId());
        assertThatThrownBy(() -> await(orchard.handle(stream, 3L, reused, OptionalLong.empty())))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        rejection -> assertThat(rejection.reason()).isEqualTo(KernelReason.IDEMPOTENCY_KEY_REUSED));
        assertThat(await(store().read(stream))).hasSize(2);
    }

    @Test
    default void the_same_command_sent_by_many_at_once_is_recorded_once_and_answered_alike() {
        var orchard = new CommandHandler<>("orchard", new Planting(), OrchardEvent.class, store());
        StreamId stream = stream();
        Metadata command = command();
        var answers = await(Uni.join()
                .all(IntStream.range(0, 12)
                        .mapToObj(i -> orchard.handle(stream, 4L, command, OptionalLong.empty()))
                        .toList())
                .andFailFast());
        assertThat(answers).allSatisfy(answer -> assertThat(answer.version()).isEqualTo(1));
        assertThat(answers.stream().mapToInt(CommandHandler.Outcome::recorded).sum())
                .isEqualTo(1);
        assertThat(await(store().read(stream))).hasSize(1);
    }

    @Test
    default void the_tail_gives_everything_once_and_each_stream_in_its_own_order() {
        Position start = end();
        List<StreamId> streams = IntStream.range(0, 30).mapToObj(i -> stream()).toList();
        await(Uni.join()
                .all(streams.stream()
                        .map(stream -> store().append(stream, Head.NONE, grown(stream, 3), command())
                                .chain(after -> store().append(stream, after, grown(stream, 2), command())))
                        .toList())
                .andFailFast());

        List<Recorded<Event>> seen = new ArrayList<>();
        Position after = start;
        for (var page = await(store().tail(after, 7)); !page.isEmpty(); page = await(store().tail(after, 7))) {
            assertThat(page).hasSizeLessThanOrEqualTo(7);
            assertThat(page).extracting(Recorded::position).isSorted().doesNotHaveDuplicates();
            assertThat(page.getFirst().position()).isGreaterThan(after);
            after = page.getLast().position();
            seen.addAll(page);
        }
        for (StreamId stream : streams) {
            assertThat(seen.stream().filter(recorded -> recorded.stream().equals(stream)))
                    .extracting(Recorded::version)
                    .containsExactly(1L, 2L, 3L, 4L, 5L);
        }
    }

    @Test
    default void the_tail_skips_nothing_while_somebody_is_slow_to_commit() {
        Position start = end();
        StreamId slow = stream();
        StreamId quick = stream();
        Begun begun = begin(
                slow,
                1,
                "nl.kiem.orchard.grown",
                "{\"tree\":\"%s\",\"metres\":1,\"remark\":null,\"at\":\"2026-03-01T10:00:00Z\"}".formatted(slow.id()));
        await(store().append(quick, Head.NONE, grown(quick, 2), command()));

        // a follower that reads now and goes on from where it got to
        List<StreamId> followed = new ArrayList<>();
        Position after = follow(start, followed);
        begun.commit();
        follow(after, followed);

        assertThat(followed).as("streams that a follower saw").contains(slow, quick);
        assertThat(followed).filteredOn(stream -> stream.equals(slow)).hasSize(1);
        assertThat(followed).filteredOn(stream -> stream.equals(quick)).hasSize(2);
    }

    private Position follow(Position from, List<StreamId> followed) {
        Position after = from;
        for (var page = await(store().tail(after, 100)); !page.isEmpty(); page = await(store().tail(after, 100))) {
            page.forEach(recorded -> followed.add(recorded.stream()));
            after = page.getLast().position();
        }
        return after;
    }

    @Test
    default void an_old_event_is_read_in_todays_shape() {
        StreamId stream = stream();
        String old = "{\"tree\":\"%s\",\"kind\":\"Elstar\",\"at\":\"2026-03-01T10:00:00Z\"}".formatted(stream.id());
        begin(stream, 1, "nl.kiem.orchard.planted", old).commit();
        assertThat(Recorded.events(await(store().read(stream))))
                .containsExactly(new Planted(stream.id(), "Elstar", 1, Instant.parse("2026-03-01T10:00:00Z")));
        assertThat(await(store().append(stream, head(stream, 1), grown(stream, 1), command()))
                        .version())
                .isEqualTo(2);
    }

    @Test
    default void every_event_is_chained_to_the_one_before_it() {
        StreamId stream = stream();
        Head first = await(store().append(stream, Head.NONE, grown(stream, 3), command()));
        Head last = await(store().append(stream, first, grown(stream, 1), command()));

        assertThat(last).isEqualTo(Head.of(await(store().read(stream))));
        assertThat(first).isEqualTo(head(stream, 3));
        chainOf(stream, 4);
        List<Recorded<Event>> tailed =
                await(store().tail(await(store().read(stream)).getFirst().position(), 3));
        assertThat(tailed).extracting(Recorded::hash).contains(first.hash());
    }

    @Test
    default void the_chain_is_unbroken_however_many_write_at_once() {
        List<StreamId> streams = IntStream.range(0, 6).mapToObj(i -> stream()).toList();
        List<Uni<Void>> writers = IntStream.range(0, 24)
                .mapToObj(writer -> appendOften(streams.get(writer % streams.size()), 12, 1 + writer % 4))
                .toList();
        await(Uni.join().all(writers).andFailFast());
        for (StreamId stream : streams) {
            int events = await(store().read(stream)).size();
            assertThat(events).as("one writer wins every time").isGreaterThanOrEqualTo(12);
            chainOf(stream, events);
        }
    }

    private Uni<Void> appendOften(StreamId stream, int times, int events) {
        if (times == 0) return Uni.createFrom().voidItem();
        return store().read(stream)
                .chain(history -> store().append(stream, Head.of(history), grown(stream, events), command()))
                .onFailure(VersionConflict.class)
                .recoverWithItem(Head.NONE)
                .chain(() -> appendOften(stream, times - 1, events));
    }

    @Test
    default void an_append_behind_another_hash_is_refused() {
        StreamId stream = stream();
        Head head = await(store().append(stream, Head.NONE, grown(stream, 2), command()));
        Head forged = new Head(2, Hash.sha256(new byte[] {1}));
        for (int events : new int[] {1, 2}) {
            assertThatThrownBy(() -> await(store().append(stream, forged, grown(stream, events), command())))
                    .isInstanceOf(VersionConflict.class);
        }
        assertThat(await(store().append(stream, head, grown(stream, 1), command()))
                        .version())
                .isEqualTo(3);
        chainOf(stream, 3);
    }

    /** Computes anew, from the rows as they stand, what every event's hash must be. */
    private void chainOf(StreamId stream, int events) {
        List<Hash> expected = new ArrayList<>();
        Hash hash = Hash.NONE;
        for (ChainedEvent row : stored(stream)) {
            hash = row.after(hash);
            expected.add(hash);
        }
        assertThat(await(store().read(stream)))
                .extracting(Recorded::hash)
                .containsExactlyElementsOf(expected)
                .hasSize(events)
                .doesNotHaveDuplicates();
    }

    /** Where a stream was at a version; of one that it has not reached, something that may be. */
    private Head head(StreamId stream, long version) {
        return headAt(store(), stream, version);
    }

    static Head headAt(EventStore store, StreamId stream, long version) {
        if (version == 0) return Head.NONE;
        List<Recorded<Event>> history = await(store.read(stream));
        return version <= history.size()
                ? history.get((int) version - 1).head()
                : new Head(version, Hash.sha256(new byte[] {0}));
    }

    /** Sums up what was planted; a command is how many more. */
    final class Planting implements Decider<Long, Long, OrchardEvent> {

        @Override
        public Long initial() {
            return 0L;
        }

        @Override
        public List<OrchardEvent> decide(Long count, Long planted) {
            return List.of(new Planted(new UUID(0, planted), "Elstar", count, AT));
        }

        @Override
        public Long evolve(Long planted, OrchardEvent event) {
            return event instanceof Planted more ? planted + more.count() : planted;
        }
    }

    /** Where the tail ends now, so that a test sees only what comes after. */
    private Position end() {
        return follow(Position.START, new ArrayList<>());
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(SOON);
    }

    static StreamId stream() {
        return new StreamId("orchard", Ids.derive("stream", random()));
    }

    static Metadata command() {
        var actor = new Actor(new PersonRef("p-1"), new OrganisationId("tooi:mnre1034"), EnumSet.of(Role.TL));
        return new Metadata(Ids.derive("command", random()), Ids.fingerprint("asked"), actor, null);
    }

    static List<Event> grown(StreamId stream, int events) {
        return IntStream.range(0, events)
                .<Event>mapToObj(i -> new Grown(stream.id(), BigDecimal.valueOf(i), "n" + i, AT))
                .toList();
    }

    private static String random() {
        return Long.toHexString(ThreadLocalRandom.current().nextLong());
    }
}
