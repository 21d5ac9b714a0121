package nl.kiem.events.contract.scaling;

import java.time.LocalDate;
import nl.kiem.events.contract.PersonRef;

/** Under which a scale-up was approved. */
public record Condition(String text, PersonRef owner, LocalDate due) {}
