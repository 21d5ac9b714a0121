package nl.kiem.events.runtime.flow;

import io.smallrye.mutiny.Uni;

/** Somebody who set events aside and can try them again. */
public interface Redriver {

    boolean knows(FailedEvent failed);

    /** Completes when the event is taken after all. */
    Uni<Void> redrive(FailedEvent failed);
}
