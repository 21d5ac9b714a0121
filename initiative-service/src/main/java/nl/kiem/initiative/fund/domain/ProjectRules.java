package nl.kiem.initiative.fund.domain;

import static nl.kiem.initiative.fund.domain.FundReason.NOT_OF_GOVERNMENT;
import static nl.kiem.initiative.fund.domain.FundReason.OWN_SHARE_MISSING;
import static nl.kiem.initiative.fund.domain.FundReason.OWN_SHARE_TOO_SMALL;
import static nl.kiem.initiative.fund.domain.FundReason.PROJECT_MOST_EXCEEDED;
import static nl.kiem.initiative.fund.domain.FundReason.PROJECT_TOO_LARGE;
import static nl.kiem.initiative.fund.domain.FundReason.PROJECT_TOO_LONG;
import static nl.kiem.initiative.fund.domain.FundReason.RESULTS_NOT_PUBLIC;
import static nl.kiem.initiative.fund.domain.FundReason.TOO_FEW_ORGANISATIONS;

import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.AllocationTerms;
import nl.kiem.events.contract.initiative.FundRuleKind;
import nl.kiem.initiative.fund.domain.FundCommand.Project;
import nl.kiem.initiative.fund.domain.FundRule.Band;
import org.jspecify.annotations.Nullable;

/**
 * Judges a project by the rules of its fund. Everything that the fund gives to one initiative is one project: asking
 * twice for half of it changes neither the own share nor the most.
 */
record ProjectRules(FundRuleSet set) {

    /** Codes of the government's own register of organisations. */
    private static final String REGISTER = "tooi:";

    /**
     * What is asked.
     *
     * @param thread the initiative that it is for
     * @param money of this allocation
     */
    record Ask(ThreadId thread, Money money, Project project, LocalDate from, LocalDate to) {}

    AllocationTerms judge(Fund.Open fund, Ask ask) {
        Findings findings = new Findings(set, ask.project().confirmed());
        String band = null;
        for (FundRule rule : set.rules()) {
            if (rule instanceof FundRule.Total || !findings.computed(rule)) continue;
            switch (rule) {
                case FundRule.Total _ -> {} // judged when the fund was opened
                case FundRule.OwnShare r -> band = ownShare(r, fund, ask, findings);
                case FundRule.MostPerProject r -> most(r, fund, ask, findings);
                case FundRule.Bodies r -> bodies(r, ask, findings);
                case FundRule.GovernmentOnly r -> government(r, ask, findings);
                case FundRule.Months r -> months(r, ask, findings);
                case FundRule.ResultsPublic r -> results(r, ask, findings);
            }
        }
        return new AllocationTerms(
                ask.project().organisations(),
                ask.from(),
                ask.to(),
                ask.project().resultsPublic(),
                set.ref(),
                band,
                findings.settled());
    }

    private static @Nullable String ownShare(FundRule.OwnShare rule, Fund.Open fund, Ask ask, Findings findings) {
        Money own = ask.project().ownShare();
        if (own == null) {
            findings.refuse(OWN_SHARE_MISSING, rule, "the costs and the own share of the project are not known");
            return null;
        }
        Money given = given(fund, ask);
        Money ownInAll = fund.of(ask.thread()).map(Allocation::ownShare).reduce(own, Money::plus);
        Money costs = given.plus(ownInAll);
        Band band = rule.band(costs);
        if (band == null) {
            findings.refuse(
                    PROJECT_TOO_LARGE, rule, "no band is for a project that costs %s".formatted(Euros.text(costs)));
            return null;
        }
        Money least =
                new Money(Math.ceilDiv(Math.multiplyExact(costs.eurCents(), (long) band.ownSharePercent()), 100L));
        if (ownInAll.compareTo(least) < 0) {
            findings.refuse(
                    OWN_SHARE_TOO_SMALL,
                    rule,
                    "%s from the fund and %s of their own make project costs of %s, band %s, of which %d %% is %s"
                            .formatted(
                                    Euros.text(given),
                                    Euros.text(ownInAll),
                                    Euros.text(costs),
                                    band.name(),
                                    band.ownSharePercent(),
                                    Euros.text(least)));
        }
        setApart(rule, band, fund, ask, findings);
        return band.name();
    }

    /** How the fund is divided over sizes of projects may be left, by whoever decides and says why. */
    private static void setApart(FundRule.OwnShare rule, Band band, Fund.Open fund, Ask ask, Findings findings) {
        if (band.setApart() == null) return;
        Money taken = fund.all().stream()
                .filter(one ->
                        one.terms() != null && band.name().equals(one.terms().band()))
                .map(Allocation::held)
                .reduce(ask.money(), Money::plus);
        if (taken.compareTo(band.setApart()) > 0) {
            findings.confirm(
                    rule,
                    FundRuleKind.SET_APART,
                    "band %s would take %s and %s is set apart for it"
                            .formatted(band.name(), Euros.text(taken), Euros.text(band.setApart())));
        }
    }

    private static void most(FundRule.MostPerProject rule, Fund.Open fund, Ask ask, Findings findings) {
        Money given = given(fund, ask);
        if (given.compareTo(rule.most()) > 0) {
            findings.refuse(
                    PROJECT_MOST_EXCEEDED,
                    rule,
                    "the project would get %s in all and may get %s"
                            .formatted(Euros.text(given), Euros.text(rule.most())));
        }
    }

    private static void bodies(FundRule.Bodies rule, Ask ask, Findings findings) {
        int named = ask.project().organisations().size();
        if (named < rule.least()) {
            findings.refuse(
                    TOO_FEW_ORGANISATIONS,
                    rule,
                    "%d do it together and at least %d have to".formatted(named, rule.least()));
        }
    }

    private static void government(FundRule.GovernmentOnly rule, Ask ask, Findings findings) {
        List<OrganisationId> others = ask.project().organisations().stream()
                .filter(one -> !one.value().startsWith(REGISTER))
                .toList();
        if (!others.isEmpty()) {
            findings.refuse(
                    NOT_OF_GOVERNMENT,
                    rule,
                    "%s not named by a code of the register of government organisations (tooi:)"
                            .formatted(others.size() == 1 ? others.getFirst() + " is" : others + " are"));
        }
    }

    private static void months(FundRule.Months rule, Ask ask, Findings findings) {
        LocalDate last = ask.from().plusMonths(rule.most()).minusDays(1);
        if (ask.to().isAfter(last)) {
            findings.refuse(
                    PROJECT_TOO_LONG,
                    rule,
                    "%d months from %s end on %s, and the project on %s"
                            .formatted(rule.most(), ask.from(), last, ask.to()));
        }
    }

    private static void results(FundRule.ResultsPublic rule, Ask ask, Findings findings) {
        if (!ask.project().resultsPublic()) {
            findings.refuse(RESULTS_NOT_PUBLIC, rule, "the results will not be there for everybody");
        }
    }

    private static Money given(Fund.Open fund, Ask ask) {
        return fund.of(ask.thread()).map(Allocation::held).reduce(ask.money(), Money::plus);
    }
}
