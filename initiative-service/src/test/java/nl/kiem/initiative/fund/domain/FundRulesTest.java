package nl.kiem.initiative.fund.domain;

import static nl.kiem.initiative.domain.RegisterEntries.ALL_THERE;
import static nl.kiem.initiative.fund.domain.FundSample.ALLOCATION;
import static nl.kiem.initiative.fund.domain.FundSample.AT;
import static nl.kiem.initiative.fund.domain.FundSample.CLOSE_BY;
import static nl.kiem.initiative.fund.domain.FundSample.DAY;
import static nl.kiem.initiative.fund.domain.FundSample.DECIDER;
import static nl.kiem.initiative.fund.domain.FundSample.FUND;
import static nl.kiem.initiative.fund.domain.FundSample.INITIATIVE;
import static nl.kiem.initiative.fund.domain.FundSample.LAST_DAY;
import static nl.kiem.initiative.fund.domain.FundSample.MANAGER;
import static nl.kiem.initiative.fund.domain.FundSample.MINISTRY;
import static nl.kiem.initiative.fund.domain.FundSample.PARTNER;
import static nl.kiem.initiative.fund.domain.FundSample.RULES;
import static nl.kiem.initiative.fund.domain.FundSample.RUMOURS;
import static nl.kiem.initiative.fund.domain.FundSample.THREAD;
import static nl.kiem.initiative.fund.domain.FundSample.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.AllocationId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.AllocationTerms;
import nl.kiem.events.contract.initiative.FundEvent;
import nl.kiem.events.contract.initiative.FundEvent.AllocationReleased;
import nl.kiem.events.contract.initiative.FundEvent.BudgetAllocated;
import nl.kiem.events.contract.initiative.FundEvent.BudgetDrawnDown;
import nl.kiem.events.contract.initiative.FundEvent.FundOpened;
import nl.kiem.events.contract.initiative.FundRuleKind;
import nl.kiem.events.contract.initiative.RuleConfirmation;
import nl.kiem.events.contract.procurement.RuleSetRef;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.fund.domain.FundCommand.Allocate;
import nl.kiem.initiative.fund.domain.FundCommand.DrawDown;
import nl.kiem.initiative.fund.domain.FundCommand.Project;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Amounts in euros. */
class FundRulesTest {

    static final FundEvent RULED = opened(RULES.ref(), 4_000);
    static final RuleConfirmation TOGETHER = new RuleConfirmation(FundRuleKind.BODIES, "the letter says so");
    static final LocalDate HALF_A_YEAR = LocalDate.of(2026, 7, 4);
    static final OrganisationId COMPANY = new OrganisationId("kvk:12345678");
    static final OrganisationId BY_NUMBER = new OrganisationId("oin:00000099000000001000");

    final DeciderSpec<FundCommand, Fund, FundEvent> fund = DeciderSpec.of(DECIDER);

    @Test
    void a_fund_is_opened_under_rules_that_are_here_and_in_force() {
        fund.given().when(open("rules-2026", DAY, 4_000)).then(RULED);
        fund.given()
                .when(open("rules-2027", DAY, 1))
                .thenRejected(FundReason.RULE_SET_UNKNOWN)
                .because("[rules-2026, rumours]");
        for (LocalDate day : List.of(LocalDate.of(2025, 12, 31), LocalDate.of(2027, 1, 1))) {
            fund.given()
                    .when(open("rules-2026", day, 1))
                    .thenRejected(FundReason.RULE_SET_NOT_IN_FORCE)
                    .because("from 2026-01-01 to 2026-12-31");
        }
        for (LocalDate day : List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))) {
            assertThat(DECIDER.decide(open("rules-2026", day, 1), new Fund.Absent()))
                    .hasSize(1);
        }
        fund.given()
                .when(open("rumours", LocalDate.of(2025, 12, 31), 1))
                .thenRejected(FundReason.RULE_SET_NOT_IN_FORCE)
                .because("to now on");
    }

    @Test
    void a_fund_does_not_hold_more_than_its_rules_say() {
        fund.given()
                .when(open("rules-2026", DAY, 4_001))
                .thenRejected(FundReason.RULED_TOTAL_EXCEEDED)
                .because("the fund would hold EUR 4001.00 and may hold EUR 4000.00 (rule set rules-2026 of 2026-01-01,"
                        + " art. 2, https://rules.example)");
    }

    @Test
    void a_total_that_nobody_looked_up_is_taken_on_by_somebody_and_not_computed() {
        fund.given()
                .when(open("rumours", DAY, 4_000))
                .thenRejected(FundReason.CONFIRMATION_MISSING)
                .because("confirmed.TOTAL");
        RuleConfirmation total = new RuleConfirmation(FundRuleKind.TOTAL, "the minister wrote it");
        fund.given()
                .when(open("rumours", DAY, 4_000, total, TOGETHER))
                .then(new FundOpened(
                        FUND,
                        "Renewal 2026",
                        MINISTRY,
                        DAY,
                        LAST_DAY,
                        Money.ofEuros(4_000),
                        100,
                        Visibility.GOVERNMENT,
                        CLOSE_BY,
                        RUMOURS.ref(),
                        List.of(total),
                        AT));
    }

    @Test
    void rules_that_were_taken_away_or_replaced_allocate_nothing_any_more() {
        fund.given(opened(new RuleSetRef("rules-2020", DAY), 1_000))
                .when(ask(75, 25L))
                .thenRejected(FundReason.RULE_SET_UNKNOWN);
        fund.given(opened(new RuleSetRef("rules-2026", DAY), 1_000))
                .when(ask(75, 25L))
                .thenRejected(FundReason.RULE_SET_UNKNOWN)
                .because("rules-2026 of 2026-01-05, and the one here is of 2026-01-01");
    }

    @Test
    void a_small_project_pays_a_quarter_itself_and_a_large_one_two_fifths() {
        fund.given(RULED).when(ask(150, 50L)).then(given(3, 150, 50L, "small"));
        fund.given(RULED)
                .when(ask(151, 49L))
                .thenRejected(FundReason.OWN_SHARE_TOO_SMALL)
                .because("EUR 151.00 from the fund and EUR 49.00 of their own make project costs of EUR 200.00, band"
                        + " small, of which 25 % is EUR 50.00 (rule set rules-2026 of 2026-01-01, art. 2,"
                        + " https://rules.example)");
        fund.given(RULED)
                .when(ask(150, 51L))
                .thenRejected(FundReason.OWN_SHARE_TOO_SMALL)
                .because("band large, of which 40 % is EUR 80.40");
        fund.given(RULED).when(ask(300, 200L)).then(given(3, 300, 200L, "large"));
        fund.given(RULED).when(ask(301, 199L)).thenRejected(FundReason.OWN_SHARE_TOO_SMALL);
    }

    @Test
    void a_share_is_rounded_up_to_whole_cents() {
        Allocate odd = new Allocate(
                ALLOCATION, INITIATIVE, new Money(76), 10, project(new Money(25), TOGETHER), ALL_THERE, MANAGER, AT);
        fund.given(RULED).when(odd).thenRejected(FundReason.OWN_SHARE_TOO_SMALL).because("EUR 0.26");
    }

    @Test
    void an_own_share_is_named() {
        fund.given(RULED).when(ask(75, null)).thenRejected(FundReason.OWN_SHARE_MISSING);
    }

    @Test
    void asking_twice_for_half_of_a_project_changes_neither_the_share_nor_the_most() {
        fund.given(RULED, given(9, 150, 50L, "small"))
                .when(ask(150, 50L))
                .thenRejected(FundReason.OWN_SHARE_TOO_SMALL)
                .because("EUR 300.00 from the fund and EUR 100.00 of their own");
        fund.given(RULED, given(9, 400, 300L, "large")).when(ask(400, 300L)).then(given(3, 400, 300L, "large"));
        fund.given(RULED, given(9, 400, 300L, "large"))
                .when(ask(401, 300L))
                .thenRejected(FundReason.PROJECT_MOST_EXCEEDED)
                .because("would get EUR 801.00 in all and may get EUR 800.00");
    }

    @Test
    void another_project_does_not_count() {
        fund.given(RULED, givenTo(new ThreadId(new UUID(0, 8)), 9, 800, 600L, "large"))
                .when(ask(150, 50L))
                .then(given(3, 150, 50L, "small"));
    }

    @Test
    void what_went_back_does_not_count_and_what_was_spent_does_with_its_part_of_the_share() {
        AllocationId other = new AllocationId(new UUID(0, 9));
        FundEvent spent =
                new BudgetDrawnDown(FUND, other, THREAD, Money.ofEuros(30), 1, DAY, DAY, Money.ofEuros(120), 9, AT);
        FundEvent back = new AllocationReleased(
                FUND, other, THREAD, Money.ofEuros(120), 9, AllocationReleased.Ground.FUND_MANAGER, "not needed", AT);
        fund.given(RULED, given(9, 150, 50L, "small"), spent, back)
                .when(ask(120, 40L))
                .then(given(3, 120, 40L, "small"));
        fund.given(RULED, given(9, 150, 50L, "small"), spent, back)
                .when(ask(121, 39L))
                .thenRejected(FundReason.OWN_SHARE_TOO_SMALL)
                .because("EUR 151.00 from the fund and EUR 49.00 of their own");
    }

    @Test
    void more_than_was_set_apart_for_projects_of_one_size_needs_a_reason() {
        FundEvent others = givenTo(new ThreadId(new UUID(0, 8)), 9, 200, 100L, "small");
        fund.given(RULED, others).when(ask(100, 40L)).then(given(3, 100, 40L, "small"));
        fund.given(RULED, others)
                .when(ask(101, 40L))
                .thenRejected(FundReason.CONFIRMATION_MISSING)
                .because("confirmed.SET_APART");
        RuleConfirmation moved = new RuleConfirmation(FundRuleKind.SET_APART, "no large project came");
        fund.given(RULED, others)
                .when(ask(101, 40L, TOGETHER, moved))
                .then(given(THREAD, 3, 101, 40L, "small", moved, TOGETHER));
        fund.given(RULED, givenTo(new ThreadId(new UUID(0, 8)), 9, 200, 200L, "large"))
                .when(ask(101, 40L))
                .then(given(3, 101, 40L, "small"));
        assertThat(missing(ask(101, 40L), RULED, others))
                .singleElement()
                .satisfies(one -> assertThat(one.detail())
                        .startsWith("band small would take EUR 301.00 and EUR 300.00 is set apart for it"));
    }

    @Test
    void a_project_that_no_band_is_for_is_refused() {
        FundRuleSet narrow = new FundRuleSet(
                "narrow",
                "Narrow",
                DAY,
                null,
                List.of(new FundRule.OwnShare(
                        List.of(new FundRule.Band("small", Money.ofEuros(200), 25, null)), FundSample.PAGE)));
        DeciderSpec.of(new FundDecider(new FundRuleBook(List.of(narrow)), 30))
                .given(opened(narrow.ref(), 1_000))
                .when(ask(151, 50L))
                .thenRejected(FundReason.PROJECT_TOO_LARGE)
                .because("EUR 201.00");
    }

    @Test
    void only_organisations_of_the_register_of_government_take_part() {
        for (OrganisationId other : List.of(COMPANY, BY_NUMBER)) {
            Project project = new Project(
                    MINISTRY, List.of(MINISTRY, other), Money.ofEuros(50), DAY, DAY, true, List.of(TOGETHER));
            assertThat(judged(project)).satisfies(rejection -> {
                assertThat(rejection.reason()).isEqualTo(FundReason.NOT_OF_GOVERNMENT);
                assertThat(rejection.getMessage()).startsWith(other + " is not named by a code");
            });
        }
        Project three = new Project(
                MINISTRY, List.of(MINISTRY, COMPANY, BY_NUMBER), Money.ofEuros(50), DAY, DAY, true, List.of(TOGETHER));
        assertThat(judged(three).getMessage()).startsWith("[" + COMPANY + ", " + BY_NUMBER + "] are not named");
    }

    @Test
    void a_project_takes_half_a_year_to_the_day() {
        fund.given(RULED).when(askFor(DAY, HALF_A_YEAR)).then(givenFor(DAY, HALF_A_YEAR));
        fund.given(RULED)
                .when(askFor(DAY, HALF_A_YEAR.plusDays(1)))
                .thenRejected(FundReason.PROJECT_TOO_LONG)
                .because("6 months from 2026-01-05 end on 2026-07-04, and the project on 2026-07-05");
    }

    @Test
    void results_are_there_for_everybody() {
        Project project = new Project(
                MINISTRY, List.of(MINISTRY, PARTNER), Money.ofEuros(50), DAY, DAY, false, List.of(TOGETHER));
        assertThat(judged(project).reason()).isEqualTo(FundReason.RESULTS_NOT_PUBLIC);
    }

    @Test
    void a_rule_that_nobody_looked_up_is_judged_by_hand_and_never_computed() {
        fund.given(RULED)
                .when(ask(75, 25L, new RuleConfirmation[0]))
                .thenRejected(FundReason.CONFIRMATION_MISSING)
                .because("confirmed.BODIES");
        assertThat(missing(ask(75, 25L, new RuleConfirmation[0]), RULED))
                .singleElement()
                .satisfies(one -> assertThat(one.detail())
                        .isEqualTo("nobody has verified this rule (rule set rules-2026 of 2026-01-01,"
                                + " https://elsewhere.example): judge it and say why"));
        Project alone = new Project(MINISTRY, List.of(MINISTRY), Money.ofEuros(25), DAY, DAY, true, List.of(TOGETHER));
        assertThat(new ProjectRules(RULES).judge(state(RULED), asked(alone)).confirmed())
                .containsExactly(TOGETHER);
    }

    @Test
    void nothing_of_what_nobody_looked_up_is_computed_but_all_of_it_is_asked_for() {
        assertThat(missing(ask(75, null, new RuleConfirmation[0]), opened(RUMOURS.ref(), 1_000)))
                .extracting(Missing::item)
                .containsExactly(
                        "confirmed.OWN_SHARE",
                        "confirmed.MOST_PER_PROJECT",
                        "confirmed.GOVERNMENT_ONLY",
                        "confirmed.MONTHS",
                        "confirmed.RESULTS_PUBLIC");
    }

    @Test
    void how_many_do_it_together_is_computed_where_it_was_looked_up() {
        FundRuleSet both = new FundRuleSet("both", "Both", DAY, null, List.of(new FundRule.Bodies(2, FundSample.PAGE)));
        DeciderSpec<FundCommand, Fund, FundEvent> together =
                DeciderSpec.of(new FundDecider(new FundRuleBook(List.of(both)), 30));
        AllocationTerms terms =
                new AllocationTerms(List.of(MINISTRY, PARTNER), DAY, HALF_A_YEAR, true, both.ref(), null, List.of());
        together.given(opened(both.ref(), 1_000))
                .when(ask(1, 1L))
                .then(new BudgetAllocated(
                        FUND, ALLOCATION, THREAD, Money.ofEuros(1), 10, MINISTRY, Money.ofEuros(1), terms, AT));
        together.given(opened(both.ref(), 1_000))
                .when(new Allocate(
                        ALLOCATION, INITIATIVE, Money.ofEuros(1), 1, FundSample.project(), ALL_THERE, MANAGER, AT))
                .thenRejected(FundReason.TOO_FEW_ORGANISATIONS)
                .because("1 do it together and at least 2 have to");
    }

    @Test
    void whoever_asks_hears_at_once_everything_that_is_against_it() {
        Project project = new Project(MINISTRY, List.of(COMPANY), Money.ofEuros(1), DAY, LAST_DAY, false, List.of());
        Rejection rejection = judged(project);
        assertThat(rejection.reason()).isEqualTo(FundReason.OWN_SHARE_TOO_SMALL);
        assertThat(String.valueOf(rejection.getMessage()).split("; ")).hasSize(4);
        assertThat(rejection.missing()).extracting(Missing::item).containsExactly("confirmed.BODIES");
    }

    @Test
    void money_under_rules_is_spent_in_the_time_for_which_it_was_given() {
        FundEvent given = givenFor(DAY.plusDays(10), DAY.plusDays(20));
        fund.given(RULED, given)
                .when(spend(DAY.plusDays(9), DAY.plusDays(20)))
                .thenRejected(FundReason.OUTSIDE_PROJECT_PERIOD);
        fund.given(RULED, given)
                .when(spend(DAY.plusDays(10), DAY.plusDays(21)))
                .thenRejected(FundReason.OUTSIDE_PROJECT_PERIOD)
                .because("it was allocated for 2026-01-15 to 2026-01-25, by rule set rules-2026");
        fund.given(RULED, given)
                .when(spend(DAY.plusDays(10), DAY.plusDays(20)))
                .then(new BudgetDrawnDown(
                        FUND,
                        ALLOCATION,
                        THREAD,
                        Money.ofEuros(1),
                        1,
                        DAY.plusDays(10),
                        DAY.plusDays(20),
                        Money.ofEuros(149),
                        9,
                        AT));
    }

    @Test
    void a_set_of_rules_is_found_by_its_id() {
        FundRuleBook book = new FundRuleBook(List.of(RULES, RUMOURS));
        assertThat(book.find("rumours")).isEqualTo(RUMOURS);
        assertThat(book.find("nothing")).isNull();
    }

    private static DrawDown spend(LocalDate from, LocalDate to) {
        return new DrawDown(ALLOCATION, INITIATIVE, Money.ofEuros(1), 1, from, to, MANAGER, AT);
    }

    private static FundCommand.Open open(String rules, LocalDate from, long euros, RuleConfirmation... confirmed) {
        return new FundCommand.Open(
                FUND,
                "Renewal 2026",
                from,
                from.equals(DAY) ? LAST_DAY : from,
                Money.ofEuros(euros),
                100,
                Visibility.GOVERNMENT,
                rules,
                List.of(confirmed),
                MANAGER,
                AT);
    }

    private static Allocate ask(long euros, @Nullable Long own) {
        return ask(euros, own, TOGETHER);
    }

    private static Allocate ask(long euros, @Nullable Long own, RuleConfirmation... confirmed) {
        Money share = own == null ? null : Money.ofEuros(own);
        return new Allocate(
                ALLOCATION, INITIATIVE, Money.ofEuros(euros), 10, project(share, confirmed), ALL_THERE, MANAGER, AT);
    }

    private static Allocate askFor(LocalDate from, LocalDate to) {
        Project project =
                new Project(MINISTRY, List.of(MINISTRY, PARTNER), Money.ofEuros(50), from, to, true, List.of(TOGETHER));
        return new Allocate(ALLOCATION, INITIATIVE, Money.ofEuros(150), 10, project, ALL_THERE, MANAGER, AT);
    }

    private static Project project(@Nullable Money own, RuleConfirmation... confirmed) {
        return new Project(MINISTRY, List.of(MINISTRY, PARTNER), own, null, HALF_A_YEAR, true, List.of(confirmed));
    }

    private static BudgetAllocated givenFor(LocalDate from, LocalDate to) {
        AllocationTerms terms = new AllocationTerms(
                List.of(MINISTRY, PARTNER), from, to, true, RULES.ref(), "small", List.of(TOGETHER));
        return new BudgetAllocated(
                FUND, ALLOCATION, THREAD, Money.ofEuros(150), 10, MINISTRY, Money.ofEuros(50), terms, AT);
    }

    private static BudgetAllocated given(long number, long euros, long own, String band) {
        return givenTo(THREAD, number, euros, own, band);
    }

    private static BudgetAllocated givenTo(ThreadId thread, long number, long euros, long own, String band) {
        return given(thread, number, euros, own, band, TOGETHER);
    }

    private static BudgetAllocated given(
            ThreadId thread, long number, long euros, long own, String band, RuleConfirmation... confirmed) {
        AllocationTerms terms = new AllocationTerms(
                List.of(MINISTRY, PARTNER), DAY, HALF_A_YEAR, true, RULES.ref(), band, List.of(confirmed));
        return new BudgetAllocated(
                FUND,
                new AllocationId(new UUID(0, number)),
                thread,
                Money.ofEuros(euros),
                10,
                MINISTRY,
                Money.ofEuros(own),
                terms,
                AT);
    }

    private static ProjectRules.Ask asked(Project project) {
        LocalDate from = project.from() == null ? DAY : project.from();
        LocalDate to = project.to() == null ? LAST_DAY : project.to();
        return new ProjectRules.Ask(THREAD, Money.ofEuros(75), project, from, to);
    }

    private static Fund.Open state(FundEvent... history) {
        return (Fund.Open) DECIDER.fold(DECIDER.initial(), List.of(history));
    }

    private static Rejection judged(Project project) {
        return catchThrowableOfType(Rejection.class, () -> new ProjectRules(RULES).judge(state(RULED), asked(project)));
    }

    private static List<Missing> missing(Allocate command, FundEvent... history) {
        return catchThrowableOfType(Rejection.class, () -> DECIDER.decide(command, state(history)))
                .missing();
    }
}
