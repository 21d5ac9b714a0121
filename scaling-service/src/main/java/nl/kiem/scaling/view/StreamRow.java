package nl.kiem.scaling.view;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.kiem.events.Custody;
import nl.kiem.events.EventStore;
import nl.kiem.events.Recorded;
import nl.kiem.events.Sight;
import nl.kiem.events.StreamId;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;

/** One row folded from its history at the moment of asking: who has just changed something reads it as it is now. */
@Singleton
class StreamRow {

    private final EventStore store;

    StreamRow(EventStore store) {
        this.store = store;
    }

    /** Nothing when there is nothing for these eyes. */
    <R> Uni<Optional<R>> of(View<R> view, StreamId stream, Sight sight) {
        return store.read(stream).map(history -> {
            if (history.isEmpty() || !sight.sees(Custody.of(Recorded.events(history)))) return Optional.empty();
            R row = view.blank(stream.id().toString());
            for (Recorded<Event> recorded : history) {
                row = view.fold(row, recorded);
            }
            return Optional.of(row);
        });
    }
}
