package nl.kiem.events.runtime.view;

import java.time.Duration;
import java.util.List;
import nl.kiem.events.View;
import nl.kiem.events.runtime.flow.Backoff;
import nl.kiem.events.runtime.flow.Leases;
import nl.kiem.events.runtime.flow.Loop;
import nl.kiem.events.runtime.flow.Pace;
import nl.kiem.events.runtime.flow.Sessions;
import nl.kiem.events.runtime.store.UnknownEventType;
import nl.kiem.events.runtime.store.UnreadableEvent;
import org.jspecify.annotations.Nullable;

/** Keeps one view up with its feed. Stands still before an event that it cannot take, says so, and tries it again. */
final class ViewLoop<R> {

    private static final Duration STANDBY = Duration.ofSeconds(1);
    private static final Duration IDLE_MAX = Duration.ofMillis(500);
    private static final Backoff PATIENCE = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(20));

    private final View<R> view;
    private final Projection projection;
    private final Leases.Lease lease;
    private final Pace pace = new Pace(IDLE_MAX);
    private final Loop loop;
    private @Nullable Feed feed;
    private @Nullable String cursor;

    ViewLoop(View<R> view, Projection projection) {
        this.view = view;
        this.projection = projection;
        this.lease = projection.leases().lease("view-" + view.name());
        this.loop = new Loop("view " + view.name(), this::round, PATIENCE);
    }

    void start() {
        loop.start();
    }

    void wake() {
        loop.wake();
    }

    void stop() {
        loop.stop();
        if (feed != null) feed.close();
        lease.release();
    }

    private Duration round(boolean woken) {
        if (woken) pace.quicken();
        if (!lease.hold()) {
            cursor = null;
            return STANDBY;
        }
        Feed source = feed;
        if (source == null) {
            source = projection.feeds().open(view);
            feed = source;
        }
        String seen = cursor;
        if (seen == null) {
            seen = projection.checkpoints().open(view.name(), source.source(), source.start());
            source.seek(seen);
        }
        cursor = null; // read again after whatever goes wrong from here on
        List<Incoming> batch = poll(source);
        if (batch.isEmpty()) {
            cursor = seen;
            return source.waits() ? Duration.ZERO : pace.rest();
        }
        cursor = takeAll(source, seen, batch);
        pace.quicken();
        return Duration.ZERO;
    }

    private List<Incoming> poll(Feed source) {
        try {
            return source.poll();
        } catch (UnknownEventType | UnreadableEvent e) {
            String told = String.valueOf(e.getMessage());
            projection.checkpoints().stop(view.name(), told.substring(0, Math.max(0, told.indexOf(": "))), told);
            throw e;
        }
    }

    private String takeAll(Feed source, String seen, List<Incoming> batch) {
        try {
            return take(source, seen, batch);
        } catch (PoisonEvent e) {
            if (e.before() > 0) take(source, seen, batch.subList(0, e.before()));
            projection.checkpoints().stop(view.name(), e.eventId(), String.valueOf(e.getCause()));
            throw e;
        } catch (RuntimeException e) {
            if (!refusedByDatabase(e)) throw e;
            return takeOneByOne(source, seen, batch);
        }
    }

    /** The database refused the batch without a word about which event it was. */
    private String takeOneByOne(Feed source, String seen, List<Incoming> batch) {
        String at = seen;
        for (Incoming next : batch) {
            try {
                at = take(source, at, List.of(next));
            } catch (RuntimeException e) {
                if (refusedByDatabase(e))
                    projection.checkpoints().stop(view.name(), next.id(), String.valueOf(e.getMessage()));
                throw e;
            }
        }
        return at;
    }

    private String take(Feed source, String seen, List<Incoming> batch) {
        String next = source.after(seen, batch);
        List<Projector.Batched> picked = Batches.pick(view, batch);
        projection
                .projector()
                .project(
                        view,
                        RowJson.table(view),
                        picked,
                        session -> projection.checkpoints().move(session, view.name(), seen, next));
        return next;
    }

    /** Not a lost connection, a timeout or a lost race: what was written does not fit the table. */
    private static boolean refusedByDatabase(Throwable failure) {
        String state = Sessions.sqlState(failure);
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("42");
    }
}
