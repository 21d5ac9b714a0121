package nl.kiem.events.runtime.kafka;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import nl.kiem.events.Position;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.Families;
import nl.kiem.events.runtime.flow.Background;
import nl.kiem.events.runtime.flow.Backoff;
import nl.kiem.events.runtime.flow.Checkpoints;
import nl.kiem.events.runtime.flow.Leases;
import nl.kiem.events.runtime.flow.Loop;
import nl.kiem.events.runtime.flow.Pace;
import nl.kiem.events.runtime.store.PgEventStore;
import org.jspecify.annotations.Nullable;

/**
 * Carries what the service recorded and publishes from its event table to Kafka. At least once, in order per key, never
 * a gap: the checkpoint moves when Kafka has everything before it, so after a crash anywhere the rest is sent again. What
 * only some may see goes over topics of its own; a stream stays on one side from its first published fact on.
 */
@Singleton
public class EventRelay implements Background {

    public static final String NAME = "relay";

    private static final int BATCH_MAX = 2_000;
    private static final Duration TAIL_WITHIN = Duration.ofSeconds(5);
    private static final Duration STANDBY = Duration.ofSeconds(1);
    private static final Duration IDLE_MAX = Duration.ofMillis(500);

    private final PgEventStore store;
    private final KafkaSender sender;
    private final Checkpoints checkpoints;
    private final Leases.Lease lease;
    private final Pace pace = new Pace(IDLE_MAX);
    private final Loop loop;
    private @Nullable String cursor;

    public EventRelay(PgEventStore store, KafkaSender sender, Checkpoints checkpoints, Leases leases) {
        this.store = store;
        this.sender = sender;
        this.checkpoints = checkpoints;
        this.lease = leases.lease(NAME);
        this.loop = new Loop(NAME, this::round, new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5)));
    }

    @Override
    public void start() {
        store.onAppended(loop::wake);
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
        sender.close();
        lease.release();
    }

    private Duration round(boolean woken) {
        if (woken) pace.quicken();
        if (!lease.hold()) {
            cursor = null;
            return STANDBY;
        }
        String seen = cursor;
        if (seen == null) seen = checkpoints.open(NAME, "store", Position.START.toString());
        cursor = null; // read again after whatever goes wrong from here on
        List<Recorded<Event>> batch =
                store.tail(Position.parse(seen), BATCH_MAX).await().atMost(TAIL_WITHIN);
        if (batch.isEmpty()) {
            cursor = seen;
            return pace.rest();
        }
        sender.send(batch.stream().filter(EventRelay::published).toList());
        String next = batch.getLast().position().toString();
        checkpoints.move(NAME, seen, next);
        cursor = next;
        pace.quicken();
        return Duration.ZERO;
    }

    private static boolean published(Recorded<Event> recorded) {
        return Families.type(recorded.event().getClass()).published();
    }
}
