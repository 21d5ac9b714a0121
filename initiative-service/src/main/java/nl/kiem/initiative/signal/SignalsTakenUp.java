package nl.kiem.initiative.signal;

import io.smallrye.mutiny.Uni;
import java.util.List;
import nl.kiem.events.contract.SignalId;
import nl.kiem.events.contract.ThreadId;

/** Finds the signals to which something of an initiative must be told; each judges for itself whether it still matters. */
@FunctionalInterface
public interface SignalsTakenUp {

    /** Those that the initiative takes up, as far as was seen yet. */
    Uni<List<SignalId>> by(ThreadId thread);
}
