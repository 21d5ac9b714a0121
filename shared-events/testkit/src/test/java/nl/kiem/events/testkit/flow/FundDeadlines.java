package nl.kiem.events.testkit.flow;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.initiative.FundEvent;
import nl.kiem.events.contract.initiative.FundEvent.FundOpened;
import nl.kiem.events.runtime.deadline.Deadline;
import nl.kiem.events.runtime.deadline.DeadlineHandler;
import nl.kiem.events.runtime.deadline.DeadlineTerms;

/** A fund waits for its last day and for its report; that one passed changes nothing, so only the scheduler remembers it. */
@Singleton
class FundDeadlines implements DeadlineTerms<FundEvent>, DeadlineHandler {

    static final List<String> PASSED = new CopyOnWriteArrayList<>();
    static volatile boolean failing;

    @Override
    public Class<FundEvent> family() {
        return FundEvent.class;
    }

    @Override
    public Deadline next(Deadline row, FundEvent event) {
        if (!(event instanceof FundOpened e)) return row;
        Instant over = e.to().atStartOfDay().toInstant(ZoneOffset.UTC);
        return row.due("fund-over", over).due("fund-report", over.plus(Duration.ofDays(5)));
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
