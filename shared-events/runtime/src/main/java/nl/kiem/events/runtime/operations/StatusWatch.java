package nl.kiem.events.runtime.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import nl.kiem.events.View;
import nl.kiem.events.runtime.flow.Background;
import nl.kiem.events.runtime.flow.Backoff;
import nl.kiem.events.runtime.flow.Loop;
import nl.kiem.events.runtime.operations.ServiceStatus.ViewStatus;
import nl.kiem.events.runtime.view.ViewRunner;
import org.jspecify.annotations.Nullable;

/** Looks at the service's state now and then, so that figures and probes never wait for a database or for Kafka. */
@Singleton
class StatusWatch implements Background {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final StatusReader reader;
    private final Loop loop;
    private volatile @Nullable ServiceStatus latest;

    StatusWatch(StatusReader reader, ViewRunner views, MeterRegistry meters) {
        this.reader = reader;
        this.loop = new Loop("status", this::look, new Backoff(LOOK_EVERY, Duration.ofSeconds(30)));
        gauge(
                meters,
                "kiem.relay.lag.events",
                status -> status.relay() == null ? Double.NaN : status.relay().lagEvents());
        gauge(
                meters,
                "kiem.relay.oldest.unsent.seconds",
                status -> status.relay() == null ? Double.NaN : status.relay().oldestUnsentSeconds());
        gauge(meters, "kiem.events.failed.open", status -> number(status.failedEvents()));
        gauge(
                meters,
                "kiem.reactions.lag.events",
                status -> number(status.reactions().lag()));
        gauge(meters, "kiem.store.held.back.transactions", status -> number(status.heldBackTransactions()));
        views.views().forEach(view -> gauges(meters, view));
    }

    /** What was seen the last time; empty before the first. */
    Optional<ServiceStatus> latest() {
        return Optional.ofNullable(latest);
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    private Duration look(boolean woken) {
        latest = reader.read();
        return LOOK_EVERY;
    }

    private void gauges(MeterRegistry meters, View<?> view) {
        Tags tags = Tags.of("view", view.name());
        meters.gauge(
                "kiem.view.lag.events", tags, this, watch -> watch.view(view, status -> number(status.lagEvents())));
        meters.gauge(
                "kiem.view.stopped",
                tags,
                this,
                watch -> watch.view(view, status -> status.stoppedBy() == null ? 0 : 1));
    }

    private double view(View<?> view, ToDoubleFunction<ViewStatus> figure) {
        return latest().stream()
                .flatMap(status -> status.views().stream())
                .filter(status -> status.name().equals(view.name()))
                .mapToDouble(figure)
                .findFirst()
                .orElse(Double.NaN);
    }

    private void gauge(MeterRegistry meters, String name, ToDoubleFunction<ServiceStatus> figure) {
        meters.gauge(
                name,
                this,
                watch -> watch.latest().stream().mapToDouble(figure).findFirst().orElse(Double.NaN));
    }

    private static double number(@Nullable Long value) {
        return value == null ? Double.NaN : value;
    }
}
