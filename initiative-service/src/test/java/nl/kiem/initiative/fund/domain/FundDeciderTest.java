package nl.kiem.initiative.fund.domain;

import static nl.kiem.initiative.domain.RegisterEntries.ALL_THERE;
import static nl.kiem.initiative.fund.domain.FundSample.ALLOCATION;
import static nl.kiem.initiative.fund.domain.FundSample.AT;
import static nl.kiem.initiative.fund.domain.FundSample.AUDITOR;
import static nl.kiem.initiative.fund.domain.FundSample.DAY;
import static nl.kiem.initiative.fund.domain.FundSample.DECIDER;
import static nl.kiem.initiative.fund.domain.FundSample.ENDED;
import static nl.kiem.initiative.fund.domain.FundSample.FLOOR;
import static nl.kiem.initiative.fund.domain.FundSample.FUND;
import static nl.kiem.initiative.fund.domain.FundSample.INITIATIVE;
import static nl.kiem.initiative.fund.domain.FundSample.LAST_DAY;
import static nl.kiem.initiative.fund.domain.FundSample.LEAD;
import static nl.kiem.initiative.fund.domain.FundSample.MANAGER;
import static nl.kiem.initiative.fund.domain.FundSample.MINISTRY;
import static nl.kiem.initiative.fund.domain.FundSample.PARTNER;
import static nl.kiem.initiative.fund.domain.FundSample.THREAD;
import static nl.kiem.initiative.fund.domain.FundSample.UNKNOWN;
import static nl.kiem.initiative.fund.domain.FundSample.days;
import static nl.kiem.initiative.fund.domain.FundSample.opened;
import static nl.kiem.initiative.fund.domain.FundSample.project;
import static nl.kiem.initiative.fund.domain.FundSample.unruled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.kiem.events.Rejection;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.AllocationId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.AllocationTerms;
import nl.kiem.events.contract.initiative.FundEvent;
import nl.kiem.events.contract.initiative.FundEvent.BudgetAllocated;
import nl.kiem.events.contract.initiative.FundEvent.FundOpened;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.InitiativeFacts;
import nl.kiem.initiative.domain.InitiativeReason;
import nl.kiem.initiative.domain.RegisterEntries;
import nl.kiem.initiative.domain.SampleFacts;
import nl.kiem.initiative.fund.domain.FundCommand.Allocate;
import nl.kiem.initiative.fund.domain.FundCommand.Project;
import org.junit.jupiter.api.Test;

class FundDeciderTest {

    static final FundEvent OPENED = opened(null, 1_000);

    final DeciderSpec<FundCommand, Fund, FundEvent> fund = DeciderSpec.of(DECIDER);

    @Test
    void a_fund_manager_opens_a_fund_in_euros_and_hours() {
        fund.given().when(open(DAY.plusDays(360))).then(OPENED);
    }

    @Test
    void a_fund_has_a_stream_of_its_own() {
        assertThat(FundDecider.stream(FUND)).isEqualTo(new StreamId("fund", FUND.value()));
    }

    @Test
    void a_fund_is_opened_once() {
        fund.given(OPENED).when(open(DAY.plusDays(360))).then();
    }

    @Test
    void a_period_does_not_end_before_it_starts() {
        fund.given().when(open(DAY.minusDays(1))).thenRejected(FundReason.PERIOD_REVERSED);
    }

    @Test
    void the_last_euro_and_the_last_hour_can_be_allocated() {
        fund.given(OPENED, allocated(3, 600, 60)).when(allocate(400, 40)).then(allocated(3, 400, 40));
    }

    @Test
    void one_euro_above_the_ceiling_is_refused() {
        fund.given(OPENED, allocated(9, 600, 60))
                .when(allocate(401, 40))
                .thenRejected(FundReason.CEILING_EXCEEDED)
                .because("EUR 400.00");
    }

    @Test
    void one_hour_above_the_ceiling_is_refused() {
        fund.given(OPENED, allocated(9, 600, 60))
                .when(allocate(400, 41))
                .thenRejected(FundReason.CEILING_EXCEEDED)
                .because("40 hours");
    }

    @Test
    void an_allocation_of_nothing_is_refused() {
        fund.given(OPENED).when(allocate(0, 0)).thenRejected(FundReason.ALLOCATION_EMPTY);
    }

    @Test
    void nobody_allocates_to_the_own_team() {
        for (PersonRef member : Set.of(FLOOR, LEAD)) {
            fund.given(OPENED)
                    .when(allocate(FundSample.actor(member, Role.FM), ALL_THERE, AT))
                    .thenRejected(FundReason.FUND_MANAGER_IN_TEAM);
        }
    }

    @Test
    void money_is_no_way_into_an_initiative_for_an_organisation_that_takes_no_part() {
        fund.given(OPENED)
                .when(new Allocate(
                        ALLOCATION, INITIATIVE, Money.ofEuros(1), 1, project(AUDITOR), ALL_THERE, MANAGER, AT))
                .thenRejected(FundReason.LEAD_TAKES_NO_PART);
    }

    @Test
    void a_partner_may_lead() {
        fund.given(OPENED)
                .when(new Allocate(
                        ALLOCATION, INITIATIVE, Money.ofEuros(1), 1, project(PARTNER), ALL_THERE, MANAGER, AT))
                .then(new BudgetAllocated(
                        FUND, ALLOCATION, THREAD, Money.ofEuros(1), 1, PARTNER, null, unruled(PARTNER), AT));
    }

    @Test
    void a_fund_that_every_public_body_sees_does_not_betray_an_initiative_for_participants_only() {
        fund.given(OPENED)
                .when(allocateTo(SampleFacts.seenBy(Visibility.PARTICIPANTS)))
                .thenRejected(FundReason.FUND_WOULD_BETRAY_INITIATIVE);
    }

    @Test
    void a_fund_for_participants_only_may_allocate_to_what_others_see_and_to_what_they_do_not() {
        for (Visibility visibility : List.of(Visibility.PUBLIC, Visibility.GOVERNMENT, Visibility.PARTICIPANTS)) {
            fund.given(new FundOpened(
                            FUND, "Renewal", MINISTRY, DAY, DAY, Money.ofEuros(9), 9, Visibility.PARTICIPANTS, AT))
                    .when(allocateTo(SampleFacts.seenBy(visibility)))
                    .then(new BudgetAllocated(
                            FUND,
                            ALLOCATION,
                            THREAD,
                            Money.ofEuros(1),
                            1,
                            MINISTRY,
                            null,
                            new AllocationTerms(List.of(MINISTRY), DAY, DAY, false, null, null, List.of()),
                            AT));
        }
    }

    @Test
    void a_fund_from_before_its_visibility_was_said_is_for_public_bodies() {
        fund.given(new FundOpened(FUND, "Renewal", MINISTRY, DAY, DAY, Money.ofEuros(9), 9, null, AT))
                .when(allocateTo(SampleFacts.seenBy(Visibility.PARTICIPANTS)))
                .thenRejected(FundReason.FUND_WOULD_BETRAY_INITIATIVE);
    }

    @Test
    void everybody_who_does_it_together_takes_part_in_the_initiative() {
        Project project = new Project(MINISTRY, List.of(MINISTRY, AUDITOR), null, null, null, false, List.of());
        fund.given(OPENED)
                .when(new Allocate(ALLOCATION, INITIATIVE, Money.ofEuros(1), 1, project, ALL_THERE, MANAGER, AT))
                .thenRejected(FundReason.ORGANISATION_TAKES_NO_PART)
                .because(AUDITOR.value());
    }

    @Test
    void a_promise_is_for_a_period_within_that_of_the_fund() {
        fund.given(OPENED).when(allocateFor(DAY, LAST_DAY)).then(allocatedFor(DAY, LAST_DAY));
        fund.given(OPENED)
                .when(allocateFor(DAY.plusDays(9), DAY.plusDays(9)))
                .then(allocatedFor(DAY.plusDays(9), DAY.plusDays(9)));
        fund.given(OPENED).when(allocateFor(DAY.plusDays(2), DAY.plusDays(1))).thenRejected(FundReason.PERIOD_REVERSED);
        fund.given(OPENED)
                .when(allocateFor(DAY.minusDays(1), DAY.plusDays(1)))
                .thenRejected(FundReason.OUTSIDE_FUND_PERIOD);
        fund.given(OPENED).when(allocateFor(DAY, LAST_DAY.plusDays(1))).thenRejected(FundReason.OUTSIDE_FUND_PERIOD);
    }

    @Test
    void what_was_released_of_an_allocation_can_be_allocated_again() {
        Fund.Open state = (Fund.Open) DECIDER.fold(new Fund.Absent(), List.of(OPENED, allocated(9, 600, 60)));
        assertThat(state.free()).isEqualTo(Money.ofEuros(400));
        assertThat(state.freeHours()).isEqualTo(40);
        assertThat(state.drawn()).isEqualTo(Money.ofEuros(0));
        assertThat(state.drawnHours()).isZero();
    }

    @Test
    void the_lead_organisation_takes_part() {
        fund.given(OPENED).when(allocate(MANAGER, UNKNOWN, AT)).thenRejected(FundReason.ORGANISATION_UNKNOWN);
        fund.given(OPENED)
                .when(allocate(MANAGER, ENDED, AT))
                .thenRejected(FundReason.ORGANISATION_ENDED)
                .because("ended on 2026-01-04: " + PARTNER + " took its place")
                .missing("leadOrganisation");
    }

    @Test
    void nothing_is_allocated_outside_the_period_of_the_fund() {
        fund.given(OPENED).when(allocate(MANAGER, ALL_THERE, days(361))).thenRejected(FundReason.OUTSIDE_FUND_PERIOD);
    }

    @Test
    void a_stopped_initiative_gets_nothing() {
        fund.given(OPENED)
                .when(new Allocate(
                        ALLOCATION,
                        SampleFacts.stopped(),
                        Money.ofEuros(1),
                        1,
                        project(MINISTRY),
                        ALL_THERE,
                        MANAGER,
                        AT))
                .thenRejected(FundReason.INITIATIVE_CLOSED);
    }

    @Test
    void an_initiative_that_nobody_proposed_gets_nothing() {
        assertThatThrownBy(() -> InitiativeFacts.of(new Initiative.Absent()))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        rejection -> assertThat(rejection.reason()).isEqualTo(InitiativeReason.INITIATIVE_UNKNOWN));
    }

    @Test
    void a_fund_that_nobody_opened_allocates_nothing() {
        fund.given().when(allocate(1, 1)).thenRejected(FundReason.FUND_UNKNOWN);
    }

    static FundCommand.Open open(LocalDate to) {
        return new FundCommand.Open(
                FUND,
                "Renewal 2026",
                DAY,
                to,
                Money.ofEuros(1_000),
                100,
                Visibility.GOVERNMENT,
                null,
                List.of(),
                MANAGER,
                AT);
    }

    static Allocate allocate(long euros, long hours) {
        return new Allocate(
                ALLOCATION, INITIATIVE, Money.ofEuros(euros), hours, project(MINISTRY), ALL_THERE, MANAGER, AT);
    }

    static Allocate allocate(Actor by, RegisterEntries register, Instant at) {
        return new Allocate(ALLOCATION, INITIATIVE, Money.ofEuros(1), 1, project(MINISTRY), register, by, at);
    }

    static Allocate allocateTo(InitiativeFacts initiative) {
        return new Allocate(ALLOCATION, initiative, Money.ofEuros(1), 1, project(MINISTRY), ALL_THERE, MANAGER, AT);
    }

    private static Allocate allocateFor(LocalDate from, LocalDate to) {
        Project project = new Project(MINISTRY, List.of(MINISTRY), Money.ofEuros(5), from, to, true, List.of());
        return new Allocate(ALLOCATION, INITIATIVE, Money.ofEuros(1), 1, project, ALL_THERE, MANAGER, AT);
    }

    private static FundEvent allocatedFor(LocalDate from, LocalDate to) {
        AllocationTerms terms = new AllocationTerms(List.of(MINISTRY), from, to, true, null, null, List.of());
        return new BudgetAllocated(
                FUND, ALLOCATION, THREAD, Money.ofEuros(1), 1, MINISTRY, Money.ofEuros(5), terms, AT);
    }

    private static FundEvent allocated(long number, long euros, long hours) {
        return new BudgetAllocated(
                FUND,
                new AllocationId(new UUID(0, number)),
                THREAD,
                Money.ofEuros(euros),
                hours,
                MINISTRY,
                null,
                unruled(MINISTRY),
                AT);
    }
}
