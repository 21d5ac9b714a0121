package nl.kiem.events.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import nl.kiem.events.Admission;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.CommandHandler.Outcome;
import nl.kiem.events.Custody;
import nl.kiem.events.Decider;
import nl.kiem.events.KernelReason;
import nl.kiem.events.Metadata;
import nl.kiem.events.Rejection;
import nl.kiem.events.Sight;
import nl.kiem.events.StaleVersion;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.EventType;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Topic;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.runtime.store.EventCatalog;
import nl.kiem.events.runtime.store.PgEventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandAdmissionTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final OrganisationId MINISTRY = new OrganisationId("tooi:mnre1034");
    private static final OrganisationId CITY = new OrganisationId("tooi:gm0363");
    private static final OrganisationId COMPANY = new OrganisationId("kvk:12345678");

    /** A parcel that goes from hand to hand. */
    @Topic(value = "kiem.parcel", service = "parcel-service")
    sealed interface ParcelEvent extends Event {

        @Override
        default @Nullable ThreadId threadId() {
            return null;
        }

        @Override
        default Instant at() {
            return Instant.EPOCH;
        }

        @EventType(value = "nl.kiem.parcel.packed", published = false)
        record Packed(OrganisationId owner, Visibility seenBy) implements ParcelEvent {

            @Override
            public OrganisationId ownedBy() {
                return owner;
            }

            @Override
            public Visibility visibility() {
                return seenBy;
            }
        }

        @EventType("nl.kiem.parcel.shown")
        record Shown(Visibility seenBy) implements ParcelEvent {

            @Override
            public Visibility visibility() {
                return seenBy;
            }
        }
    }

    /** Records what it is told, as often as it is told. */
    private static final class Parcels implements Decider<ParcelEvent, Integer, ParcelEvent> {

        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public List<ParcelEvent> decide(ParcelEvent command, Integer state) {
            return List.of(command);
        }

        @Override
        public Integer evolve(Integer state, ParcelEvent event) {
            return state + 1;
        }
    }

    /** Somebody of an organisation, at an endpoint that is for the owner. */
    private record Visitor(OrganisationId organisation) implements Admission {

        @Override
        public boolean sees(Custody custody) {
            return Sight.of(Actor.system("visitor", organisation)).sees(custody);
        }

        @Override
        public void check(Custody custody) {
            if (!organisation.equals(custody.owner())) throw new Rejection(KernelReason.PARTY_REQUIRED, "owner");
        }
    }

    private final OrchardStore orchard = OrchardStore.open();
    private final PgEventStore store =
            new PgEventStore(orchard.pool, EventCatalog.of(List.<Class<? extends Event>>of(ParcelEvent.class)));
    private final CommandHandler<ParcelEvent, Integer, ParcelEvent> parcels =
            new CommandHandler<>("parcel", new Parcels(), ParcelEvent.class, store);

    @AfterAll
    void end() throws Exception {
        store.close();
        orchard.close();
    }

    @Test
    void what_somebody_may_not_see_is_for_them_as_if_it_were_not_there() {
        StreamId hidden = packed(Visibility.PARTICIPANTS);
        StreamId absent = new StreamId("parcel", UUID.randomUUID());
        Admission city = new Visitor(CITY);
        assertThat(load(hidden, city)).isEqualTo(load(absent, city)).isEqualTo(new Outcome<>(0, 0, 0));
        for (StreamId stream : List.of(hidden, absent)) {
            assertThatThrownBy(() -> handle(stream, new ParcelEvent.Shown(Visibility.PARTICIPANTS), 5, city))
                    .isInstanceOf(StaleVersion.class)
                    .hasMessageNotContaining("version 1");
        }
    }

    @Test
    void what_somebody_sees_and_may_not_act_on_is_refused_before_it_is_decided() {
        StreamId seen = packed(Visibility.GOVERNMENT);
        assertThatThrownBy(() -> handle(seen, new ParcelEvent.Shown(Visibility.PUBLIC), 1, new Visitor(CITY)))
                .isInstanceOfSatisfying(
                        Rejection.class, e -> assertThat(e.reason()).isEqualTo(KernelReason.PARTY_REQUIRED));
        assertThatThrownBy(() -> handle(seen, new ParcelEvent.Shown(Visibility.PUBLIC), 7, new Visitor(CITY)))
                .isInstanceOf(Rejection.class);
        assertThat(load(seen, new Visitor(COMPANY)).version()).isZero();
        assertThat(handle(seen, new ParcelEvent.Shown(Visibility.PUBLIC), 1, new Visitor(MINISTRY))
                        .version())
                .isEqualTo(2);
        assertThat(load(seen, Admission.SYSTEM).version()).isEqualTo(2);
    }

    @Test
    void what_is_recorded_says_who_may_see_it_after_it() {
        StreamId parcel = packed(Visibility.SEALED);
        handle(parcel, new ParcelEvent.Shown(Visibility.PUBLIC), 1, Admission.SYSTEM);
        assertThat(store.read(parcel).await().atMost(SOON))
                .extracting(recorded -> recorded.metadata().visibility())
                .containsExactly(Visibility.SEALED, Visibility.PUBLIC);
    }

    @Test
    void a_stream_stays_on_the_side_on_which_its_first_fact_was_published() {
        StreamId open = packed(Visibility.SEALED);
        handle(open, new ParcelEvent.Shown(Visibility.GOVERNMENT), 1, Admission.SYSTEM);
        handle(open, new ParcelEvent.Shown(Visibility.PUBLIC), 2, Admission.SYSTEM);
        StreamId restricted = packed(Visibility.PUBLIC);
        handle(restricted, new ParcelEvent.Shown(Visibility.PARTICIPANTS), 1, Admission.SYSTEM);
        handle(restricted, new ParcelEvent.Shown(Visibility.SEALED), 2, Admission.SYSTEM);

        refusesToCross(open, Visibility.PARTICIPANTS);
        refusesToCross(restricted, Visibility.GOVERNMENT);
    }

    private void refusesToCross(StreamId parcel, Visibility visibility) {
        assertThatThrownBy(() -> handle(parcel, new ParcelEvent.Shown(visibility), 3, Admission.SYSTEM))
                .isInstanceOfSatisfying(
                        Rejection.class, e -> assertThat(e.reason()).isEqualTo(KernelReason.VISIBILITY_FIXED));
        assertThat(load(parcel, Admission.SYSTEM).version()).isEqualTo(3);
    }

    private StreamId packed(Visibility visibility) {
        StreamId parcel = new StreamId("parcel", UUID.randomUUID());
        handle(parcel, new ParcelEvent.Packed(MINISTRY, visibility), 0, Admission.SYSTEM);
        return parcel;
    }

    private Outcome<Integer> load(StreamId parcel, Admission admission) {
        return parcels.load(parcel, admission).await().atMost(SOON);
    }

    private Outcome<Integer> handle(StreamId parcel, ParcelEvent command, long expected, Admission admission) {
        Metadata metadata = new Metadata(UUID.randomUUID(), "f", Actor.system("tester", MINISTRY), null);
        return parcels.handle(parcel, command, metadata, OptionalLong.of(expected), admission)
                .await()
                .atMost(SOON);
    }
}
