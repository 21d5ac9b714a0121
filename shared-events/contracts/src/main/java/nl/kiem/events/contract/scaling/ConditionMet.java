package nl.kiem.events.contract.scaling;

/**
 * A condition of an approval that no longer stands in the way.
 *
 * @param condition its text, as approved
 * @param evidence that it is met
 */
public record ConditionMet(String condition, String evidence) {}
