package nl.kiem.events.testkit.flow;

import static nl.kiem.events.testkit.flow.Flow.ORGANISATION;
import static nl.kiem.events.testkit.flow.Flow.allocated;
import static nl.kiem.events.testkit.flow.Flow.append;
import static nl.kiem.events.testkit.flow.Flow.eur;
import static nl.kiem.events.testkit.flow.Flow.eventually;
import static nl.kiem.events.testkit.flow.Flow.newFund;
import static nl.kiem.events.testkit.flow.Flow.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import nl.kiem.events.Custody;
import nl.kiem.events.Sight;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.FundEvent.BudgetAllocated;
import nl.kiem.events.contract.initiative.FundEvent.FundOpened;
import nl.kiem.events.runtime.flow.Checkpoints;
import nl.kiem.events.runtime.flow.Checkpoints.Checkpoint;
import nl.kiem.events.runtime.store.PgEventStore;
import nl.kiem.events.runtime.view.Filter;
import nl.kiem.events.runtime.view.Page;
import nl.kiem.events.runtime.view.Replay;
import nl.kiem.events.runtime.view.ViewReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FlowProfile.class)
class ViewServiceTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    PgEventStore store;

    @Inject
    FundTestView funds;

    @Inject
    AllocationTestView allocations;

    @Inject
    ViewReader reader;

    @Inject
    Checkpoints checkpoints;

    @Inject
    Replay replay;

    @Inject
    Pool pool;

    @AfterEach
    void heal() {
        FundTestView.cannotTake = "";
        execute("ALTER TABLE fund_test_v1 DROP CONSTRAINT IF EXISTS refused");
        running("fund_test_v1");
    }

    @Test
    void a_row_holds_what_its_stream_says() {
        StreamId fund = newFund();
        BudgetAllocated first = allocated(fund);
        BudgetAllocated second = allocated(fund);
        FundOpened opened = opened(fund, "row", LocalDate.of(2026, 12, 31));
        append(store, fund, 0, opened, first);
        append(store, fund, 2, second);

        FundRow row = awaitRow(fund, found -> found.version() == 3);
        assertThat(row)
                .isEqualTo(new FundRow(
                        fund.id().toString(),
                        3,
                        "row",
                        ORGANISATION,
                        opened.at(),
                        LocalDate.of(2026, 12, 31),
                        List.of(eur(10_00), eur(10_00)),
                        first.hours() + second.hours(),
                        Custody.of(List.of(opened, first, second))));
    }

    @Test
    void what_is_hidden_from_somebody_is_in_no_row_no_page_and_no_next() {
        String name = "hidden " + UUID.randomUUID();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            StreamId fund = newFund();
            ids.add(fund.id().toString());
            append(store, fund, 0, opened(fund, name));
            awaitRow(fund, row -> true);
        }
        Sight inside = Sight.of(Actor.system("reader", ORGANISATION));
        Sight company = Sight.of(Actor.system("reader", new OrganisationId("kvk:12345678")));

        assertThat(reader.byId(funds, inside, ids.getFirst()).await().atMost(SOON))
                .isPresent();
        Page<FundRow> shown = pageFor(inside, name);
        assertThat(shown.items()).hasSize(2);
        assertThat(shown.next()).isNotNull();
        for (Sight outside : List.of(company, Sight.PUBLIC)) {
            assertThat(reader.byId(funds, outside, ids.getFirst()).await().atMost(SOON))
                    .isEmpty();
            assertThat(pageFor(outside, name)).isEqualTo(new Page<FundRow>(List.of(), null));
        }
        assertThat(indexes("fund_test_v1")).containsExactlyInAnyOrder("pkey", "seen", "with");
        assertThat(indexes("allocation_test_v1")).containsExactly("pkey");
        assertThatThrownBy(() -> reader.byId(allocations, Sight.PUBLIC, "any")).hasMessageContaining("Custody custody");
    }

    private List<String> indexes(String table) {
        List<String> names = new ArrayList<>();
        pool.preparedQuery("SELECT indexname FROM pg_indexes WHERE schemaname = 'public' AND tablename = $1")
                .execute(Tuple.of(table))
                .await()
                .atMost(SOON)
                .forEach(row -> names.add(row.getString(0).substring(table.length() + 1)));
        return names;
    }

    private Page<FundRow> pageFor(Sight sight, String name) {
        return reader.page(funds, sight, null, 2, Filter.equal("name", name))
                .await()
                .atMost(SOON);
    }

    @Test
    void pages_follow_the_id_and_filters_take_the_types_of_the_columns() {
        String name = "page " + UUID.randomUUID();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            StreamId fund = newFund();
            ids.add(fund.id().toString());
            append(store, fund, 0, opened(fund, name, LocalDate.of(2026, 6, 1 + i)));
        }
        ids.sort(String::compareTo);
        ids.forEach(id -> awaitRow(new StreamId("fund", UUID.fromString(id)), row -> true));

        List<String> paged = new ArrayList<>();
        String after = null;
        do {
            Page<FundRow> page = reader.page(
                            funds,
                            after,
                            3,
                            Filter.equal("name", name),
                            Filter.equal("organisation", ORGANISATION),
                            Filter.equal("valid_to", null),
                            Filter.isNotNull("opened_at"))
                    .await()
                    .atMost(SOON);
            page.items().forEach(row -> paged.add(row.id()));
            after = page.next();
        } while (after != null);
        assertThat(paged).isEqualTo(ids);
        assertThat(reader.page(
                                funds,
                                null,
                                100,
                                Filter.equal("name", name),
                                Filter.equal("valid_to", LocalDate.of(2026, 6, 3)))
                        .await()
                        .atMost(SOON)
                        .items())
                .hasSize(1);
        assertThat(reader.byId(funds, "nothing").await().atMost(SOON)).isEmpty();
    }

    @Test
    void an_event_that_a_view_cannot_take_stops_this_view_there_and_no_other_and_a_mended_view_goes_on() {
        FundTestView.cannotTake = "poison " + UUID.randomUUID();
        StreamId before = newFund();
        StreamId poison = newFund();
        StreamId behind = newFund();
        append(store, before, 0, opened(before, "before"));
        append(store, poison, 0, opened(poison, FundTestView.cannotTake));
        append(store, behind, 0, opened(behind, "behind"), allocated(behind));

        Checkpoint stopped = stopped("fund_test_v1", poison + "/1");
        assertThat(stopped.stoppedReason()).contains("this view cannot take");
        awaitRow(before, row -> true);
        assertThat(row(behind)).isEmpty();
        eventually(
                "the other view goes on",
                () -> reader.byId(allocations, behind + "/2")
                        .await()
                        .atMost(SOON)
                        .isPresent());

        FundTestView.cannotTake = "";
        awaitRow(poison, row -> true);
        awaitRow(behind, row -> row.version() == 2);
        running("fund_test_v1");
    }

    @Test
    void what_the_table_refuses_is_found_among_the_others_of_its_batch() {
        FundTestView.cannotTake = "hold";
        StreamId hold = newFund();
        append(store, hold, 0, opened(hold, "hold"));
        stopped("fund_test_v1", hold + "/1");
        StreamId good = newFund();
        StreamId refused = newFund();
        StreamId behind = newFund();
        append(store, good, 0, opened(good, "good"));
        append(store, refused, 0, opened(refused, "not with me"));
        append(store, behind, 0, opened(behind, "behind"));
        execute("ALTER TABLE fund_test_v1 ADD CONSTRAINT refused CHECK (name <> 'not with me')");
        FundTestView.cannotTake = ""; // now all four come in one batch

        stopped("fund_test_v1", refused + "/1");
        awaitRow(good, row -> true);
        assertThat(row(behind)).isEmpty();
        execute("ALTER TABLE fund_test_v1 DROP CONSTRAINT refused");
        awaitRow(behind, row -> true);
    }

    @Test
    void a_replay_equals_the_live_view_while_events_keep_coming_and_tells_when_a_row_was_changed_by_hand()
            throws Exception {
        StreamId fund = newFund();
        append(store, fund, 0, opened(fund, "replayed"), allocated(fund));
        awaitRow(fund, row -> row.version() == 2);
        AtomicBoolean enough = new AtomicBoolean();
        Thread writer = Thread.ofVirtual().start(() -> {
            while (!enough.get()) {
                StreamId more = newFund();
                append(store, more, 0, opened(more, "meanwhile"), allocated(more));
            }
        });
        try {
            for (int i = 0; i < 3; i++) {
                Replay.Proof proof = replay.run(funds);
                assertThat(proof.rows()).isPositive();
                assertThat(proof.replayHash()).isEqualTo(proof.liveHash());
                assertThat(proof.equal()).isTrue();
                assertThat(replay.run(allocations).equal()).isTrue();
            }
        } finally {
            enough.set(true);
            writer.join();
        }
        execute("UPDATE fund_test_v1 SET hours = hours + 1 WHERE id = '" + fund.id() + "'");
        assertThat(replay.run(funds).equal()).isFalse();
        execute("UPDATE fund_test_v1 SET hours = hours - 1 WHERE id = '" + fund.id() + "'");
        assertThat(replay.run(funds).equal()).isTrue();
    }

    private Optional<FundRow> row(StreamId fund) {
        return reader.byId(funds, fund.id().toString()).await().atMost(SOON);
    }

    private FundRow awaitRow(StreamId fund, Predicate<FundRow> until) {
        eventually("row of " + fund, () -> row(fund).filter(until).isPresent());
        return row(fund).orElseThrow();
    }

    private Checkpoint stopped(String view, String eventId) {
        eventually(
                view + " stops at " + eventId,
                () -> eventId.equals(checkpoint(view).stoppedBy()));
        return checkpoint(view);
    }

    private void running(String view) {
        eventually(view + " goes on", () -> checkpoint(view).stoppedBy() == null);
    }

    private Checkpoint checkpoint(String view) {
        return checkpoints.all().await().atMost(SOON).stream()
                .filter(checkpoint -> checkpoint.name().equals(view))
                .findFirst()
                .orElseThrow();
    }

    /** As the tables' owner would; the service itself may not change them. */
    private void execute(String sql) {
        boolean table = sql.startsWith("ALTER");
        if (!table) {
            var unused = pool.preparedQuery(sql).execute(Tuple.tuple()).await().atMost(SOON);
            return;
        }
        Owner.execute(sql);
    }
}
