package nl.kiem.initiative.signal.view;

import java.util.List;
import nl.kiem.events.contract.initiative.Horizon;
import nl.kiem.events.contract.initiative.Impact;
import nl.kiem.events.contract.initiative.Likelihood;
import nl.kiem.events.contract.initiative.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Something that presses on people and has not been dismissed or happened.
 *
 * @param rank from 1, by people reached
 * @param horizon likewise likelihood and impact: null until it was assessed
 * @param taken whether any initiative takes it up
 * @param initiatives that do, as far as the reader may know of them; twenty at most
 */
public record PressurePoint(
        long rank,
        String id,
        String title,
        String organisation,
        @Nullable String serviceChain,
        long people,
        @Nullable Horizon horizon,
        @Nullable Likelihood likelihood,
        @Nullable Impact impact,
        boolean taken,
        List<TakenUp> initiatives) {

    /** An initiative that takes it up. */
    public record TakenUp(String id, String title, Stage stage) {}
}
