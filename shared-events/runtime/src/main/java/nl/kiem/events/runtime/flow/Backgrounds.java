package nl.kiem.events.runtime.flow;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts the background work with the service and ends all of it at once. */
@Singleton
public class Backgrounds {

    private final Instance<Background> all;
    private final boolean enabled;
    private List<Background> running = List.of();

    /** @param enabled {@code kiem.flow.enabled=false} is for tests of a service's edge alone */
    Backgrounds(
            @Any Instance<Background> all,
            @ConfigProperty(name = "kiem.flow.enabled", defaultValue = "true") boolean enabled) {
        this.all = all;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent started) {
        if (!enabled) return;
        running = all.stream().toList();
        running.forEach(Background::start);
    }

    void stop(@Observes ShutdownEvent stopping) {
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            running.forEach(background -> together.execute(background::stop));
        }
    }
}
