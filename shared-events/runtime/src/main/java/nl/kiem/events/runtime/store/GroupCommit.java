package nl.kiem.events.runtime.store;

import io.vertx.core.AsyncResult;
import io.vertx.sqlclient.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import nl.kiem.events.VersionConflict;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes appends that wait together in one statement, over one connection. There is no timer: while one statement is on
 * its way the next batch gathers, so a lone append goes at once and many share one flush to disk.
 */
final class GroupCommit implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(GroupCommit.class);

    private static final long CHECK_MILLIS = 100;
    private static final long RECONNECT_MILLIS_MIN = 20;
    private static final long RECONNECT_MILLIS_MAX = 1000;

    /** A batch on its way to the database. */
    private record Flight(List<Append> batch, Writer writer, long sentNanos) {}

    private final Pool pool;
    private final StoreLimits limits;
    private final Refusals refusals;
    private final Runnable afterCommit;
    private final ReentrantLock lock = new ReentrantLock(); // held for queue work only, never while telling callers
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("event-store-deadlines").factory());

    private final Waiting waiting;
    private @Nullable Writer writer;
    private @Nullable Flight flight;
    private boolean connecting;
    private boolean closed;
    private long reconnectMillis = RECONNECT_MILLIS_MIN;
    private @Nullable Throwable lastFailure;

    GroupCommit(Pool pool, StoreLimits limits, Runnable afterCommit) {
        this.pool = pool;
        this.limits = limits;
        this.refusals = new Refusals(pool);
        this.afterCommit = afterCommit;
        this.waiting = new Waiting(limits);
        var unused =
                clock.scheduleWithFixedDelay(this::checkDeadlines, CHECK_MILLIS, CHECK_MILLIS, TimeUnit.MILLISECONDS);
    }

    void submit(Append append) {
        Flight next = null;
        Throwable refused = null;
        lock.lock();
        try {
            if (closed) {
                refused = new StoreUnavailable("the event store is closed", null);
            } else if (waiting.isFull()) {
                refused = new Overloaded("too many appends wait, try again later", null);
            } else {
                waiting.add(append);
                next = takeOff();
            }
        } finally {
            lock.unlock();
        }
        if (refused != null) append.failed(refused);
        send(next);
    }

    /** Under the lock: the next batch, when there is one and the way is free. */
    private @Nullable Flight takeOff() {
        if (flight != null || waiting.isEmpty()) return null;
        if (writer == null) {
            connect(0);
            return null;
        }
        flight = new Flight(waiting.nextBatch(), writer, System.nanoTime());
        return flight;
    }

    private void send(@Nullable Flight next) {
        if (next != null) next.writer.write(next.batch).onComplete(result -> landed(next, result));
    }

    private void landed(Flight landed, AsyncResult<Set<String>> result) {
        List<Runnable> tell = new ArrayList<>();
        lock.lock();
        try {
            if (flight != landed) return; // given up before; callers were told that the outcome is unknown
            if (result.succeeded()) {
                succeeded(landed.batch, result.result(), tell);
            } else {
                failed(landed, result.cause(), tell);
            }
        } finally {
            lock.unlock();
        }
        // callers first: who asks again at once still gets a seat, and half as many flushes carry the same load
        tell.forEach(GroupCommit::run);
        Flight next;
        lock.lock();
        try {
            if (flight == landed) flight = null;
            next = takeOff();
        } finally {
            lock.unlock();
        }
        send(next);
    }

    private void succeeded(List<Append> batch, Set<String> recordedStreams, List<Runnable> tell) {
        List<Append> recorded = new ArrayList<>(batch.size());
        List<Append> outrun = new ArrayList<>();
        for (Append append : batch) {
            (recordedStreams.contains(append.streamText) ? recorded : outrun).add(append);
        }
        if (!recorded.isEmpty()) tell.add(afterCommit);
        recorded.forEach(append -> tell.add(append::recorded));
        waiting.removeOutrun(
                recorded,
                (loser, winner) -> tell.add(() -> loser.failed(
                        new VersionConflict(loser.stream, loser.expected.version(), winner.versionAfter()))));
        if (!outrun.isEmpty()) tell.add(() -> refusals.tellOutrun(outrun));
    }

    private void failed(Flight landed, Throwable cause, List<Runnable> tell) {
        lastFailure = cause;
        if (Refusals.isContent(cause) && landed.batch.size() > 1) {
            waiting.retryAlone(landed.batch);
        } else if (Refusals.isRolledBack(cause)) {
            var refused = new StoreUnavailable("the database refused to write: " + cause.getMessage(), cause);
            landed.batch.forEach(append -> tell.add(() -> append.failed(refused)));
        } else {
            abandon(landed, cause, tell);
        }
    }

    private void abandon(Flight lost, Throwable cause, List<Runnable> tell) {
        var unknown = new OutcomeUnknown("no answer from the database; repeat with the same key to learn more", cause);
        lost.batch.forEach(append -> tell.add(() -> append.failed(unknown)));
        if (writer == lost.writer) writer = null;
        tell.add(lost.writer::giveUp);
    }

    private void connect(long afterMillis) {
        if (connecting || closed) return;
        connecting = true;
        // from a thread of our own: the connection must not be tied to the request that happens to need it first
        var unused =
                clock.schedule(() -> Writer.open(pool).onComplete(this::connected), afterMillis, TimeUnit.MILLISECONDS);
    }

    private void connected(AsyncResult<Writer> opened) {
        Flight next;
        lock.lock();
        try {
            connecting = false;
            if (opened.failed()) {
                lastFailure = opened.cause();
                reconnectMillis = Math.min(reconnectMillis * 2, RECONNECT_MILLIS_MAX);
                if (!waiting.isEmpty()) connect(reconnectMillis);
                return;
            }
            reconnectMillis = RECONNECT_MILLIS_MIN;
            Writer fresh = opened.result();
            if (closed) {
                fresh.close();
                return;
            }
            writer = fresh;
            fresh.onLost(() -> lost(fresh));
            next = takeOff();
        } finally {
            lock.unlock();
        }
        send(next);
    }

    private void lost(Writer gone) {
        lock.lock();
        try {
            if (writer != gone) return;
            writer = null;
            if (!waiting.isEmpty()) connect(0);
        } finally {
            lock.unlock();
        }
    }

    private void checkDeadlines() {
        List<Runnable> tell = new ArrayList<>();
        long now = System.nanoTime();
        long deadline = limits.deadline().toNanos();
        lock.lock();
        try {
            boolean reachable = writer != null;
            Throwable cause = lastFailure;
            waiting.removeOverdue(
                    now,
                    deadline / 5,
                    append -> tell.add(() -> append.failed(
                            reachable
                                    ? new Overloaded("it waited too long for its turn, try again later", null)
                                    : new StoreUnavailable("the database cannot be reached", cause))));
            Flight current = flight;
            if (current != null && now - current.sentNanos >= deadline) {
                flight = null;
                abandon(current, new java.util.concurrent.TimeoutException("deadline passed"), tell);
                if (!waiting.isEmpty()) connect(0);
            }
        } finally {
            lock.unlock();
        }
        tell.forEach(GroupCommit::run);
    }

    /** Whatever a caller does with its answer, the others get theirs and the writer goes on. */
    private static void run(Runnable tell) {
        try {
            tell.run();
        } catch (RuntimeException e) {
            LOG.error("a caller failed on its answer", e);
        }
    }

    @Override
    public void close() {
        List<Append> left = new ArrayList<>();
        lock.lock();
        try {
            closed = true;
            waiting.removeAll(left::add);
            if (writer != null) writer.close();
        } finally {
            lock.unlock();
        }
        clock.shutdown();
        left.forEach(append -> append.failed(new StoreUnavailable("the event store is closed", null)));
    }
}
