package nl.kiem.initiative.fund.domain;

import static nl.kiem.initiative.fund.domain.FundReason.FUND_CLOSED;
import static nl.kiem.initiative.fund.domain.FundReason.FUND_UNKNOWN;

import java.util.List;
import nl.kiem.events.Decider;
import nl.kiem.events.Rejection;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.FundId;
import nl.kiem.events.contract.initiative.FundEvent;
import nl.kiem.events.contract.initiative.FundEvent.AllocationReleased;
import nl.kiem.events.contract.initiative.FundEvent.BudgetAllocated;
import nl.kiem.events.contract.initiative.FundEvent.BudgetDrawnDown;
import nl.kiem.events.contract.initiative.FundEvent.FundClosed;
import nl.kiem.events.contract.initiative.FundEvent.FundClosureOverdue;
import nl.kiem.events.contract.initiative.FundEvent.FundOpened;
import nl.kiem.initiative.fund.domain.Fund.Absent;
import nl.kiem.initiative.fund.domain.Fund.Closed;
import nl.kiem.initiative.fund.domain.Fund.Known;
import nl.kiem.initiative.fund.domain.FundCommand.Allocate;
import nl.kiem.initiative.fund.domain.FundCommand.Close;
import nl.kiem.initiative.fund.domain.FundCommand.DrawDown;
import nl.kiem.initiative.fund.domain.FundCommand.Release;
import nl.kiem.initiative.fund.domain.FundCommand.ReleaseAll;
import nl.kiem.initiative.fund.domain.FundCommand.TellClosure;

/** The transition table of a fund. What is allocated never exceeds the ceilings, in euros nor in hours. */
public final class FundDecider implements Decider<FundCommand, Fund, FundEvent> {

    public static final String CATEGORY = "fund";

    private record When(Fund state, FundCommand command) {}

    private record Then(Fund state, FundEvent event) {}

    private final OpeningRules opening;
    private final AllocationRules allocating;

    /** @param closingDays for closing a fund after its period */
    public FundDecider(FundRuleBook book, int closingDays) {
        this.opening = new OpeningRules(book, closingDays);
        this.allocating = new AllocationRules(book);
    }

    public static StreamId stream(FundId id) {
        return new StreamId(CATEGORY, id.value());
    }

    @Override
    public Fund initial() {
        return new Absent();
    }

    @Override
    public List<FundEvent> decide(FundCommand command, Fund state) {
        return switch (new When(state, command)) {
            case When(Absent _, FundCommand.Open c) -> opening.open(c);
            case When(Absent _, FundCommand _) -> throw new Rejection(FUND_UNKNOWN, "there is no such fund");
            case When(Known _, FundCommand.Open _) -> List.of(); // it is there
            case When(Fund.Open s, Allocate c) -> allocating.allocate(s, c);
            case When(Fund.Open s, DrawDown c) -> SpendingRules.drawDown(s, c);
            case When(Fund.Open s, Release c) -> SpendingRules.release(s, c);
            case When(Fund.Open s, ReleaseAll c) -> SpendingRules.releaseAll(s, c);
            case When(Fund.Open s, Close c) -> SpendingRules.close(s, c);
            case When(Fund.Open s, TellClosure c) -> SpendingRules.tellClosure(s, c);
            case When(Closed _, Allocate _) -> throw new Rejection(FUND_CLOSED, "the fund is closed");
            case When(Closed _, DrawDown _) -> throw new Rejection(FUND_CLOSED, "the fund is closed");
            case When(Closed _, Release _) -> List.of(); // given back when the fund was closed
            case When(Closed _, ReleaseAll _) -> List.of(); // likewise
            case When(Closed _, Close _) -> List.of();
            case When(Closed _, TellClosure _) -> List.of(); // closed in the meantime
        };
    }

    @Override
    public Fund evolve(Fund state, FundEvent event) {
        return switch (new Then(state, event)) {
            case Then(Absent _, FundOpened e) -> Fund.Open.of(e);
            case Then(Fund.Open s, BudgetAllocated e) -> s.with(Allocation.of(e));
            case Then(Fund.Open s, BudgetDrawnDown e) ->
                s.with(s.allocation(e.allocationId()).drawn(e));
            case Then(Fund.Open s, AllocationReleased e) ->
                s.with(s.allocation(e.allocationId()).givenBack());
            case Then(Fund.Open s, FundClosureOverdue e) -> s.with(FundTerms.closing(e));
            case Then(Fund.Open s, FundClosed _) -> new Closed(s.terms(), s.allocations());
            case Then _ -> throw new IllegalStateException("corrupt history: %s after %s".formatted(event, state));
        };
    }
}
