package nl.kiem.events.runtime.tree;

import jakarta.inject.Singleton;
import java.time.Duration;
import nl.kiem.events.runtime.flow.Background;
import nl.kiem.events.runtime.flow.Backoff;
import nl.kiem.events.runtime.flow.Leases;
import nl.kiem.events.runtime.flow.Loop;
import org.jboss.logging.Logger;

/** Grows the tree, closes days and gives the heads out, on one of all running instances. */
@Singleton
class TreeKeeper implements Background {

    private static final Logger LOG = Logger.getLogger(TreeKeeper.class);
    private static final String NAME = "tree";
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final Duration STANDBY = Duration.ofSeconds(5);

    private final Tree tree;
    private final HeadSigner signer;
    private final HeadPublisher publisher;
    private final Leases.Lease lease;
    private final Loop loop;

    TreeKeeper(Tree tree, HeadSigner signer, HeadPublisher publisher, Leases leases) {
        this.tree = tree;
        this.signer = signer;
        this.publisher = publisher;
        this.lease = leases.lease(NAME);
        this.loop = new Loop(NAME, this::round, new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30)));
    }

    @Override
    public void start() {
        loop.start();
    }

    /** Does at once what else waits for the next round. */
    void wake() {
        loop.wake();
    }

    @Override
    public void stop() {
        loop.stop();
        lease.release();
    }

    private Duration round(boolean woken) {
        if (!lease.hold()) return STANDBY;
        if (tree.grow() == Tree.STEP_MAX) return Duration.ZERO;
        signer.signDue()
                .ifPresent(head -> LOG.infof(
                        "tree head %d for %s: %d events, root %s",
                        head.number(), head.day(), head.size(), head.root()));
        publisher.publish();
        return LOOK_EVERY;
    }
}
