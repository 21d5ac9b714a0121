package nl.kiem.events.runtime.view;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.kiem.events.View;
import nl.kiem.events.runtime.flow.Background;
import nl.kiem.events.runtime.store.PgEventStore;

/** Runs every {@link View} bean of the service: each in a loop, with a checkpoint and with failures of its own. */
@Singleton
public class ViewRunner implements Background {

    private final List<View<?>> views;
    private final List<ViewLoop<?>> loops = new ArrayList<>();
    private final Projection projection;
    private final PgEventStore store;

    ViewRunner(@Any Instance<View<?>> views, Projection projection, PgEventStore store) {
        this.views = views.stream()
                .<View<?>>map(view -> view)
                .filter(view -> !view.families().isEmpty()) // a service without deadlines has nothing to read for them
                .sorted(Comparator.comparing(View::name))
                .toList();
        this.projection = projection;
        this.store = store;
    }

    public List<View<?>> views() {
        return views;
    }

    public Optional<View<?>> view(String name) {
        return views.stream().filter(view -> view.name().equals(name)).findFirst();
    }

    @Override
    public void start() {
        views.forEach(view -> loops.add(new ViewLoop<>(view, projection)));
        loops.forEach(loop -> store.onAppended(loop::wake));
        loops.forEach(ViewLoop::start);
    }

    @Override
    public void stop() {
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            loops.forEach(loop -> all.execute(loop::stop));
        }
    }
}
