package nl.kiem.events.runtime.view;

import java.time.Duration;
import java.util.List;
import nl.kiem.events.EventStore;
import nl.kiem.events.Position;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.Event;

/** The service's own events, from its table. */
final class StoreFeed implements Feed {

    static final String SOURCE = "store";

    private static final int BATCH_MAX = 2_000;
    private static final Duration TAIL_WITHIN = Duration.ofSeconds(10);

    private final EventStore store;
    private Position position = Position.START;

    StoreFeed(EventStore store) {
        this.store = store;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public String start() {
        return Position.START.toString();
    }

    @Override
    public void seek(String cursor) {
        position = Position.parse(cursor);
    }

    @Override
    public List<Incoming> poll() {
        List<Incoming> batch = store.tail(position, BATCH_MAX).await().atMost(TAIL_WITHIN).stream()
                .map(StoreFeed::incoming)
                .toList();
        if (!batch.isEmpty()) seek(batch.getLast().place());
        return batch;
    }

    @Override
    public String after(String cursor, List<Incoming> taken) {
        return taken.isEmpty() ? cursor : taken.getLast().place();
    }

    @Override
    public boolean passed(String cursor, Incoming incoming) {
        return reached(cursor, incoming.place());
    }

    @Override
    public boolean reached(String cursor, String goal) {
        return Position.parse(cursor).compareTo(Position.parse(goal)) >= 0;
    }

    @Override
    public boolean waits() {
        return false;
    }

    @Override
    public void close() {
        // the store is shared and closed by others
    }

    private static Incoming incoming(Recorded<Event> recorded) {
        return new Incoming(
                recorded.id(), recorded.stream().category(), recorded.position().toString(), () -> recorded);
    }
}
