package nl.kiem.events.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.kiem.events.EventStore;
import nl.kiem.events.Head;
import nl.kiem.events.Metadata;
import nl.kiem.events.Position;
import nl.kiem.events.Recorded;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Event;
import nl.kiem.events.proof.ChainedEvent;
import nl.kiem.events.proof.Hash;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The suite is worth something only when it fails on stores that are wrong. */
class EventStoreConformanceControlTest {

    static OrchardStore orchard;

    @BeforeAll
    static void open() {
        orchard = OrchardStore.open();
    }

    @AfterAll
    static void close() throws Exception {
        orchard.close();
    }

    @Test
    void it_passes_on_the_real_store() {
        assertThat(failing(orchard.store)).isEmpty();
    }

    @Test
    void every_check_fails_on_a_store_that_does_nothing() {
        assertThat(failing(new DoesNothing())).isEqualTo(all());
    }

    @Test
    void it_fails_on_a_tail_that_does_not_wait_for_transactions_that_may_still_commit() {
        assertThat(failing(new Wrong(orchard.store) {
                    @Override
                    public Uni<List<Recorded<Event>>> tail(Position after, int limit) {
                        return tailWithoutHorizon(after, limit);
                    }
                }))
                .contains("the_tail_skips_nothing_while_somebody_is_slow_to_commit");
    }

    @Test
    void it_fails_on_a_store_that_does_not_look_at_the_expected_version() {
        assertThat(failing(new Wrong(orchard.store) {
                    @Override
                    public Uni<Head> append(
                            StreamId stream, Head expected, List<? extends Event> events, Metadata metadata) {
                        return read(stream)
                                .chain(history -> super.append(stream, Head.of(history), events, metadata))
                                .onFailure()
                                .retry()
                                .atMost(20);
                    }
                }))
                .contains(
                        "a_stale_version_is_refused_and_told_the_actual_one",
                        "of_many_racing_writers_one_wins_every_version",
                        "a_stream_never_gets_a_hole");
    }

    @Test
    void it_fails_on_a_store_that_writes_the_events_of_one_append_one_by_one() {
        assertThat(failing(new Wrong(orchard.store) {
                    @Override
                    public Uni<Head> append(
                            StreamId stream, Head expected, List<? extends Event> events, Metadata metadata) {
                        Uni<Head> written = super.append(stream, expected, List.of(events.getFirst()), metadata);
                        for (Event event : events.subList(1, events.size())) {
                            written = written.chain(after ->
                                    super.append(stream, after, List.of(event), EventStoreConformance.command()));
                        }
                        return written;
                    }
                }))
                .contains("an_append_of_several_events_goes_in_whole_or_not_at_all_whoever_it_travels_with");
    }

    @Test
    void it_fails_on_a_store_that_does_not_chain() {
        assertThat(failing(new Wrong(orchard.store) {
                    @Override
                    public Uni<List<Recorded<Event>>> read(StreamId stream) {
                        return super.read(stream)
                                .map(history -> history.stream()
                                        .map(recorded -> hashed(recorded, Hash.sha256(new byte[] {2})))
                                        .toList());
                    }
                }))
                .contains(
                        "every_event_is_chained_to_the_one_before_it",
                        "the_chain_is_unbroken_however_many_write_at_once",
                        "an_append_behind_another_hash_is_refused");
    }

    private static Recorded<Event> hashed(Recorded<Event> r, Hash hash) {
        return new Recorded<>(r.stream(), r.version(), r.position(), r.event(), r.metadata(), r.recordedAt(), hash);
    }

    @Test
    void it_fails_on_a_store_that_takes_any_hash_for_the_right_version() {
        assertThat(failing(new Wrong(orchard.store) {
                    @Override
                    public Uni<Head> append(
                            StreamId stream, Head expected, List<? extends Event> events, Metadata metadata) {
                        return read(stream)
                                .map(history -> history.size() == expected.version() ? Head.of(history) : expected)
                                .chain(there -> super.append(stream, there, events, metadata));
                    }
                }))
                .containsExactly("an_append_behind_another_hash_is_refused");
    }

    /** The mistake that the field ships again and again: whatever has committed by now, in order of its number. */
    private static Uni<List<Recorded<Event>>> tailWithoutHorizon(Position after, int limit) {
        return Uni.createFrom()
                .completionStage(() -> orchard.pool
                        .preparedQuery("SELECT stream, version, tx::text::bigint, position FROM event"
                                + " WHERE position > $1 ORDER BY position LIMIT $2")
                        .execute(Tuple.of(after.number(), limit))
                        .toCompletionStage())
                .map(rows -> {
                    List<Recorded<Event>> page = new java.util.ArrayList<>();
                    rows.forEach(row -> page.add(new Recorded<>(
                            StreamId.parse(row.getString(0)),
                            row.getLong(1),
                            new Position(row.getLong(2), row.getLong(3)),
                            EventStoreConformance.grown(EventStoreConformance.stream(), 1)
                                    .getFirst(),
                            EventStoreConformance.command(),
                            EventStoreConformance.AT)));
                    return page;
                });
    }

    private static class Wrong implements EventStore {

        private final EventStore right;

        Wrong(EventStore right) {
            this.right = right;
        }

        @Override
        public Uni<List<Recorded<Event>>> read(StreamId stream) {
            return right.read(stream);
        }

        @Override
        public Uni<Head> append(StreamId stream, Head expected, List<? extends Event> events, Metadata metadata) {
            return right.append(stream, expected, events, metadata);
        }

        @Override
        public Uni<List<Recorded<Event>>> tail(Position after, int limit) {
            return right.tail(after, limit);
        }
    }

    private static final class DoesNothing implements EventStore {

        @Override
        public Uni<List<Recorded<Event>>> read(StreamId stream) {
            return Uni.createFrom().item(List.of());
        }

        @Override
        public Uni<Head> append(StreamId stream, Head expected, List<? extends Event> events, Metadata metadata) {
            return Uni.createFrom().item(new Head(expected.version() + events.size(), Hash.sha256(new byte[0])));
        }

        @Override
        public Uni<List<Recorded<Event>>> tail(Position after, int limit) {
            return Uni.createFrom().item(List.of());
        }
    }

    private static List<Method> checks() {
        return Arrays.stream(EventStoreConformance.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .toList();
    }

    private static Set<String> all() {
        Set<String> names = new TreeSet<>();
        checks().forEach(check -> names.add(check.getName()));
        return names;
    }

    private static Set<String> failing(EventStore store) {
        EventStoreConformance suite = new EventStoreConformance() {
            @Override
            public EventStore store() {
                return store;
            }

            @Override
            public Begun begin(StreamId stream, long version, String type, String payload) {
                return orchard.begin(stream, version, type, payload);
            }

            @Override
            public List<ChainedEvent> stored(StreamId stream) {
                return orchard.stored(stream);
            }
        };
        Set<String> failing = new TreeSet<>();
        for (Method check : checks()) {
            try {
                check.invoke(suite);
            } catch (InvocationTargetException e) {
                failing.add(check.getName());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        return failing;
    }
}
