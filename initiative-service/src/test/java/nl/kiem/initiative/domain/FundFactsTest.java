package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.FundDeciderTest.MANAGER;
import static nl.kiem.initiative.domain.FundDeciderTest.OPENED;
import static nl.kiem.initiative.domain.FundDeciderTest.allocate;
import static nl.kiem.initiative.domain.FundDeciderTest.allocateTo;
import static nl.kiem.initiative.domain.FundDeciderTest.open;
import static nl.kiem.initiative.domain.Sample.ALLOCATION;
import static nl.kiem.initiative.domain.Sample.AT;
import static nl.kiem.initiative.domain.Sample.AUDITOR;
import static nl.kiem.initiative.domain.Sample.DAY;
import static nl.kiem.initiative.domain.Sample.FLOOR;
import static nl.kiem.initiative.domain.Sample.days;
import static nl.kiem.initiative.domain.Sample.exploring;
import static nl.kiem.initiative.domain.Sample.facts;

import java.nio.file.Path;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.testkit.DecisionTable;
import nl.kiem.initiative.domain.FundCommand.Allocate;
import nl.kiem.initiative.domain.FundCommand.Close;
import nl.kiem.initiative.domain.FundCommand.DrawDown;
import nl.kiem.initiative.domain.FundCommand.Release;
import nl.kiem.initiative.domain.FundCommand.ReleaseAll;
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
                .but("the fund manager is in the team", allocate(Sample.actor(FLOOR, Role.FM), true, AT))
                .but("the lead organisation is not registered", allocate(MANAGER, false, AT))
                .but(
                        "the lead organisation takes no part",
                        new Allocate(ALLOCATION, facts(exploring()), Money.ofEuros(1), 1, AUDITOR, true, MANAGER, AT))
                .but("it is outside the period of the fund", allocate(MANAGER, true, days(361)))
                .but("the initiative is over", allocateTo(Sample.stopped()))
                .but("more people see the fund", allocateTo(Sample.seenBy(Visibility.PARTICIPANTS)))
                .command(
                        "draw down",
                        "besteden",
                        new DrawDown(ALLOCATION, facts(exploring()), Money.ofEuros(1), 1, DAY, DAY, MANAGER, AT))
                .but(
                        "the initiative is over",
                        new DrawDown(ALLOCATION, Sample.stopped(), Money.ofEuros(1), 1, DAY, DAY, MANAGER, AT))
                .but(
                        "more is spent than is left",
                        new DrawDown(ALLOCATION, facts(exploring()), Money.ofEuros(601), 1, DAY, DAY, MANAGER, AT))
                .command("release", "teruggeven", new Release(ALLOCATION, "not needed", MANAGER, AT))
                .but("no reason is given", new Release(ALLOCATION, "", MANAGER, AT))
                .command(
                        "release with the initiative",
                        "teruggeven met het initiatief",
                        new ReleaseAll(FundSpendingTest.THREAD, "the initiative is over", MANAGER, AT))
                .command("close", "sluiten", new Close("the year is over", MANAGER, AT))
                .but("no reason is given", new Close("", MANAGER, AT))
                .comparedWith(Path.of("../docs/facts/fund.md"));
    }
}
