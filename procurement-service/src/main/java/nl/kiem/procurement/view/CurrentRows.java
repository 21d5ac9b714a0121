package nl.kiem.procurement.view;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import nl.kiem.events.Custody;
import nl.kiem.events.EventStore;
import nl.kiem.events.Reason;
import nl.kiem.events.Recorded;
import nl.kiem.events.Rejection;
import nl.kiem.events.Sight;
import nl.kiem.events.StreamId;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;

/** One row as of this instant, folded from its own stream: whoever has just written something finds it. */
@Singleton
class CurrentRows {

    private final EventStore store;

    CurrentRows(EventStore store) {
        this.store = store;
    }

    /** @param unknown why there is nothing to show, when there is nothing for these eyes */
    <R> Uni<R> row(View<R> view, StreamId stream, Sight sight, Reason unknown) {
        return store.read(stream).map(history -> {
            if (history.isEmpty() || !sight.sees(Custody.of(Recorded.events(history)))) {
                throw new Rejection(unknown, "there is no such " + stream.category());
            }
            return fold(view, stream, history);
        });
    }

    private static <R> R fold(View<R> view, StreamId stream, List<Recorded<Event>> history) {
        R row = view.blank(stream.id().toString());
        for (Recorded<Event> recorded : history) row = view.fold(row, recorded);
        return row;
    }
}
