package nl.kiem.initiative.fund.view;

import jakarta.inject.Singleton;
import java.util.Set;
import nl.kiem.events.Recorded;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.initiative.FundEvent;
import nl.kiem.events.contract.initiative.FundEvent.AllocationReleased;
import nl.kiem.events.contract.initiative.FundEvent.BudgetAllocated;
import nl.kiem.events.contract.initiative.FundEvent.BudgetDrawnDown;
import nl.kiem.events.contract.initiative.FundEvent.FundClosed;
import nl.kiem.events.contract.initiative.FundEvent.FundClosureOverdue;
import nl.kiem.events.contract.initiative.FundEvent.FundOpened;
import nl.kiem.initiative.fund.domain.FundTerms;
import nl.kiem.initiative.fund.view.FundRow.State;

/** Which funds there are, and what is left of each. */
@Singleton
public class FundView implements View<FundRow> {

    @Override
    public String name() {
        return "fund_v1";
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(FundEvent.class);
    }

    @Override
    public Class<FundRow> rowType() {
        return FundRow.class;
    }

    @Override
    public String key(Recorded<? extends Event> recorded) {
        return recorded.stream().id().toString();
    }

    @Override
    public FundRow blank(String key) {
        return FundRow.blank(key);
    }

    @Override
    public long version(FundRow row) {
        return row.version();
    }

    @Override
    public FundRow fold(FundRow row, Recorded<? extends Event> recorded) {
        FundEvent event = (FundEvent) recorded.event();
        FundRow next = switch (event) {
            case FundOpened e -> opened(row, e);
            case BudgetAllocated e -> row.promised(e.money().eurCents(), e.hours());
            case BudgetDrawnDown e ->
                row.with(it -> it.drawnCents(row.drawnCents() + e.money().eurCents())
                        .drawnHours(row.drawnHours() + e.hours()));
            case AllocationReleased e -> row.promised(-e.money().eurCents(), -e.hours());
            case FundClosureOverdue e -> row.withTold(e.times());
            case FundClosed _ -> row.withState(State.CLOSED);
        };
        return next.with(
                it -> it.version(recorded.version()).custody(row.custody().after(event)));
    }

    private static FundRow opened(FundRow row, FundOpened e) {
        return row.with(it -> it.name(e.name())
                .organisation(e.organisation().value())
                .fromDay(e.from())
                .toDay(e.to())
                .closeBy(FundTerms.closeBy(e))
                .ceilingCents(e.ceiling().eurCents())
                .ceilingHours(e.ceilingHours())
                .freeCents(e.ceiling().eurCents())
                .freeHours(e.ceilingHours())
                .ruleSet(e.ruleSet() == null ? null : e.ruleSet().id()));
    }
}
