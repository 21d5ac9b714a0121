package nl.kiem.events.testkit.flow;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.kiem.events.KernelReason;
import nl.kiem.events.Metadata;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.initiative.FundEvent.BudgetAllocated;
import nl.kiem.events.runtime.kafka.SystemMetadata;

@Singleton
class WhenBudgetAllocatedThenRemember implements Reaction<BudgetAllocated> {

    record Seen(Recorded<BudgetAllocated> recorded, Metadata metadata) {}

    static final List<Seen> SEEN = new CopyOnWriteArrayList<>();
    static final Set<Long> REFUSED_HOURS = ConcurrentHashMap.newKeySet();

    private final SystemMetadata system;

    WhenBudgetAllocatedThenRemember(SystemMetadata system) {
        this.system = system;
    }

    @Override
    public Class<BudgetAllocated> on() {
        return BudgetAllocated.class;
    }

    @Override
    public Uni<Void> react(Recorded<BudgetAllocated> recorded) {
        if (REFUSED_HOURS.contains(recorded.event().hours())) {
            return Uni.createFrom().failure(new Rejection(KernelReason.ROLE_REQUIRED, "not these hours"));
        }
        SEEN.add(new Seen(recorded, system.forReaction(this, recorded)));
        return Uni.createFrom().voidItem();
    }
}
