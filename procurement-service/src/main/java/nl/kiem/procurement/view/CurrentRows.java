package nl.kiem.procurement.view;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import nl.kiem.events.EventStore;
import nl.kiem.events.Reason;
import nl.kiem.events.Recorded;
import nl.kiem.events.Rejection;
import nl.kiem.events.StreamId;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;
import nl.kiem.events.runtime.http.Answers;
import org.jboss.resteasy.reactive.RestResponse;

/** One row as of this instant, folded from its own stream: whoever has just written something finds it. */
@Singleton
class CurrentRows {

    private final EventStore store;

    CurrentRows(EventStore store) {
        this.store = store;
    }

    /** @param unknown why there is nothing to show, when there is no such stream */
    <R> Uni<RestResponse<R>> answer(View<R> view, StreamId stream, Reason unknown) {
        return store.read(stream).map(history -> {
            if (history.isEmpty()) throw new Rejection(unknown, "there is no " + stream);
            R row = fold(view, stream, history);
            return Answers.tagged(view.version(row), row);
        });
    }

    private static <R> R fold(View<R> view, StreamId stream, List<Recorded<Event>> history) {
        R row = view.blank(stream.id().toString());
        for (Recorded<Event> recorded : history) row = view.fold(row, recorded);
        return row;
    }
}
