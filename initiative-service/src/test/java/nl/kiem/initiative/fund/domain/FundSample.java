package nl.kiem.initiative.fund.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.AllocationId;
import nl.kiem.events.contract.FundId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.AllocationTerms;
import nl.kiem.events.contract.initiative.FundEvent.FundOpened;
import nl.kiem.events.contract.procurement.RuleSetRef;
import nl.kiem.initiative.domain.InitiativeFacts;
import nl.kiem.initiative.domain.RegisterEntries;
import nl.kiem.initiative.domain.SampleFacts;
import nl.kiem.initiative.fund.domain.FundCommand.Project;
import nl.kiem.initiative.fund.domain.FundRule.Band;
import nl.kiem.initiative.fund.domain.FundRule.Basis;
import org.jspecify.annotations.Nullable;

/** The fund that the tests tell of, and the initiative that it allocates to. */
public final class FundSample {

    /** A Monday. */
    public static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");

    public static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    public static final FundId FUND = new FundId(new UUID(0, 2));
    public static final AllocationId ALLOCATION = new AllocationId(new UUID(0, 3));
    public static final InitiativeFacts INITIATIVE = SampleFacts.exploring();
    public static final ThreadId THREAD = INITIATIVE.threadId();
    public static final OrganisationId MINISTRY = new OrganisationId("tooi:mnre1034");

    /** Takes part beside the ministry. */
    public static final OrganisationId PARTNER = new OrganisationId("tooi:oorg10148");

    public static final OrganisationId AUDITOR = new OrganisationId("tooi:mnre1045");
    public static final PersonRef FLOOR = new PersonRef("floor-1");
    public static final PersonRef LEAD = new PersonRef("lead-1");
    public static final Actor MANAGER = actor(new PersonRef("manager-1"), Role.FM);
    public static final Actor SYSTEM = actor(new PersonRef("initiative-service"), Role.SYS);

    public static final LocalDate LAST_DAY = DAY.plusDays(360);
    public static final LocalDate CLOSE_BY = LAST_DAY.plusDays(30);

    static final Basis PAGE = new Basis("https://rules.example", "art. 2", true, null);
    static final Basis HEARSAY = new Basis("https://elsewhere.example", null, false, "of another year");

    /** Everything in it was looked up, but for how many do it together. */
    static final FundRuleSet RULES = new FundRuleSet(
            "rules-2026",
            "Rules of 2026",
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31),
            List.of(
                    new FundRule.Total(Money.ofEuros(4_000), PAGE),
                    new FundRule.OwnShare(
                            List.of(
                                    new Band("small", Money.ofEuros(200), 25, Money.ofEuros(300)),
                                    new Band("large", null, 40, null)),
                            PAGE),
                    new FundRule.MostPerProject(Money.ofEuros(800), PAGE),
                    new FundRule.GovernmentOnly(PAGE),
                    new FundRule.Months(6, PAGE),
                    new FundRule.ResultsPublic(PAGE),
                    new FundRule.Bodies(2, HEARSAY)));

    /** Nobody looked up anything. */
    static final FundRuleSet RUMOURS = new FundRuleSet(
            "rumours",
            "Rumours",
            LocalDate.of(2026, 1, 1),
            null,
            List.of(
                    new FundRule.Total(Money.ofEuros(1), HEARSAY),
                    new FundRule.OwnShare(List.of(new Band("all", Money.ofEuros(1), 100, null)), HEARSAY),
                    new FundRule.MostPerProject(Money.ofEuros(1), HEARSAY),
                    new FundRule.GovernmentOnly(HEARSAY),
                    new FundRule.Months(1, HEARSAY),
                    new FundRule.ResultsPublic(HEARSAY)));

    static final FundDecider DECIDER = new FundDecider(new FundRuleBook(List.of(RULES, RUMOURS)), 30);

    /** Nobody registered the ministry. */
    static final RegisterEntries UNKNOWN = new RegisterEntries(Set.of(MINISTRY), Map.of());

    static final RegisterEntries ENDED =
            new RegisterEntries(Set.of(), Map.of(MINISTRY, new RegisterEntries.End(DAY.minusDays(1), PARTNER)));

    private FundSample() {}

    public static FundOpened opened(@Nullable RuleSetRef rules, long euros) {
        return new FundOpened(
                FUND,
                "Renewal 2026",
                MINISTRY,
                DAY,
                LAST_DAY,
                Money.ofEuros(euros),
                100,
                Visibility.GOVERNMENT,
                CLOSE_BY,
                rules,
                null,
                AT);
    }

    static AllocationTerms unruled(OrganisationId... organisations) {
        return new AllocationTerms(List.of(organisations), DAY, LAST_DAY, false, null, null, List.of());
    }

    /** Of the ministry alone, without anything else said. */
    static Project project() {
        return project(MINISTRY);
    }

    static Project project(OrganisationId lead) {
        return new Project(lead, List.of(lead), null, null, null, false, List.of());
    }

    public static Actor actor(PersonRef person, Role role) {
        return new Actor(person, MINISTRY, Set.of(role));
    }

    /** In days after the Monday. */
    public static Instant days(int later) {
        return AT.plusSeconds(86_400L * later);
    }
}
