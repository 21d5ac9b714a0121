package nl.kiem.events.runtime.flow;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Work that goes on in the background, one round after the other on a virtual thread. A round that fails is tried again
 * after a pause that grows; nothing but {@link #stop} ends the loop.
 */
public final class Loop {

    private static final Logger LOG = Logger.getLogger(Loop.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(3);

    /** One round. */
    @FunctionalInterface
    public interface Round {

        /**
         * @param woken whether somebody cut the rest before this round short
         * @return how long to rest before the next round unless somebody wakes the loop; zero to go on at once
         */
        Duration run(boolean woken) throws Exception;
    }

    private final String name;
    private final Round round;
    private final Backoff backoff;
    private final Semaphore woken = new Semaphore(0);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    public Loop(String name, Round round, Backoff backoff) {
        this.name = name;
        this.round = round;
        this.backoff = backoff;
    }

    public Loop start() {
        thread = Thread.ofVirtual().name(name).start(this::run);
        return this;
    }

    /** Ends the present or next rest; a pause after a failure is not cut short. */
    public void wake() {
        if (woken.availablePermits() == 0) woken.release();
    }

    /** Ends the loop and waits until it is gone. */
    public void stop() {
        stopped.countDown();
        Thread running = thread;
        if (running == null) return;
        running.interrupt();
        try {
            if (!running.join(STOP_WITHIN)) LOG.warnf("%s did not stop in time", name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void run() {
        int failures = 0;
        boolean wakened = false;
        while (!isStopped()) {
            try {
                Duration rest = round.run(wakened);
                if (failures > 0) LOG.infof("%s goes on after %d failures", name, failures);
                failures = 0;
                wakened = rest.isPositive() && woken.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS);
                if (wakened) woken.drainPermits();
            } catch (Exception e) {
                if (isStopped()) return;
                failures++;
                pause(failures, e);
            }
        }
    }

    private void pause(int failures, Exception failure) {
        Duration pause = backoff.after(failures);
        String what = failure.toString().lines().findFirst().orElse("");
        LOG.warnf("%s failed %d times, tries again in %d ms: %s", name, failures, pause.toMillis(), what);
        LOG.debug("details", failure);
        try {
            boolean unused = stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // only stop() interrupts, and the latch has told
            LOG.debugf("%s was interrupted", name);
        }
    }
}
