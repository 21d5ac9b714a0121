package nl.kiem.events.contract.initiative;

import java.time.LocalDate;

/** On which day, by the keeper of an imported portfolio, an initiative entered a stage. */
public record StageDate(Stage stage, LocalDate since) {}
