package nl.kiem.initiative.fund.domain;

import static nl.kiem.initiative.fund.domain.FundReason.ACCOUNTABILITY_LAPSED;
import static nl.kiem.initiative.fund.domain.FundReason.ALLOCATION_EXCEEDED;
import static nl.kiem.initiative.fund.domain.FundReason.ALLOCATION_RELEASED;
import static nl.kiem.initiative.fund.domain.FundReason.ALLOCATION_UNKNOWN;
import static nl.kiem.initiative.fund.domain.FundReason.DRAWDOWN_EMPTY;
import static nl.kiem.initiative.fund.domain.FundReason.FUND_MANAGER_IN_TEAM;
import static nl.kiem.initiative.fund.domain.FundReason.INITIATIVE_CLOSED;
import static nl.kiem.initiative.fund.domain.FundReason.OUTSIDE_FUND_PERIOD;
import static nl.kiem.initiative.fund.domain.FundReason.OUTSIDE_PROJECT_PERIOD;
import static nl.kiem.initiative.fund.domain.FundReason.PERIOD_REVERSED;
import static nl.kiem.initiative.fund.domain.FundReason.REASON_MISSING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.AllocationId;
import nl.kiem.events.contract.initiative.AllocationTerms;
import nl.kiem.events.contract.initiative.FundEvent;
import nl.kiem.events.contract.initiative.FundEvent.AllocationReleased;
import nl.kiem.events.contract.initiative.FundEvent.AllocationReleased.Ground;
import nl.kiem.events.contract.initiative.FundEvent.BudgetDrawnDown;
import nl.kiem.events.contract.initiative.FundEvent.FundClosed;
import nl.kiem.events.contract.initiative.FundEvent.FundClosureOverdue;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.OpenTerm;
import nl.kiem.initiative.fund.domain.FundCommand.Close;
import nl.kiem.initiative.fund.domain.FundCommand.DrawDown;
import nl.kiem.initiative.fund.domain.FundCommand.Release;
import nl.kiem.initiative.fund.domain.FundCommand.ReleaseAll;
import nl.kiem.initiative.fund.domain.FundCommand.TellClosure;
import org.jspecify.annotations.Nullable;

/** How an allocation is spent, and how what is not spent comes back. */
final class SpendingRules {

    private SpendingRules() {}

    static List<FundEvent> drawDown(Fund.Open state, DrawDown c) {
        Allocation allocation = allocation(state, c.allocationId());
        if (allocation.released()) throw new Rejection(ALLOCATION_RELEASED, "what was left of it went back");
        if (c.initiative().team().contains(c.by().person())) {
            throw new Rejection(FUND_MANAGER_IN_TEAM, "nobody spends on the own team");
        }
        if (c.initiative().closed()) throw new Rejection(INITIATIVE_CLOSED, "the initiative is over");
        if (c.initiative().frozenOn(CivilDate.of(c.at()))) {
            throw new Rejection(
                    ACCOUNTABILITY_LAPSED, "nobody at the top answers for it any more: an executive accepts first");
        }
        requirePeriod(state, allocation, c);
        if (c.money().eurCents() == 0 && c.hours() == 0) {
            throw new Rejection(DRAWDOWN_EMPTY, "neither euros nor hours were spent");
        }
        if (c.money().compareTo(allocation.left()) > 0 || c.hours() > allocation.leftHours()) {
            throw new Rejection(
                    ALLOCATION_EXCEEDED,
                    "left are %s and %d hours, spent were %s and %d hours"
                            .formatted(
                                    Euros.text(allocation.left()),
                                    allocation.leftHours(),
                                    Euros.text(c.money()),
                                    c.hours()));
        }
        return List.of(new BudgetDrawnDown(
                state.terms().fundId(),
                c.allocationId(),
                allocation.thread(),
                c.money(),
                c.hours(),
                c.from(),
                c.to(),
                allocation.left().minus(c.money()),
                allocation.leftHours() - c.hours(),
                c.at()));
    }

    private static void requirePeriod(Fund.Open state, Allocation allocation, DrawDown c) {
        if (c.to().isBefore(c.from())) throw new Rejection(PERIOD_REVERSED, "the period ends before it starts");
        if (c.from().isBefore(state.terms().from())
                || c.to().isAfter(state.terms().to())) {
            throw new Rejection(
                    OUTSIDE_FUND_PERIOD,
                    "the fund runs from %s to %s"
                            .formatted(state.terms().from(), state.terms().to()));
        }
        AllocationTerms project = allocation.terms();
        if (project == null || project.ruleSet() == null) return;
        if (c.from().isBefore(project.from()) || c.to().isAfter(project.to())) {
            throw new Rejection(
                    OUTSIDE_PROJECT_PERIOD,
                    "it was allocated for %s to %s, by rule set %s"
                            .formatted(
                                    project.from(),
                                    project.to(),
                                    project.ruleSet().id()));
        }
    }

    static List<FundEvent> release(Fund.Open state, Release c) {
        Allocation allocation = allocation(state, c.allocationId());
        String reason = reason(c.reason());
        if (allocation.nothingLeft()) return List.of(); // nothing is left to give back
        return List.of(released(state, allocation, Ground.FUND_MANAGER, reason, c.at()));
    }

    static List<FundEvent> releaseAll(Fund.Open state, ReleaseAll c) {
        return state.of(c.thread())
                .filter(allocation -> !allocation.nothingLeft()
                        && !allocation.promise().at().isAfter(c.at())) // what was promised since is for something else
                .map(allocation -> released(state, allocation, c.ground(), c.reason(), c.at()))
                .toList();
    }

    static List<FundEvent> close(Fund.Open state, Close c) {
        String reason = reason(c.reason());
        List<FundEvent> facts = new ArrayList<>();
        for (Allocation allocation : state.all()) {
            if (!allocation.nothingLeft()) {
                facts.add(released(state, allocation, Ground.FUND_CLOSED, reason, c.at()));
            }
        }
        facts.add(new FundClosed(state.terms().fundId(), reason, c.at()));
        return List.copyOf(facts);
    }

    /** Somebody who closed it or was told in the meantime makes that nothing. */
    static List<FundEvent> tellClosure(Fund.Open state, TellClosure c) {
        OpenTerm closing = state.closing();
        if (!closing.isOver(c.lastDay(), c.at())) return List.of();
        return List.of(new FundClosureOverdue(
                state.terms().fundId(),
                closing.since(),
                closing.dueBy(),
                closing.told() + 1,
                state.terms().ceiling().minus(state.drawn()),
                state.terms().ceilingHours() - state.drawnHours(),
                closing.waitingFor(),
                c.at()));
    }

    private static String reason(@Nullable String given) {
        if (given == null || given.isBlank()) throw new Rejection(REASON_MISSING, "say why");
        return given;
    }

    private static Allocation allocation(Fund.Open state, AllocationId id) {
        Allocation allocation = state.allocations().get(id);
        if (allocation == null) throw new Rejection(ALLOCATION_UNKNOWN, "the fund has no allocation " + id);
        return allocation;
    }

    private static FundEvent released(Fund.Open state, Allocation a, Ground ground, String reason, Instant at) {
        return new AllocationReleased(
                state.terms().fundId(), a.id(), a.thread(), a.left(), a.leftHours(), ground, reason, at);
    }
}
