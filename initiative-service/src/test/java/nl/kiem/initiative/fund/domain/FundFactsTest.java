package nl.kiem.initiative.fund.domain;

import static nl.kiem.initiative.domain.RegisterEntries.ALL_THERE;
import static nl.kiem.initiative.fund.domain.FundDeciderTest.OPENED;
import static nl.kiem.initiative.fund.domain.FundDeciderTest.allocate;
import static nl.kiem.initiative.fund.domain.FundDeciderTest.allocateTo;
import static nl.kiem.initiative.fund.domain.FundDeciderTest.open;
import static nl.kiem.initiative.fund.domain.FundSample.ALLOCATION;
import static nl.kiem.initiative.fund.domain.FundSample.AT;
import static nl.kiem.initiative.fund.domain.FundSample.AUDITOR;
import static nl.kiem.initiative.fund.domain.FundSample.CLOSE_BY;
import static nl.kiem.initiative.fund.domain.FundSample.DAY;
import static nl.kiem.initiative.fund.domain.FundSample.DECIDER;
import static nl.kiem.initiative.fund.domain.FundSample.ENDED;
import static nl.kiem.initiative.fund.domain.FundSample.FLOOR;
import static nl.kiem.initiative.fund.domain.FundSample.INITIATIVE;
import static nl.kiem.initiative.fund.domain.FundSample.LAST_DAY;
import static nl.kiem.initiative.fund.domain.FundSample.MANAGER;
import static nl.kiem.initiative.fund.domain.FundSample.MINISTRY;
import static nl.kiem.initiative.fund.domain.FundSample.THREAD;
import static nl.kiem.initiative.fund.domain.FundSample.UNKNOWN;
import static nl.kiem.initiative.fund.domain.FundSample.days;
import static nl.kiem.initiative.fund.domain.FundSample.project;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.FundEvent;
import nl.kiem.events.contract.initiative.FundEvent.AllocationReleased.Ground;
import nl.kiem.events.contract.procurement.RuleSetRef;
import nl.kiem.events.testkit.DecisionTable;
import nl.kiem.initiative.domain.SampleFacts;
import nl.kiem.initiative.fund.domain.FundCommand.Allocate;
import nl.kiem.initiative.fund.domain.FundCommand.Close;
import nl.kiem.initiative.fund.domain.FundCommand.DrawDown;
import nl.kiem.initiative.fund.domain.FundCommand.Project;
import nl.kiem.initiative.fund.domain.FundCommand.Release;
import nl.kiem.initiative.fund.domain.FundCommand.ReleaseAll;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FundFactsTest {

    @Test
    void the_page_tells_what_a_fund_answers() {
        DecisionTable.of("Fund", "innovatiefonds", DECIDER, Fund.class, FundCommand.class)
                .state("absent", "bestaat niet")
                .state("open", "open", OPENED)
                .state("open, with an allocation", "open, met een toekenning", OPENED, FundSpendingTest.ALLOCATED)
                .state("open, under rules", "open, met regels", FundRulesTest.RULED)
                .state("open, under rules of another date", "open, met regels van een andere datum", ANOTHER_DATE)
                .state("closed", "gesloten", OPENED, FundSpendingTest.CLOSED)
                .command("open", "openen", open(DAY.plusDays(360)))
                .but("the period ends before it starts", open(DAY.minusDays(1)))
                .but("there is no such rule set here", under("rules-1999", 1, LAST_DAY))
                .but("the rule set is for another time", openedIn2030())
                .but("it would hold more than its rules say", under("rules-2026", 4_001, LAST_DAY))
                .command("allocate", "toewijzen", allocate(400, 40))
                .but("it asks more euros than are left", allocate(1_001, 1))
                .but("it asks more hours than are left", allocate(1, 101))
                .but("it asks nothing", allocate(0, 0))
                .but("the fund manager is in the team", allocate(FundSample.actor(FLOOR, Role.FM), ALL_THERE, AT))
                .but("the lead organisation is not registered", allocate(MANAGER, UNKNOWN, AT))
                .but("the lead organisation is there no more", allocate(MANAGER, ENDED, AT))
                .but(
                        "the lead organisation takes no part",
                        new Allocate(
                                ALLOCATION, INITIATIVE, Money.ofEuros(1), 1, project(AUDITOR), ALL_THERE, MANAGER, AT))
                .but("it is outside the period of the fund", allocate(MANAGER, ALL_THERE, days(361)))
                .but(
                        "another organisation takes no part",
                        allocateFor(with(List.of(MINISTRY, AUDITOR), null, DAY, true)))
                .but("no own share is named", allocateFor(with(List.of(MINISTRY), null, DAY, true)))
                .but("the own share is too small", allocateFor(with(List.of(MINISTRY), 1L, DAY, true)))
                .but(
                        "one project would get more than its rules say",
                        new Allocate(
                                ALLOCATION,
                                INITIATIVE,
                                Money.ofEuros(801),
                                1,
                                with(List.of(MINISTRY), 900L, DAY, true),
                                ALL_THERE,
                                MANAGER,
                                AT))
                .but(
                        "the project is too long for its rules",
                        allocateFor(with(List.of(MINISTRY), 900L, LAST_DAY, true)))
                .but("its results are not public", allocateFor(with(List.of(MINISTRY), 900L, DAY, false)))
                .but(
                        "a rule that nobody verified is not judged by hand",
                        allocateFor(with(List.of(MINISTRY), 900L, DAY, true)))
                .but("the initiative is over", allocateTo(SampleFacts.stopped()))
                .but("more people see the fund", allocateTo(SampleFacts.seenBy(Visibility.PARTICIPANTS)))
                .command(
                        "draw down",
                        "besteden",
                        new DrawDown(ALLOCATION, INITIATIVE, Money.ofEuros(1), 1, DAY, DAY, MANAGER, AT))
                .but(
                        "the initiative is over",
                        new DrawDown(ALLOCATION, SampleFacts.stopped(), Money.ofEuros(1), 1, DAY, DAY, MANAGER, AT))
                .but(
                        "more is spent than is left",
                        new DrawDown(ALLOCATION, INITIATIVE, Money.ofEuros(601), 1, DAY, DAY, MANAGER, AT))
                .but(
                        "it is spent outside the period of the fund",
                        new DrawDown(
                                ALLOCATION, INITIATIVE, Money.ofEuros(1), 1, DAY, LAST_DAY.plusDays(1), MANAGER, AT))
                .but(
                        "nothing is spent",
                        new DrawDown(ALLOCATION, INITIATIVE, Money.ofEuros(0), 0, DAY, DAY, MANAGER, AT))
                .but(
                        "nobody at the top answers for it any more",
                        new DrawDown(
                                ALLOCATION, SampleFacts.lapsed(), Money.ofEuros(1), 1, DAY, DAY, MANAGER, days(300)))
                .command("release", "teruggeven", new Release(ALLOCATION, "not needed", MANAGER, AT))
                .but("no reason is given", new Release(ALLOCATION, "", MANAGER, AT))
                .command(
                        "release with the initiative",
                        "teruggeven met het initiatief",
                        new ReleaseAll(THREAD, Ground.INITIATIVE_OVER, "the initiative is over", MANAGER, AT))
                .command("close", "sluiten", new Close("the year is over", MANAGER, AT))
                .but("no reason is given", new Close("", MANAGER, AT))
                .command("tell that nobody closed it", "melden dat niemand het sluit", FundClosureTest.tell(CLOSE_BY))
                .but("its last day is not over", FundClosureTest.tell(CLOSE_BY.minusDays(1)))
                .reasons(
                        FundReason.class,
                        FundReason.RULE_SET_NOT_HERE,
                        FundReason.ALLOCATION_NOT_HERE,
                        FundReason.ALLOCATION_RELEASED,
                        FundReason.PROJECT_TOO_LARGE,
                        FundReason.TOO_FEW_ORGANISATIONS,
                        FundReason.NOT_OF_GOVERNMENT,
                        FundReason.OUTSIDE_PROJECT_PERIOD)
                .comparedWith(Path.of("../docs/facts/fund.md"));
    }

    private static final FundEvent ANOTHER_DATE = FundSample.opened(new RuleSetRef("rules-2026", DAY), 1_000);

    private static FundCommand.Open under(String rules, long euros, LocalDate to) {
        return new FundCommand.Open(
                FundSample.FUND,
                "Renewal 2026",
                DAY,
                to,
                Money.ofEuros(euros),
                100,
                Visibility.GOVERNMENT,
                rules,
                List.of(),
                MANAGER,
                AT);
    }

    private static FundCommand.Open openedIn2030() {
        LocalDate day = LocalDate.of(2030, 1, 1);
        return new FundCommand.Open(
                FundSample.FUND,
                "Renewal 2030",
                day,
                day,
                Money.ofEuros(1),
                1,
                Visibility.GOVERNMENT,
                "rules-2026",
                List.of(),
                MANAGER,
                AT);
    }

    private static Project with(List<OrganisationId> organisations, @Nullable Long own, LocalDate to, boolean open) {
        Money share = own == null ? null : Money.ofEuros(own);
        return new Project(MINISTRY, organisations, share, DAY, to, open, List.of());
    }

    private static Allocate allocateFor(Project project) {
        return new Allocate(ALLOCATION, INITIATIVE, Money.ofEuros(75), 1, project, ALL_THERE, MANAGER, AT);
    }
}
