package nl.kiem.initiative.bottleneck.domain;

/**
 * The numbers in the rules for legal bottlenecks; an organisation may set others.
 *
 * @param assignWorkingDays to put it before the responsible ministry
 * @param answerWorkingDays for that ministry's answer
 * @param settleWorkingDays to say how the service lives with a law that stays as it is
 */
public record BottleneckRules(int assignWorkingDays, int answerWorkingDays, int settleWorkingDays) {}
