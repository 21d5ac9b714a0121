package nl.kiem.initiative.pilot;

import io.smallrye.mutiny.Uni;
import java.util.List;
import nl.kiem.events.contract.PilotId;

/** Finds pilots without a verdict that want to show the same. */
public interface SameHypothesis {

    /** How many are found at most. */
    int FOUND_MAX = 200;

    /** @param hypotheses as somebody wrote them */
    Uni<List<PilotId>> pilotsWith(List<String> hypotheses);
}
