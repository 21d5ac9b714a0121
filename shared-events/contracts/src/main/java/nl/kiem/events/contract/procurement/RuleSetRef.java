package nl.kiem.events.contract.procurement;

import java.time.LocalDate;

/** The dated rules that a computation rests on. */
public record RuleSetRef(String id, LocalDate effectiveFrom) {}
