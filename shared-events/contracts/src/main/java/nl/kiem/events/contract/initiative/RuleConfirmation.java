package nl.kiem.events.contract.initiative;

/**
 * Somebody judged by hand what is not computed.
 *
 * @param rule that nobody has verified, or that leaves room to whoever decides
 * @param motivation why it holds, or why it may be left
 */
public record RuleConfirmation(FundRuleKind rule, String motivation) {}
