package nl.kiem.initiative.fund.view;

import static nl.kiem.initiative.fund.domain.FundSample.ALLOCATION;
import static nl.kiem.initiative.fund.domain.FundSample.AT;
import static nl.kiem.initiative.fund.domain.FundSample.CLOSE_BY;
import static nl.kiem.initiative.fund.domain.FundSample.DAY;
import static nl.kiem.initiative.fund.domain.FundSample.FUND;
import static nl.kiem.initiative.fund.domain.FundSample.LAST_DAY;
import static nl.kiem.initiative.fund.domain.FundSample.MINISTRY;
import static nl.kiem.initiative.fund.domain.FundSample.PARTNER;
import static nl.kiem.initiative.fund.domain.FundSample.THREAD;
import static nl.kiem.initiative.fund.domain.FundSample.opened;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.kiem.events.Custody;
import nl.kiem.events.Metadata;
import nl.kiem.events.Position;
import nl.kiem.events.Recorded;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.AllocationTerms;
import nl.kiem.events.contract.initiative.FundEvent;
import nl.kiem.events.contract.initiative.FundEvent.AllocationReleased;
import nl.kiem.events.contract.initiative.FundEvent.BudgetAllocated;
import nl.kiem.events.contract.initiative.FundEvent.BudgetDrawnDown;
import nl.kiem.events.contract.initiative.FundEvent.FundClosed;
import nl.kiem.events.contract.initiative.FundEvent.FundClosureOverdue;
import nl.kiem.events.contract.procurement.RuleSetRef;
import nl.kiem.events.runtime.deadline.Deadline;
import nl.kiem.events.runtime.deadline.DeadlineView;
import nl.kiem.events.testkit.ViewSpec;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.fund.domain.Allocation;
import nl.kiem.initiative.fund.domain.FundDecider;
import org.junit.jupiter.api.Test;

class FundViewsTest {

    static final StreamId STREAM = FundDecider.stream(FUND);
    static final RuleSetRef RULES = new RuleSetRef("rules-2026", DAY);
    static final FundEvent OPENED = opened(RULES, 1_000);
    static final FundEvent ALLOCATED = new BudgetAllocated(
            FUND,
            ALLOCATION,
            THREAD,
            Money.ofEuros(600),
            60,
            PARTNER,
            Money.ofEuros(200),
            new AllocationTerms(List.of(PARTNER), DAY.plusDays(1), LAST_DAY, true, RULES, "small", List.of()),
            AT);
    static final FundEvent SPENT =
            new BudgetDrawnDown(FUND, ALLOCATION, THREAD, Money.ofEuros(100), 20, DAY, DAY, Money.ofEuros(500), 40, AT);
    static final FundEvent RETURNED = new AllocationReleased(
            FUND,
            ALLOCATION,
            THREAD,
            Money.ofEuros(500),
            40,
            AllocationReleased.Ground.PILOT_NOT_PROVEN,
            "not shown",
            AT);
    static final FundEvent OVERDUE =
            new FundClosureOverdue(FUND, LAST_DAY, CLOSE_BY, 1, Money.ofEuros(1_000), 100, Role.FM, AT);

    final ViewSpec<FundRow> funds = ViewSpec.of(new FundView());
    final ViewSpec<Deadline> deadlines = ViewSpec.of(new DeadlineView(List.of(new FundClosingTerms())));

    @Test
    void a_fund_shows_what_is_promised_given_and_free() {
        funds.given(STREAM, OPENED).then(fund(1, row -> row));
        funds.given(STREAM, OPENED, ALLOCATED).then(fund(2, FundViewsTest::promised));
        funds.given(STREAM, OPENED, ALLOCATED, SPENT)
                .then(fund(
                        3, row -> promised(row).with(it -> it.drawnCents(100_00).drawnHours(20))));
        funds.given(STREAM, OPENED, ALLOCATED, SPENT, SPENT)
                .then(fund(
                        4, row -> promised(row).with(it -> it.drawnCents(200_00).drawnHours(40))));
        funds.given(STREAM, OPENED, ALLOCATED, SPENT, RETURNED)
                .then(fund(
                        4,
                        row -> promised(row)
                                .with(it -> it.drawnCents(100_00)
                                        .drawnHours(20)
                                        .allocatedCents(100_00)
                                        .allocatedHours(20)
                                        .freeCents(900_00)
                                        .freeHours(80))));
    }

    @Test
    void a_fund_shows_that_nobody_closes_it_and_that_somebody_did() {
        funds.given(STREAM, OPENED, OVERDUE).then(fund(2, row -> row.withTold(1)));
        funds.given(STREAM, OPENED, OVERDUE, new FundClosed(FUND, "over", AT))
                .then(fund(3, row -> row.with(it -> it.told(1).state(FundRow.State.CLOSED))));
    }

    @Test
    void a_fund_waits_to_be_closed() {
        deadlines.given(STREAM, OPENED).then(waits(1, CivilDate.endOf(CLOSE_BY)));
        deadlines.given(STREAM, OPENED, ALLOCATED, SPENT, RETURNED).then(waits(4, CivilDate.endOf(CLOSE_BY)));
        deadlines.given(STREAM, OPENED, OVERDUE).then(waits(2, CivilDate.endOf(CLOSE_BY.plusDays(30))));
        deadlines
                .given(STREAM, OPENED, OVERDUE, new FundClosed(FUND, "over", AT))
                .then(new Deadline(STREAM.toString(), 3, null, new TreeMap<>()));
        FundEvent last = new FundClosureOverdue(FUND, LAST_DAY, CLOSE_BY, 3, Money.ofEuros(1), 1, Role.FM, AT);
        deadlines.given(STREAM, OPENED, last).then(new Deadline(STREAM.toString(), 2, null, new TreeMap<>()));
    }

    @Test
    void an_allocation_is_seen_as_its_fund_and_taken_part_in_by_its_lead_alone() {
        AllocationRow row = folded(ALLOCATED);
        assertThat(row.custody()).isEqualTo(new Custody(MINISTRY, List.of(MINISTRY, PARTNER), Visibility.PARTICIPANTS));
        assertThat(row)
                .isEqualTo(new AllocationRow(
                        ALLOCATION.toString(),
                        1,
                        FUND.toString(),
                        THREAD.toString(),
                        PARTNER.value(),
                        600_00,
                        60,
                        0,
                        0,
                        0,
                        0,
                        200_00L,
                        DAY.plusDays(1),
                        LAST_DAY,
                        "rules-2026",
                        "small",
                        Allocation.State.RESERVED,
                        null,
                        null,
                        row.custody()));
    }

    @Test
    void an_allocation_goes_through_its_states() {
        AllocationRow reserved = folded(ALLOCATED);
        assertThat(folded(ALLOCATED, SPENT))
                .isEqualTo(reserved.with(
                        it -> it.version(2).drawnCents(100_00).drawnHours(20).state(Allocation.State.ACTIVE)));
        FundEvent rest = new BudgetDrawnDown(
                FUND, ALLOCATION, THREAD, Money.ofEuros(500), 40, DAY, DAY, Money.ofEuros(0), 0, AT);
        assertThat(folded(ALLOCATED, SPENT, rest))
                .isEqualTo(reserved.with(
                        it -> it.version(3).drawnCents(600_00).drawnHours(60).state(Allocation.State.EXHAUSTED)));
        FundEvent money = new BudgetDrawnDown(
                FUND, ALLOCATION, THREAD, Money.ofEuros(600), 0, DAY, DAY, Money.ofEuros(0), 60, AT);
        assertThat(folded(ALLOCATED, money).state()).isEqualTo(Allocation.State.ACTIVE);
        assertThat(folded(ALLOCATED, SPENT, RETURNED))
                .isEqualTo(reserved.with(it -> it.version(3)
                        .drawnCents(100_00)
                        .drawnHours(20)
                        .returnedCents(500_00)
                        .returnedHours(40)
                        .state(Allocation.State.RELEASED)
                        .releasedOn(DAY)
                        .ground("PILOT_NOT_PROVEN")));
    }

    @Test
    void an_allocation_from_before_its_terms_were_kept_is_for_the_time_from_then_on() {
        AllocationRow row = folded(new BudgetAllocated(FUND, ALLOCATION, THREAD, Money.ofEuros(6), 6, PARTNER, AT));
        assertThat(row.fromDay()).isEqualTo(DAY);
        assertThat(row.toDay()).isNull();
        assertThat(row.ownShareCents()).isNull();
        assertThat(row.ruleSet()).isNull();
    }

    @Test
    void facts_of_the_fund_itself_are_no_allocations() {
        for (FundEvent event : List.of(OPENED, OVERDUE, new FundClosed(FUND, "over", AT))) {
            assertThat(new AllocationView().key(recorded(1, event))).isNull();
        }
    }

    private static AllocationRow folded(FundEvent... events) {
        AllocationView view = new AllocationView();
        AllocationRow row = view.blank(ALLOCATION.toString());
        for (FundEvent event : events) {
            Recorded<FundEvent> recorded = recorded(view.version(row) + 1, event);
            assertThat(view.key(recorded)).isEqualTo(row.id());
            row = view.fold(row, recorded);
        }
        return row;
    }

    private static Recorded<FundEvent> recorded(long version, FundEvent event) {
        Metadata metadata =
                new Metadata(new UUID(1, version), "f", Actor.system("test", MINISTRY), null, Visibility.PARTICIPANTS);
        return new Recorded<>(STREAM, version, Position.START, event, metadata, AT);
    }

    private static FundRow promised(FundRow row) {
        return row.with(it -> it.allocatedCents(600_00)
                .allocatedHours(60)
                .freeCents(400_00)
                .freeHours(40)
                .custody(Custody.of(List.of(OPENED, ALLOCATED))));
    }

    private static FundRow fund(long version, UnaryOperator<FundRow> since) {
        return since.apply(new FundRow(
                FUND.toString(),
                version,
                "Renewal 2026",
                MINISTRY.value(),
                DAY,
                LAST_DAY,
                CLOSE_BY,
                1_000_00,
                100,
                0,
                0,
                0,
                0,
                1_000_00,
                100,
                "rules-2026",
                FundRow.State.OPEN,
                0,
                Custody.of(List.of(OPENED))));
    }

    private static Deadline waits(long version, Instant at) {
        return new Deadline(STREAM.toString(), version, at, new TreeMap<>(Map.of("fund-not-closed", at)));
    }
}
