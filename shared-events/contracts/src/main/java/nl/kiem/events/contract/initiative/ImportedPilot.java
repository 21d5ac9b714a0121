package nl.kiem.events.contract.initiative;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pilot as the keeper of a portfolio describes it; nothing in it was decided or measured here.
 *
 * @param reference of the pilot in that portfolio
 * @param start first day; null when the portfolio has none
 * @param end last day; null when the portfolio has none
 */
public record ImportedPilot(
        String reference,
        State state,
        @Nullable LocalDate start,
        @Nullable LocalDate end) {

    /** How it stands, in the words of pilots that are kept here. */
    public enum State {
        DESIGNED,
        RUNNING,
        SUSPENDED,
        CONCLUDED,
        PROVEN,
        NOT_PROVEN,
        INCONCLUSIVE
    }
}
