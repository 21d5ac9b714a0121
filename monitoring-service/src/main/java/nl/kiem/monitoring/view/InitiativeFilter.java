package nl.kiem.monitoring.view;

import nl.kiem.events.contract.initiative.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Which initiatives a list is about; what is null is not asked.
 *
 * @param withoutExecutive true for those that nobody answers for, false for the others
 * @param source short name of the portfolio that they were imported from
 */
public record InitiativeFilter(
        @Nullable String organisation,
        @Nullable Stage stage,
        @Nullable Boolean withoutExecutive,
        @Nullable String source) {}
