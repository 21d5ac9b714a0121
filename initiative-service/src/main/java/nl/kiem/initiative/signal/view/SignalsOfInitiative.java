package nl.kiem.initiative.signal.view;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kiem.events.contract.SignalId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.runtime.view.Filter;
import nl.kiem.events.runtime.view.ViewReader;
import nl.kiem.initiative.signal.SignalsTakenUp;
import org.jspecify.annotations.Nullable;

/** Found in the list of signals. */
@Singleton
class SignalsOfInitiative implements SignalsTakenUp {

    private final ViewReader reader;
    private final SignalOverviewView view;

    SignalsOfInitiative(ViewReader reader, SignalOverviewView view) {
        this.reader = reader;
        this.view = view;
    }

    @Override
    public Uni<List<SignalId>> by(ThreadId thread) {
        return from(thread, null);
    }

    private Uni<List<SignalId>> from(ThreadId thread, @Nullable String after) {
        Filter linked = Filter.has("initiatives", thread);
        return reader.page(view, after, ViewReader.LIMIT_MAX, linked).chain(page -> {
            List<SignalId> ids = page.items().stream()
                    .map(row -> new SignalId(UUID.fromString(row.id())))
                    .toList();
            if (page.next() == null) return Uni.createFrom().item(ids);
            return from(thread, page.next())
                    .map(more -> Stream.concat(ids.stream(), more.stream()).toList());
        });
    }
}
