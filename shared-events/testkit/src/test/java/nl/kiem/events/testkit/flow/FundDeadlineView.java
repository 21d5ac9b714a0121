package nl.kiem.events.testkit.flow;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.initiative.FundEvent;
import nl.kiem.events.contract.initiative.FundEvent.FundOpened;
import nl.kiem.events.runtime.deadline.Deadline;
import nl.kiem.events.runtime.deadline.DeadlineHandler;
import nl.kiem.events.runtime.deadline.DeadlineView;

/** A fund's last day is a deadline; that it passed changes nothing, so only the scheduler remembers it. */
@Singleton
class FundDeadlineView implements DeadlineView, DeadlineHandler {

    static final List<String> PASSED = new CopyOnWriteArrayList<>();
    static volatile boolean failing;

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(FundEvent.class);
    }

    @Override
    public Deadline next(Deadline row, Event event) {
        return event instanceof FundOpened e
                ? row.due("fund-over", e.to().atStartOfDay().toInstant(ZoneOffset.UTC))
                : row;
    }

    @Override
    public String category() {
        return "fund";
    }

    @Override
    public Uni<Void> passed(StreamId stream, String name, Instant dueAt) {
        if (failing) return Uni.createFrom().failure(new IllegalStateException("not now"));
        PASSED.add(stream + " " + name + " " + dueAt);
        return Uni.createFrom().voidItem();
    }
}
