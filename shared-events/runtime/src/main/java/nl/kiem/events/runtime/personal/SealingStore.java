package nl.kiem.events.runtime.personal;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import nl.kiem.events.EventStore;
import nl.kiem.events.Head;
import nl.kiem.events.Metadata;
import nl.kiem.events.Position;
import nl.kiem.events.Recorded;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Event;
import nl.kiem.events.runtime.store.PgEventStore;

/**
 * The event store as the service sees it: what comes in with personal texts goes on with sealed ones. What is read stays
 * sealed, so that every fold and every view is the same before and after an erasure.
 */
@Singleton
public class SealingStore implements EventStore {

    private final PgEventStore store;
    private final PersonalTexts texts;

    SealingStore(PgEventStore store, PersonalTexts texts) {
        this.store = store;
        this.texts = texts;
    }

    @Override
    public Uni<List<Recorded<Event>>> read(StreamId stream) {
        return store.read(stream);
    }

    @Override
    public Uni<Head> append(StreamId stream, Head expected, List<? extends Event> events, Metadata metadata) {
        if (events.stream().noneMatch(TextWalk::concerns)) {
            return store.append(stream, expected, events, metadata);
        }
        return texts.seal(stream, expected.version() + 1, List.<Event>copyOf(events))
                .chain(closed -> store.append(stream, expected, closed, metadata));
    }

    @Override
    public Uni<List<Recorded<Event>>> tail(Position after, int limit) {
        return store.tail(after, limit);
    }
}
