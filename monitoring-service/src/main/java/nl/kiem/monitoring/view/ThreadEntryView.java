package nl.kiem.monitoring.view;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.kiem.events.Custody;
import nl.kiem.events.Recorded;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.Families;
import org.jspecify.annotations.Nullable;

/** Every published event that belongs to a thread, as one row each. */
@Singleton
public final class ThreadEntryView implements View<ThreadEntry> {

    @Override
    public String name() {
        return "thread_entry_v2";
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.copyOf(Families.ALL);
    }

    @Override
    public Class<ThreadEntry> rowType() {
        return ThreadEntry.class;
    }

    @Override
    public @Nullable String key(Recorded<? extends Event> recorded) {
        return recorded.event().threadId() == null ? null : recorded.id();
    }

    @Override
    public ThreadEntry blank(String key) {
        return new ThreadEntry(
                key, 0, Custody.NONE, "", "", "", "", Instant.EPOCH, Instant.EPOCH, null, null, null, List.of());
    }

    @Override
    public ThreadEntry fold(ThreadEntry row, Recorded<? extends Event> recorded) {
        Event event = recorded.event();
        return new ThreadEntry(
                row.id(),
                recorded.version(),
                Kept.after(Custody.NONE, recorded),
                String.valueOf(event.threadId()),
                Families.type(event.getClass()).value(),
                recorded.stream().toString(),
                service(event),
                event.at(),
                recorded.recordedAt(),
                recorded.metadata().causationId(),
                Facts.organisation(event),
                Milestone.of(event),
                Facts.of(event));
    }

    @Override
    public long version(ThreadEntry row) {
        return row.version();
    }

    private static String service(Event event) {
        return Families.ALL.stream()
                .filter(family -> family.isInstance(event))
                .map(family -> Families.topic(family).service())
                .findFirst()
                .orElseThrow();
    }
}
