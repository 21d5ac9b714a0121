package nl.kiem.initiative.fund.domain;

import static nl.kiem.initiative.fund.domain.FundReason.ALLOCATION_EMPTY;
import static nl.kiem.initiative.fund.domain.FundReason.CEILING_EXCEEDED;
import static nl.kiem.initiative.fund.domain.FundReason.FUND_CLOSED;
import static nl.kiem.initiative.fund.domain.FundReason.FUND_MANAGER_IN_TEAM;
import static nl.kiem.initiative.fund.domain.FundReason.FUND_UNKNOWN;
import static nl.kiem.initiative.fund.domain.FundReason.FUND_WOULD_BETRAY_INITIATIVE;
import static nl.kiem.initiative.fund.domain.FundReason.INITIATIVE_CLOSED;
import static nl.kiem.initiative.fund.domain.FundReason.LEAD_TAKES_NO_PART;
import static nl.kiem.initiative.fund.domain.FundReason.ORGANISATION_UNKNOWN;
import static nl.kiem.initiative.fund.domain.FundReason.OUTSIDE_FUND_PERIOD;
import static nl.kiem.initiative.fund.domain.FundReason.PERIOD_REVERSED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.kiem.events.Decider;
import nl.kiem.events.Rejection;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.FundId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.initiative.FundEvent;
import nl.kiem.events.contract.initiative.FundEvent.AllocationReleased;
import nl.kiem.events.contract.initiative.FundEvent.BudgetAllocated;
import nl.kiem.events.contract.initiative.FundEvent.BudgetDrawnDown;
import nl.kiem.events.contract.initiative.FundEvent.FundClosed;
import nl.kiem.events.contract.initiative.FundEvent.FundOpened;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.fund.domain.Fund.Absent;
import nl.kiem.initiative.fund.domain.Fund.Closed;
import nl.kiem.initiative.fund.domain.Fund.Known;
import nl.kiem.initiative.fund.domain.FundCommand.Allocate;
import nl.kiem.initiative.fund.domain.FundCommand.Close;
import nl.kiem.initiative.fund.domain.FundCommand.DrawDown;
import nl.kiem.initiative.fund.domain.FundCommand.Release;
import nl.kiem.initiative.fund.domain.FundCommand.ReleaseAll;

/** The transition table of a fund. What is allocated never exceeds the ceilings, in euros nor in hours. */
public final class FundDecider implements Decider<FundCommand, Fund, FundEvent> {

    public static final String CATEGORY = "fund";

    private record When(Fund state, FundCommand command) {}

    private record Then(Fund state, FundEvent event) {}

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
            case When(Absent _, FundCommand.Open c) -> open(c);
            case When(Absent _, FundCommand _) -> throw new Rejection(FUND_UNKNOWN, "there is no such fund");
            case When(Known _, FundCommand.Open _) -> List.of(); // it is there
            case When(Fund.Open s, Allocate c) -> allocate(s, c);
            case When(Fund.Open s, DrawDown c) -> SpendingRules.drawDown(s, c);
            case When(Fund.Open s, Release c) -> SpendingRules.release(s, c);
            case When(Fund.Open s, ReleaseAll c) -> SpendingRules.releaseAll(s, c);
            case When(Fund.Open s, Close c) -> SpendingRules.close(s, c);
            case When(Closed _, Allocate _) -> throw new Rejection(FUND_CLOSED, "the fund is closed");
            case When(Closed _, DrawDown _) -> throw new Rejection(FUND_CLOSED, "the fund is closed");
            case When(Closed _, Release _) -> List.of(); // given back when the fund was closed
            case When(Closed _, ReleaseAll _) -> List.of(); // likewise
            case When(Closed _, Close _) -> List.of();
        };
    }

    @Override
    public Fund evolve(Fund state, FundEvent event) {
        return switch (new Then(state, event)) {
            case Then(Absent _, FundOpened e) -> new Fund.Open(e, Map.of());
            case Then(Fund.Open s, BudgetAllocated e) -> s.with(Allocation.of(e));
            case Then(Fund.Open s, BudgetDrawnDown e) ->
                s.with(s.allocation(e.allocationId()).drawn(e));
            case Then(Fund.Open s, AllocationReleased e) ->
                s.with(s.allocation(e.allocationId()).givenBack());
            case Then(Fund.Open s, FundClosed _) -> new Closed(s.terms(), s.allocations());
            case Then _ -> throw new IllegalStateException("corrupt history: %s after %s".formatted(event, state));
        };
    }

    private static List<FundEvent> open(FundCommand.Open c) {
        if (c.to().isBefore(c.from())) throw new Rejection(PERIOD_REVERSED, "the period ends before it starts");
        return List.of(new FundOpened(
                c.id(),
                c.name(),
                c.by().organisation(),
                c.from(),
                c.to(),
                c.ceiling(),
                c.ceilingHours(),
                c.visibility(),
                c.at()));
    }

    private static List<FundEvent> allocate(Fund.Open state, Allocate c) {
        if (c.initiative().team().contains(c.by().person())) {
            throw new Rejection(FUND_MANAGER_IN_TEAM, "nobody allocates to the own team");
        }
        if (c.initiative().closed()) throw new Rejection(INITIATIVE_CLOSED, "the initiative is over");
        requireFit(state, c);
        LocalDate today = CivilDate.of(c.at());
        if (today.isBefore(state.terms().from()) || today.isAfter(state.terms().to())) {
            throw new Rejection(
                    OUTSIDE_FUND_PERIOD,
                    "the fund runs from %s to %s"
                            .formatted(state.terms().from(), state.terms().to()));
        }
        requireRoom(state, c.money(), c.hours());
        return List.of(new BudgetAllocated(
                state.terms().fundId(),
                c.allocationId(),
                c.initiative().threadId(),
                c.money(),
                c.hours(),
                c.leadOrganisation(),
                c.at()));
    }

    /** Money is no way into somebody else's initiative, and the fund's facts tell nobody of one that is hidden. */
    private static void requireFit(Fund.Open state, Allocate c) {
        if (!c.leadKnown()) {
            throw new Rejection(ORGANISATION_UNKNOWN, c.leadOrganisation() + " takes no part yet: register it first");
        }
        if (!c.initiative().custody().participants().contains(c.leadOrganisation())) {
            throw new Rejection(LEAD_TAKES_NO_PART, c.leadOrganisation() + " takes no part in the initiative");
        }
        if (c.initiative().custody().visibility().compareTo(state.visibility()) > 0) {
            throw new Rejection(
                    FUND_WOULD_BETRAY_INITIATIVE, "more people see this fund than may know of the initiative");
        }
    }

    private static void requireRoom(Fund.Open state, Money money, long hours) {
        if (money.eurCents() == 0 && hours == 0) {
            throw new Rejection(ALLOCATION_EMPTY, "neither euros nor hours were asked");
        }
        if (money.compareTo(state.free()) > 0 || hours > state.freeHours()) {
            throw new Rejection(
                    CEILING_EXCEEDED,
                    "free are %d cents and %d hours, asked were %d cents and %d hours"
                            .formatted(state.free().eurCents(), state.freeHours(), money.eurCents(), hours));
        }
    }
}
