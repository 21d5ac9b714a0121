package nl.kiem.initiative.fund.domain;

import static nl.kiem.initiative.fund.domain.FundSample.AT;
import static nl.kiem.initiative.fund.domain.FundSample.CLOSE_BY;
import static nl.kiem.initiative.fund.domain.FundSample.DAY;
import static nl.kiem.initiative.fund.domain.FundSample.DECIDER;
import static nl.kiem.initiative.fund.domain.FundSample.FUND;
import static nl.kiem.initiative.fund.domain.FundSample.LAST_DAY;
import static nl.kiem.initiative.fund.domain.FundSample.MINISTRY;
import static nl.kiem.initiative.fund.domain.FundSample.SYSTEM;
import static nl.kiem.initiative.fund.domain.FundSample.THREAD;
import static nl.kiem.initiative.fund.domain.FundSample.opened;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.FundEvent;
import nl.kiem.events.contract.initiative.FundEvent.BudgetDrawnDown;
import nl.kiem.events.contract.initiative.FundEvent.FundClosureOverdue;
import nl.kiem.events.contract.initiative.FundEvent.FundOpened;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.fund.domain.FundCommand.TellClosure;
import org.junit.jupiter.api.Test;

class FundClosureTest {

    static final FundEvent OPENED = opened(null, 1_000);
    static final FundEvent SPENT = new BudgetDrawnDown(
            FUND, FundSample.ALLOCATION, THREAD, Money.ofEuros(200), 20, DAY, DAY, Money.ofEuros(400), 40, AT);

    final DeciderSpec<FundCommand, Fund, FundEvent> fund = DeciderSpec.of(DECIDER);

    @Test
    void a_fund_that_nobody_closes_is_told_with_what_was_never_spent_of_it() {
        fund.given(OPENED, FundSpendingTest.ALLOCATED, SPENT)
                .when(tell(CLOSE_BY))
                .then(overdue(1, 800, 80));
    }

    @Test
    void it_is_told_again_at_twice_and_at_four_times_the_term_and_then_no_more() {
        fund.given(OPENED, overdue(1, 1_000, 100)).when(tell(CLOSE_BY)).then();
        fund.given(OPENED, overdue(1, 1_000, 100))
                .when(tell(CLOSE_BY.plusDays(30)))
                .then(overdue(2, 1_000, 100));
        fund.given(OPENED, overdue(1, 1_000, 100), overdue(2, 1_000, 100))
                .when(tell(CLOSE_BY.plusDays(90)))
                .then(overdue(3, 1_000, 100));
        fund.given(OPENED, overdue(1, 1_000, 100), overdue(2, 1_000, 100), overdue(3, 1_000, 100))
                .when(tell(CLOSE_BY.plusDays(210)))
                .then();
    }

    @Test
    void it_is_not_told_on_the_last_day_nor_of_another_day() {
        fund.given(OPENED)
                .when(new TellClosure(CLOSE_BY, SYSTEM, CivilDate.startOf(CLOSE_BY)))
                .then();
        fund.given(OPENED).when(tell(CLOSE_BY.plusDays(1))).then();
    }

    @Test
    void one_that_was_closed_in_time_is_not_told() {
        fund.given(OPENED, FundSpendingTest.CLOSED).when(tell(CLOSE_BY)).then();
    }

    @Test
    void one_that_nobody_opened_has_nothing_to_tell() {
        fund.given().when(tell(CLOSE_BY)).thenRejected(FundReason.FUND_UNKNOWN);
    }

    @Test
    void one_from_before_there_was_a_term_has_four_weeks() {
        FundOpened former = new FundOpened(
                FUND, "Renewal", MINISTRY, DAY, LAST_DAY, Money.ofEuros(1), 1, Visibility.GOVERNMENT, AT);
        assertThat(FundTerms.closeBy(former)).isEqualTo(LAST_DAY.plusDays(28));
    }

    static TellClosure tell(LocalDate lastDay) {
        return new TellClosure(lastDay, SYSTEM, CivilDate.endOf(lastDay));
    }

    private static FundClosureOverdue overdue(int times, long euros, long hours) {
        LocalDate told = CLOSE_BY.plusDays(times == 1 ? 0 : times == 2 ? 30 : 90);
        Instant at = CivilDate.endOf(told);
        return new FundClosureOverdue(FUND, LAST_DAY, CLOSE_BY, times, Money.ofEuros(euros), hours, Role.FM, at);
    }
}
