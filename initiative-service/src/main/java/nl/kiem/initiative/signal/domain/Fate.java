package nl.kiem.initiative.signal.domain;

import java.util.List;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeMerged;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeRejected;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;
import org.jspecify.annotations.Nullable;

/**
 * What became of an initiative, as far as it matters to the signals that it takes up.
 *
 * @param unproven whether it was rejected, or stopped without ever having been proven
 * @param survivor in which it goes on; null when in none
 */
public record Fate(boolean unproven, @Nullable InitiativeId survivor) {

    /** What an initiative proved stays ready for a signal, also when it was stopped afterwards. */
    public static Fate of(List<? extends Event> history) {
        boolean over = false;
        InitiativeId survivor = null;
        for (Event event : history) {
            switch (event) {
                case InitiativeRejected _, InitiativeStopped _ -> over = true;
                case InitiativeMerged e -> survivor = e.survivorId();
                default -> {}
            }
        }
        return new Fate(over && Proofs.provenAt(history).isEmpty(), survivor);
    }
}
