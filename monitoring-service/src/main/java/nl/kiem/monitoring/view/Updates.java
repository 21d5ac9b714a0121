package nl.kiem.monitoring.view;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Tells those who watch that something new was taken in. Looks once a second, however many watch. */
@Singleton
public class Updates {

    static final String CHANGED = "changed";
    static final String HEARTBEAT = "heartbeat";

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration LOOK_SHARED = Duration.ofMillis(900);
    private static final int HEARTBEAT_LOOKS = 5; // below every idle timeout on the way

    private static final String LATEST = "SELECT max(updated_at) AS at FROM checkpoint";

    private final Uni<Instant> latest;

    Updates(Rows rows) {
        this.latest = Uni.createFrom()
                .deferred(() -> rows.list(Moment.class, LATEST, Map.of()))
                .map(Updates::at)
                .onFailure()
                .recoverWithItem(Instant.EPOCH) // a database that is away is no news; the page says so when it is read
                .memoize()
                .forFixedDuration(LOOK_SHARED);
    }

    record Moment(@Nullable Instant at) {}

    /** Names of what happened: {@link #CHANGED} when there is news, {@link #HEARTBEAT} after a while without. */
    Multi<String> stream() {
        AtomicReference<Instant> seen = new AtomicReference<>();
        return Multi.createFrom()
                .ticks()
                .every(LOOK_EVERY)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> latest.map(now -> {
                    Instant before = seen.getAndSet(now);
                    if (before != null && !now.equals(before) && !now.equals(Instant.EPOCH)) return CHANGED;
                    return tick % HEARTBEAT_LOOKS == 0 ? HEARTBEAT : "";
                }))
                .select()
                .where(name -> !name.isEmpty());
    }

    private static Instant at(List<Moment> moments) {
        Instant at = moments.isEmpty() ? null : moments.getFirst().at();
        return at == null ? Instant.EPOCH : at;
    }
}
