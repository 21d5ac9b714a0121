package nl.kiem.events.testkit.flow;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.kiem.events.Custody;
import nl.kiem.events.Recorded;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.initiative.FundEvent;
import nl.kiem.events.contract.initiative.FundEvent.AllocationReleased;
import nl.kiem.events.contract.initiative.FundEvent.BudgetAllocated;
import nl.kiem.events.contract.initiative.FundEvent.BudgetDrawnDown;
import nl.kiem.events.contract.initiative.FundEvent.FundClosed;
import nl.kiem.events.contract.initiative.FundEvent.FundClosureOverdue;
import nl.kiem.events.contract.initiative.FundEvent.FundOpened;

@Singleton
class FundTestView implements View<FundRow> {

    static volatile String cannotTake = "";

    @Override
    public String name() {
        return "fund_test_v1";
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
        return new FundRow(key, 0, "", null, null, null, List.of(), 0, Custody.NONE);
    }

    @Override
    public FundRow fold(FundRow row, Recorded<? extends Event> recorded) {
        return switch ((FundEvent) recorded.event()) {
            case FundOpened e -> {
                if (e.name().equals(cannotTake)) throw new IllegalStateException("this view cannot take " + e.name());
                yield new FundRow(
                        row.id(),
                        recorded.version(),
                        e.name(),
                        e.organisation(),
                        e.at(),
                        e.to(),
                        List.of(),
                        0,
                        row.custody().after(e));
            }
            case BudgetAllocated e -> {
                List<Money> allocated = new ArrayList<>(row.allocated());
                allocated.add(e.money());
                yield new FundRow(
                        row.id(),
                        recorded.version(),
                        row.name(),
                        row.organisation(),
                        row.openedAt(),
                        row.validTo(),
                        allocated,
                        row.hours() + e.hours(),
                        row.custody().after(e));
            }
            case BudgetDrawnDown _, AllocationReleased _, FundClosureOverdue _, FundClosed _ -> row;
        };
    }

    @Override
    public long version(FundRow row) {
        return row.version();
    }
}
