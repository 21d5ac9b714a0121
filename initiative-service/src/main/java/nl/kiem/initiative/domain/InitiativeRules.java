package nl.kiem.initiative.domain;

import java.time.LocalDate;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.initiative.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The numbers in the rules for initiatives; an organisation may set others.
 *
 * @param pilotDays of the pilot itself; the stage also holds {@code evidenceDays} for judging it
 * @param boardQuorum least number of members who decide together
 * @param boardMandate most money of an initiative on which the board decides
 * @param executiveMandate most money of an initiative on which its executive decides alone
 */
public record InitiativeRules(
        int screeningWorkingDays,
        int exploreDays,
        int developDays,
        int pilotDays,
        int evidenceDays,
        int gateWorkingDays,
        int boardQuorum,
        Money boardMandate,
        Money executiveMandate) {

    /** Last day of a stage; null when the stage has no term. */
    public @Nullable LocalDate due(Stage stage, LocalDate since) {
        return switch (stage) {
            case PROPOSED -> WorkingDays.after(since, screeningWorkingDays);
            case EXPLORING -> since.plusDays(exploreDays);
            case DEVELOPING -> since.plusDays(developDays);
            case PILOTING -> since.plusDays(pilotDays + (long) evidenceDays);
            case PROVEN, SCALING, EMBEDDED, REJECTED, STOPPED -> null;
        };
    }

    /** Last day for the decision on a gate. */
    public LocalDate gateDue(LocalDate requested) {
        return WorkingDays.after(requested, gateWorkingDays);
    }
}
