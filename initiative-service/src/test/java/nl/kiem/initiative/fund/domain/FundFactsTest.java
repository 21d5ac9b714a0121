package nl.kiem.initiative.fund.domain;

import static nl.kiem.initiative.fund.domain.FundDeciderTest.OPENED;
import static nl.kiem.initiative.fund.domain.FundDeciderTest.allocate;
import static nl.kiem.initiative.fund.domain.FundDeciderTest.allocateTo;
import static nl.kiem.initiative.fund.domain.FundDeciderTest.open;
import static nl.kiem.initiative.fund.domain.FundSample.ALLOCATION;
import static nl.kiem.initiative.fund.domain.FundSample.AT;
import static nl.kiem.initiative.fund.domain.FundSample.AUDITOR;
import static nl.kiem.initiative.fund.domain.FundSample.DAY;
import static nl.kiem.initiative.fund.domain.FundSample.FLOOR;
import static nl.kiem.initiative.fund.domain.FundSample.INITIATIVE;
import static nl.kiem.initiative.fund.domain.FundSample.MANAGER;
import static nl.kiem.initiative.fund.domain.FundSample.THREAD;
import static nl.kiem.initiative.fund.domain.FundSample.days;

import java.nio.file.Path;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.testkit.DecisionTable;
import nl.kiem.initiative.domain.SampleFacts;
import nl.kiem.initiative.fund.domain.FundCommand.Allocate;
import nl.kiem.initiative.fund.domain.FundCommand.Close;
import nl.kiem.initiative.fund.domain.FundCommand.DrawDown;
import nl.kiem.initiative.fund.domain.FundCommand.Release;
import nl.kiem.initiative.fund.domain.FundCommand.ReleaseAll;
import org.junit.jupiter.api.Test;

class FundFactsTest {

    @Test
    void the_page_tells_what_a_fund_answers() {
        DecisionTable.of("Fund", "innovatiefonds", new FundDecider(), Fund.class, FundCommand.class)
                .state("absent", "bestaat niet")
                .state("open", "open", OPENED)
                .state("open, with an allocation", "open, met een toekenning", OPENED, FundSpendingTest.ALLOCATED)
                .state("closed", "gesloten", OPENED, FundSpendingTest.CLOSED)
                .command("open", "openen", open(DAY.plusDays(360)))
                .but("the period ends before it starts", open(DAY.minusDays(1)))
                .command("allocate", "toewijzen", allocate(400, 40))
                .but("it asks more euros than are left", allocate(1_001, 1))
                .but("it asks more hours than are left", allocate(1, 101))
                .but("it asks nothing", allocate(0, 0))
                .but("the fund manager is in the team", allocate(FundSample.actor(FLOOR, Role.FM), true, AT))
                .but("the lead organisation is not registered", allocate(MANAGER, false, AT))
                .but(
                        "the lead organisation takes no part",
                        new Allocate(ALLOCATION, INITIATIVE, Money.ofEuros(1), 1, AUDITOR, true, MANAGER, AT))
                .but("it is outside the period of the fund", allocate(MANAGER, true, days(361)))
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
                .command("release", "teruggeven", new Release(ALLOCATION, "not needed", MANAGER, AT))
                .but("no reason is given", new Release(ALLOCATION, "", MANAGER, AT))
                .command(
                        "release with the initiative",
                        "teruggeven met het initiatief",
                        new ReleaseAll(THREAD, "the initiative is over", MANAGER, AT))
                .command("close", "sluiten", new Close("the year is over", MANAGER, AT))
                .but("no reason is given", new Close("", MANAGER, AT))
                .comparedWith(Path.of("../docs/facts/fund.md"));
    }
}
