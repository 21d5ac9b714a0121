package nl.kiem.local.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.kiem.local.Trouble;

/** Starts a child again when it ended without being asked to. */
final class Keeper {

    private final Child child;
    private final Progress progress;
    private final Runnable changed;
    private final Backoff backoff = new Backoff();
    private final CountDownLatch released = new CountDownLatch(1);

    /** @param changed called whenever the child's state is another one */
    Keeper(Child child, Progress progress, Runnable changed) {
        this.child = child;
        this.progress = progress;
        this.changed = changed;
    }

    /** Watches a process until it ends. */
    void watch(Process process) {
        var _ = process.onExit()
                .thenAccept(ended -> Thread.ofVirtual()
                        .name(child.part().title() + "-keeper")
                        .start(() -> revive(ended)));
    }

    /** From now on the child may end. */
    void release() {
        released.countDown();
    }

    private void revive(Process ended) {
        try {
            Process last = ended;
            while (!isReleased()) {
                child.markEnded();
                changed.run();
                Duration wait = backoff.afterEnd(child.started(), Instant.now());
                progress.step("%s ended unexpectedly (%s); it is started again in %d s"
                        .formatted(child.part().title(), Child.cause(last), wait.toSeconds()));
                if (released.await(wait.toMillis(), TimeUnit.MILLISECONDS)) return;
                Process next = child.start();
                if (comesUp()) {
                    watch(next);
                    return;
                }
                next.destroyForcibly().waitFor();
                last = next;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Trouble e) {
            progress.step(e.sentence());
        }
    }

    private boolean comesUp() throws InterruptedException {
        try {
            child.awaitReady();
            progress.step(child.part().title() + " is ready again");
            changed.run();
            return true;
        } catch (Trouble e) {
            if (!isReleased()) progress.step(e.sentence());
            return false;
        }
    }

    private boolean isReleased() {
        return released.getCount() == 0;
    }
}
