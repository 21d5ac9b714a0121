package nl.kiem.events.testkit.flow;

import jakarta.inject.Singleton;
import java.util.Set;
import nl.kiem.events.Recorded;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.initiative.FundEvent;
import nl.kiem.events.contract.initiative.FundEvent.BudgetAllocated;
import org.jspecify.annotations.Nullable;

/** Each row is one event. */
@Singleton
class AllocationTestView implements View<AllocationTestView.AllocationRow> {

    record AllocationRow(String id, long version, long hours) {}

    @Override
    public String name() {
        return "allocation_test_v1";
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(FundEvent.class);
    }

    @Override
    public Class<AllocationRow> rowType() {
        return AllocationRow.class;
    }

    @Override
    public @Nullable String key(Recorded<? extends Event> recorded) {
        return recorded.event() instanceof BudgetAllocated ? recorded.id() : null;
    }

    @Override
    public AllocationRow blank(String key) {
        return new AllocationRow(key, 0, 0);
    }

    @Override
    public AllocationRow fold(AllocationRow row, Recorded<? extends Event> recorded) {
        return new AllocationRow(row.id(), recorded.version(), ((BudgetAllocated) recorded.event()).hours());
    }

    @Override
    public long version(AllocationRow row) {
        return row.version();
    }
}
