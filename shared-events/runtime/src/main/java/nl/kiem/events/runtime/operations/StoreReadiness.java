package nl.kiem.events.runtime.operations;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready is who can record. Kafka is shown and not asked for: commands work without it. */
@Readiness
@ApplicationScoped
class StoreReadiness implements AsyncHealthCheck {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

    private final Pool pool;
    private final StatusWatch watch;
    private final boolean enabled;

    StoreReadiness(
            Pool pool,
            StatusWatch watch,
            @ConfigProperty(name = "kiem.flow.enabled", defaultValue = "true") boolean enabled) {
        this.pool = pool;
        this.watch = watch;
        this.enabled = enabled;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        var answer = HealthCheckResponse.named("event store");
        if (!enabled) return Uni.createFrom().item(answer.up().build());
        watch.latest().ifPresent(status -> answer.withData("kafka", status.kafka()));
        return pool.query("SELECT 1 FROM event LIMIT 1")
                .execute()
                .ifNoItem()
                .after(ANSWER_WITHIN)
                .fail()
                .map(rows -> answer.up().build())
                .onFailure()
                .recoverWithItem(
                        e -> answer.down().withData("reason", e.toString()).build());
    }
}
