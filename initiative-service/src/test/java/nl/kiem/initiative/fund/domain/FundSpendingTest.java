package nl.kiem.initiative.fund.domain;

import static nl.kiem.initiative.domain.RegisterEntries.ALL_THERE;
import static nl.kiem.initiative.fund.domain.FundDeciderTest.OPENED;
import static nl.kiem.initiative.fund.domain.FundSample.ALLOCATION;
import static nl.kiem.initiative.fund.domain.FundSample.AT;
import static nl.kiem.initiative.fund.domain.FundSample.DAY;
import static nl.kiem.initiative.fund.domain.FundSample.DECIDER;
import static nl.kiem.initiative.fund.domain.FundSample.FLOOR;
import static nl.kiem.initiative.fund.domain.FundSample.FUND;
import static nl.kiem.initiative.fund.domain.FundSample.INITIATIVE;
import static nl.kiem.initiative.fund.domain.FundSample.MANAGER;
import static nl.kiem.initiative.fund.domain.FundSample.MINISTRY;
import static nl.kiem.initiative.fund.domain.FundSample.SYSTEM;
import static nl.kiem.initiative.fund.domain.FundSample.THREAD;
import static nl.kiem.initiative.fund.domain.FundSample.project;
import static nl.kiem.initiative.fund.domain.FundSample.unruled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.AllocationId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.FundEvent;
import nl.kiem.events.contract.initiative.FundEvent.AllocationReleased;
import nl.kiem.events.contract.initiative.FundEvent.AllocationReleased.Ground;
import nl.kiem.events.contract.initiative.FundEvent.BudgetAllocated;
import nl.kiem.events.contract.initiative.FundEvent.BudgetDrawnDown;
import nl.kiem.events.contract.initiative.FundEvent.FundClosed;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.domain.SampleFacts;
import nl.kiem.initiative.fund.domain.FundCommand.Allocate;
import nl.kiem.initiative.fund.domain.FundCommand.Close;
import nl.kiem.initiative.fund.domain.FundCommand.DrawDown;
import nl.kiem.initiative.fund.domain.FundCommand.Release;
import nl.kiem.initiative.fund.domain.FundCommand.ReleaseAll;
import org.junit.jupiter.api.Test;

class FundSpendingTest {

    static final AllocationId OTHER = new AllocationId(new UUID(0, 9));
    static final FundEvent ALLOCATED =
            new BudgetAllocated(FUND, ALLOCATION, THREAD, Money.ofEuros(600), 60, MINISTRY, AT);
    static final FundEvent OTHERS =
            new BudgetAllocated(FUND, OTHER, new ThreadId(new UUID(0, 8)), Money.ofEuros(400), 40, MINISTRY, AT);
    static final FundEvent CLOSED = new FundClosed(FUND, "the year is over", AT);

    final DeciderSpec<FundCommand, Fund, FundEvent> fund = DeciderSpec.of(DECIDER);

    @Test
    void euros_and_hours_are_spent_until_nothing_is_left() {
        fund.given(OPENED, ALLOCATED).when(spend(200, 20)).then(spent(200, 20, 400, 40));
        fund.given(OPENED, ALLOCATED, spent(200, 20, 400, 40))
                .when(spend(400, 40))
                .then(spent(400, 40, 0, 0));
    }

    @Test
    void one_euro_or_one_hour_more_than_is_left_is_refused() {
        fund.given(OPENED, ALLOCATED, spent(200, 20, 400, 40))
                .when(spend(401, 0))
                .thenRejected(FundReason.ALLOCATION_EXCEEDED)
                .because("EUR 400.00");
        fund.given(OPENED, ALLOCATED, spent(200, 20, 400, 40))
                .when(spend(0, 41))
                .thenRejected(FundReason.ALLOCATION_EXCEEDED)
                .because("40 hours");
    }

    @Test
    void hours_alone_or_euros_alone_can_be_spent_and_nothing_cannot() {
        fund.given(OPENED, ALLOCATED).when(spend(0, 1)).then(spent(0, 1, 600, 59));
        fund.given(OPENED, ALLOCATED).when(spend(1, 0)).then(spent(1, 0, 599, 60));
        fund.given(OPENED, ALLOCATED).when(spend(0, 0)).thenRejected(FundReason.DRAWDOWN_EMPTY);
    }

    @Test
    void nobody_spends_on_the_own_team() {
        Actor member = FundSample.actor(FLOOR, Role.FM);
        fund.given(OPENED, ALLOCATED)
                .when(new DrawDown(ALLOCATION, INITIATIVE, Money.ofEuros(1), 1, DAY, DAY, member, AT))
                .thenRejected(FundReason.FUND_MANAGER_IN_TEAM);
    }

    @Test
    void nothing_is_spent_for_an_initiative_that_is_over() {
        fund.given(OPENED, ALLOCATED)
                .when(new DrawDown(ALLOCATION, SampleFacts.stopped(), Money.ofEuros(1), 1, DAY, DAY, MANAGER, AT))
                .thenRejected(FundReason.INITIATIVE_CLOSED);
    }

    @Test
    void money_is_spent_in_the_period_of_the_fund() {
        fund.given(OPENED, ALLOCATED).when(spendIn(DAY.plusDays(1), DAY)).thenRejected(FundReason.PERIOD_REVERSED);
        fund.given(OPENED, ALLOCATED).when(spendIn(DAY.minusDays(1), DAY)).thenRejected(FundReason.OUTSIDE_FUND_PERIOD);
        fund.given(OPENED, ALLOCATED)
                .when(spendIn(DAY, DAY.plusDays(361)))
                .thenRejected(FundReason.OUTSIDE_FUND_PERIOD);
    }

    @Test
    void only_what_was_allocated_is_spent_or_released() {
        fund.given(OPENED).when(spend(1, 1)).thenRejected(FundReason.ALLOCATION_UNKNOWN);
        fund.given(OPENED).when(release("why not")).thenRejected(FundReason.ALLOCATION_UNKNOWN);
    }

    @Test
    void what_is_not_spent_goes_back_and_can_be_allocated_again() {
        FundEvent back = released(ALLOCATION, THREAD, 400, 40, Ground.FUND_MANAGER, "it will not be needed");
        fund.given(OPENED, ALLOCATED, spent(200, 20, 400, 40))
                .when(release("it will not be needed"))
                .then(back);
        fund.given(OPENED, ALLOCATED, spent(200, 20, 400, 40), back)
                .when(new Allocate(OTHER, INITIATIVE, Money.ofEuros(800), 80, project(), ALL_THERE, MANAGER, AT))
                .then(new BudgetAllocated(
                        FUND, OTHER, THREAD, Money.ofEuros(800), 80, MINISTRY, null, unruled(MINISTRY), AT));
        fund.given(OPENED, ALLOCATED, spent(200, 20, 400, 40), back)
                .when(new Allocate(OTHER, INITIATIVE, Money.ofEuros(801), 80, project(), ALL_THERE, MANAGER, AT))
                .thenRejected(FundReason.CEILING_EXCEEDED);
        fund.given(OPENED, ALLOCATED, spent(200, 20, 400, 40), back)
                .when(spend(1, 1))
                .thenRejected(FundReason.ALLOCATION_RELEASED);
        fund.given(OPENED, ALLOCATED, spent(200, 20, 400, 40), back)
                .when(release("again"))
                .then();
    }

    @Test
    void giving_back_has_a_reason() {
        fund.given(OPENED, ALLOCATED).when(release(" ")).thenRejected(FundReason.REASON_MISSING);
        fund.given(OPENED, ALLOCATED)
                .when(new Release(ALLOCATION, null, MANAGER, AT))
                .thenRejected(FundReason.REASON_MISSING);
    }

    @Test
    void an_initiative_that_is_over_gives_back_its_own_and_nobody_elses() {
        ReleaseAll over = new ReleaseAll(THREAD, Ground.INITIATIVE_OVER, "the initiative is over", SYSTEM, AT);
        fund.given(OPENED, ALLOCATED, OTHERS)
                .when(over)
                .then(released(ALLOCATION, THREAD, 600, 60, Ground.INITIATIVE_OVER, "the initiative is over"));
        fund.given(OPENED, ALLOCATED, spent(600, 60, 0, 0)).when(over).then();
    }

    @Test
    void what_a_pilot_could_not_show_gives_back_what_was_promised_before_and_not_what_was_promised_since() {
        ReleaseAll late = new ReleaseAll(THREAD, Ground.PILOT_NOT_PROVEN, "not shown", SYSTEM, AT.minusMillis(1));
        fund.given(OPENED, ALLOCATED).when(late).then();
        fund.given(OPENED, ALLOCATED)
                .when(new ReleaseAll(THREAD, Ground.PILOT_NOT_PROVEN, "not shown", SYSTEM, AT))
                .then(released(ALLOCATION, THREAD, 600, 60, Ground.PILOT_NOT_PROVEN, "not shown"));
    }

    @Test
    void an_allocation_is_reserved_until_something_is_spent_and_ends_exhausted_or_released() {
        assertThat(state(ALLOCATED)).isEqualTo(Allocation.State.RESERVED);
        assertThat(state(ALLOCATED, spent(1, 0, 599, 60))).isEqualTo(Allocation.State.ACTIVE);
        assertThat(state(ALLOCATED, spent(0, 1, 600, 59))).isEqualTo(Allocation.State.ACTIVE);
        assertThat(state(ALLOCATED, spent(600, 0, 0, 60))).isEqualTo(Allocation.State.ACTIVE);
        assertThat(state(ALLOCATED, spent(0, 60, 600, 0))).isEqualTo(Allocation.State.ACTIVE);
        assertThat(state(ALLOCATED, spent(600, 60, 0, 0))).isEqualTo(Allocation.State.EXHAUSTED);
        assertThat(state(ALLOCATED, released(ALLOCATION, THREAD, 600, 60, Ground.FUND_MANAGER, "no")))
                .isEqualTo(Allocation.State.RELEASED);
    }

    private static Allocation.State state(FundEvent... since) {
        List<FundEvent> history = new ArrayList<>(List.of(OPENED));
        history.addAll(List.of(since));
        Fund.Open open = (Fund.Open) DECIDER.fold(DECIDER.initial(), history);
        return open.allocation(ALLOCATION).state();
    }

    @Test
    void a_closed_fund_gave_back_everything_and_does_nothing_any_more() {
        Close close = new Close("the year is over", MANAGER, AT);
        fund.given(OPENED, ALLOCATED, OTHERS, spent(600, 60, 0, 0))
                .when(close)
                .then(
                        released(OTHER, new ThreadId(new UUID(0, 8)), 400, 40, Ground.FUND_CLOSED, "the year is over"),
                        CLOSED);
        fund.given(OPENED).when(new Close("", MANAGER, AT)).thenRejected(FundReason.REASON_MISSING);
        fund.given(OPENED, CLOSED).when(close).then();
        fund.given(OPENED, CLOSED).when(spend(1, 1)).thenRejected(FundReason.FUND_CLOSED);
        fund.given(OPENED, CLOSED)
                .when(new Allocate(OTHER, INITIATIVE, Money.ofEuros(1), 1, project(), ALL_THERE, MANAGER, AT))
                .thenRejected(FundReason.FUND_CLOSED);
        fund.given(OPENED, CLOSED).when(release("late")).then();
        fund.given(OPENED, CLOSED)
                .when(new ReleaseAll(THREAD, Ground.INITIATIVE_OVER, "over", SYSTEM, AT))
                .then();
    }

    @Test
    void a_fund_that_nobody_opened_spends_releases_and_closes_nothing() {
        for (FundCommand command : List.of(
                spend(1, 1),
                release("no"),
                new ReleaseAll(THREAD, Ground.INITIATIVE_OVER, "no", SYSTEM, AT),
                new Close("no", MANAGER, AT))) {
            fund.given().when(command).thenRejected(FundReason.FUND_UNKNOWN);
        }
    }

    @Test
    void a_history_that_cannot_have_happened_stops_the_service() {
        FundDecider decider = DECIDER;
        assertThatThrownBy(() -> decider.fold(decider.initial(), List.of(OPENED, spent(1, 1, 1, 1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("corrupt history");
    }

    private static DrawDown spend(long euros, long hours) {
        return new DrawDown(ALLOCATION, INITIATIVE, Money.ofEuros(euros), hours, DAY, DAY, MANAGER, AT);
    }

    private static DrawDown spendIn(LocalDate from, LocalDate to) {
        return new DrawDown(ALLOCATION, INITIATIVE, Money.ofEuros(1), 1, from, to, MANAGER, AT);
    }

    private static Release release(String reason) {
        return new Release(ALLOCATION, reason, MANAGER, AT);
    }

    private static BudgetDrawnDown spent(long euros, long hours, long remaining, long remainingHours) {
        return new BudgetDrawnDown(
                FUND,
                ALLOCATION,
                THREAD,
                Money.ofEuros(euros),
                hours,
                DAY,
                DAY,
                Money.ofEuros(remaining),
                remainingHours,
                AT);
    }

    private static AllocationReleased released(
            AllocationId id, ThreadId thread, long euros, long hours, Ground ground, String reason) {
        return new AllocationReleased(FUND, id, thread, Money.ofEuros(euros), hours, ground, reason, AT);
    }
}
