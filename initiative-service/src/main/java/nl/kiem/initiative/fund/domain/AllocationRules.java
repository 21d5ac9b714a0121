package nl.kiem.initiative.fund.domain;

import static nl.kiem.initiative.fund.domain.FundReason.ALLOCATION_EMPTY;
import static nl.kiem.initiative.fund.domain.FundReason.CEILING_EXCEEDED;
import static nl.kiem.initiative.fund.domain.FundReason.FUND_MANAGER_IN_TEAM;
import static nl.kiem.initiative.fund.domain.FundReason.FUND_WOULD_BETRAY_INITIATIVE;
import static nl.kiem.initiative.fund.domain.FundReason.INITIATIVE_CLOSED;
import static nl.kiem.initiative.fund.domain.FundReason.LEAD_TAKES_NO_PART;
import static nl.kiem.initiative.fund.domain.FundReason.ORGANISATION_ENDED;
import static nl.kiem.initiative.fund.domain.FundReason.ORGANISATION_TAKES_NO_PART;
import static nl.kiem.initiative.fund.domain.FundReason.ORGANISATION_UNKNOWN;
import static nl.kiem.initiative.fund.domain.FundReason.OUTSIDE_FUND_PERIOD;
import static nl.kiem.initiative.fund.domain.FundReason.PERIOD_REVERSED;

import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.AllocationTerms;
import nl.kiem.events.contract.initiative.FundEvent;
import nl.kiem.events.contract.initiative.FundEvent.BudgetAllocated;
import nl.kiem.events.contract.initiative.FundEvent.FundOpened;
import nl.kiem.events.contract.procurement.RuleSetRef;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.RegisterEntries.Named;
import nl.kiem.initiative.fund.domain.FundCommand.Allocate;
import nl.kiem.initiative.fund.domain.FundCommand.Project;

/** To whom a fund gives what, and for how long. */
record AllocationRules(FundRuleBook book) {

    List<FundEvent> allocate(Fund.Open state, Allocate c) {
        if (c.initiative().team().contains(c.by().person())) {
            throw new Rejection(FUND_MANAGER_IN_TEAM, "nobody allocates to the own team");
        }
        if (c.initiative().closed()) throw new Rejection(INITIATIVE_CLOSED, "the initiative is over");
        requireFit(state, c);
        requireWithin(state.terms(), CivilDate.of(c.at()));
        requireRoom(state, c.money(), c.hours());
        return List.of(new BudgetAllocated(
                state.terms().fundId(),
                c.allocationId(),
                c.initiative().threadId(),
                c.money(),
                c.hours(),
                c.project().lead(),
                c.project().ownShare(),
                terms(state, c),
                c.at()));
    }

    private AllocationTerms terms(Fund.Open state, Allocate c) {
        Project project = c.project();
        LocalDate from = project.from() == null ? CivilDate.of(c.at()) : project.from();
        LocalDate to = project.to() == null ? state.terms().to() : project.to();
        if (to.isBefore(from)) throw new Rejection(PERIOD_REVERSED, "the period ends before it starts");
        requireWithin(state.terms(), from);
        requireWithin(state.terms(), to);
        RuleSetRef rules = state.terms().ruleSet();
        if (rules == null) {
            return new AllocationTerms(
                    project.organisations(), from, to, project.resultsPublic(), null, null, List.of());
        }
        ProjectRules.Ask ask = new ProjectRules.Ask(c.initiative().threadId(), c.money(), project, from, to);
        return new ProjectRules(book.of(rules)).judge(state, ask);
    }

    /** Money is no way into somebody else's initiative, and the fund's facts tell nobody of one that is hidden. */
    private static void requireFit(Fund.Open state, Allocate c) {
        c.register().require(named(c.project()), Role.FM, ORGANISATION_UNKNOWN, ORGANISATION_ENDED);
        List<OrganisationId> participants = c.initiative().custody().participants();
        if (!participants.contains(c.project().lead())) {
            throw new Rejection(LEAD_TAKES_NO_PART, c.project().lead() + " takes no part in the initiative");
        }
        for (OrganisationId one : c.project().organisations()) {
            if (!participants.contains(one)) {
                throw new Rejection(ORGANISATION_TAKES_NO_PART, one + " takes no part in the initiative");
            }
        }
        if (c.initiative().custody().visibility().compareTo(state.visibility()) > 0) {
            throw new Rejection(
                    FUND_WOULD_BETRAY_INITIATIVE, "more people see this fund than may know of the initiative");
        }
    }

    private static List<Named> named(Project project) {
        return project.organisations().stream()
                .map(one -> new Named(one.equals(project.lead()) ? "leadOrganisation" : "organisations." + one, one))
                .toList();
    }

    private static void requireWithin(FundOpened fund, LocalDate day) {
        if (day.isBefore(fund.from()) || day.isAfter(fund.to())) {
            throw new Rejection(OUTSIDE_FUND_PERIOD, "the fund runs from %s to %s".formatted(fund.from(), fund.to()));
        }
    }

    private static void requireRoom(Fund.Open state, Money money, long hours) {
        if (money.eurCents() == 0 && hours == 0) {
            throw new Rejection(ALLOCATION_EMPTY, "neither euros nor hours were asked");
        }
        if (money.compareTo(state.free()) > 0 || hours > state.freeHours()) {
            throw new Rejection(
                    CEILING_EXCEEDED,
                    "free are %s and %d hours, asked were %s and %d hours"
                            .formatted(Euros.text(state.free()), state.freeHours(), Euros.text(money), hours));
        }
    }
}
