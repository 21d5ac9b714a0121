package nl.kiem.events.runtime.deadline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kiem.events.Rejection;
import nl.kiem.events.StreamId;
import nl.kiem.events.runtime.deadline.Deadlines.Passed;
import nl.kiem.events.runtime.flow.Background;
import nl.kiem.events.runtime.flow.Backoff;
import nl.kiem.events.runtime.flow.FailedEvent;
import nl.kiem.events.runtime.flow.FailedEvents;
import nl.kiem.events.runtime.flow.Leases;
import nl.kiem.events.runtime.flow.Loop;
import nl.kiem.events.runtime.flow.Redriver;
import org.jboss.logging.Logger;

/**
 * Hands every passed deadline to the service's handler for it: in the order in which they passed, each once, and after
 * an outage all that passed meanwhile. What time it is, the injected clock tells.
 */
@Singleton
public class DeadlineScheduler implements Background, Redriver {

    private static final Logger LOG = Logger.getLogger(DeadlineScheduler.class);
    private static final String NAME = "deadlines";
    private static final String CONSUMER = "deadline";
    private static final int ATTEMPTS_MAX = 5;
    private static final Duration HANDLE_WITHIN = Duration.ofSeconds(15);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration STANDBY = Duration.ofSeconds(1);

    private final Map<String, DeadlineHandler> handlers;
    private final Deadlines deadlines;
    private final FailedEvents failedEvents;
    private final InstantSource clock;
    private final Leases.Lease lease;
    private final Loop loop;
    private final Map<Passed, Integer> failures = new HashMap<>();

    DeadlineScheduler(
            @Any Instance<DeadlineHandler> handlers,
            Deadlines deadlines,
            FailedEvents failedEvents,
            InstantSource clock) {
        this.handlers = handlers.stream().collect(Collectors.toMap(DeadlineHandler::category, handler -> handler));
        this.deadlines = deadlines;
        this.failedEvents = failedEvents;
        this.clock = clock;
        this.lease = deadlines.lease(NAME);
        this.loop = new Loop(NAME, this::round, new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(5)));
    }

    @Override
    public void start() {
        if (!handlers.isEmpty()) loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
        lease.release();
    }

    private Duration round(boolean woken) {
        if (!lease.hold()) {
            failures.clear();
            return STANDBY;
        }
        List<Passed> due = deadlines.due(clock.instant());
        boolean again = false;
        for (Passed passed : due) {
            if (loop.isStopped() || !lease.hold()) return STANDBY;
            again |= !handled(passed);
        }
        return again || due.isEmpty() ? LOOK_EVERY : Duration.ZERO;
    }

    /** Whether the deadline is done with, one way or the other. */
    private boolean handled(Passed passed) {
        try {
            var unused = hand(passed).await().atMost(HANDLE_WITHIN);
            failures.remove(passed);
            deadlines.done(passed, clock.instant());
            return true;
        } catch (RuntimeException e) {
            if (loop.isStopped()) return false;
            int attempts = failures.merge(passed, 1, Integer::sum);
            LOG.warnf("deadline %s of %s failed %d times: %s", passed.name(), passed.stream(), attempts, e);
            if (attempts < ATTEMPTS_MAX && !(e instanceof Rejection)) return false;
            setAside(passed, e, attempts);
            failures.remove(passed);
            return true;
        }
    }

    private Uni<Void> hand(Passed passed) {
        DeadlineHandler handler = handlers.get(passed.stream().category());
        if (handler == null) throw new IllegalStateException("nobody handles deadlines of " + passed.stream());
        return handler.passed(passed.stream(), passed.name(), passed.dueAt());
    }

    private void setAside(Passed passed, RuntimeException e, int attempts) {
        var failure = new FailedEvents.Failure(
                CONSUMER,
                passed.stream() + " " + passed.name() + " " + passed.dueAt(),
                null,
                CONSUMER,
                "{}",
                null,
                e.getClass().getSimpleName() + ": " + e.getMessage(),
                attempts);
        var unused = failedEvents.setAside(failure).await().atMost(HANDLE_WITHIN);
        deadlines.done(passed, clock.instant());
    }

    @Override
    public boolean knows(FailedEvent failed) {
        return failed.consumer.equals(CONSUMER);
    }

    @Override
    public Uni<Void> redrive(FailedEvent failed) {
        String[] parts = failed.eventId.split(" ", 3);
        Passed passed = new Passed(StreamId.parse(parts[0]), parts[1], Instant.parse(parts[2]));
        return Uni.createFrom().deferred(() -> hand(passed));
    }
}
