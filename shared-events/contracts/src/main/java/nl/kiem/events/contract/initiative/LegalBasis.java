package nl.kiem.events.contract.initiative;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On what law a pilot rests.
 *
 * @param reference law and article; null only for {@link Kind#NONE}
 * @param expires last day on which an experiment clause holds; null when it does not end
 */
public record LegalBasis(
        Kind kind, @Nullable String reference, @Nullable LocalDate expires) {

    public enum Kind {
        /** Nothing beyond existing powers is needed. */
        NONE,
        EXPERIMENT_CLAUSE,
        OTHER
    }
}
