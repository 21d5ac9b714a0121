package nl.kiem.events.contract.procurement;

import java.time.LocalDate;

/**
 * A date with the law and the arithmetic that it follows from.
 *
 * @param rule key of the row in the rule set, such as {@code tenders.open}
 * @param date last day of the period, Europe/Amsterdam
 * @param article where the period stands
 * @param arithmetic the sum in words, so that a reader can check it
 */
public record ComputedDate(String rule, LocalDate date, String article, String arithmetic, RuleSetRef ruleSet) {}
