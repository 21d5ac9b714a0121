package nl.kiem.initiative.signal.domain;

/**
 * The numbers in the rules for signals; an organisation may set others.
 *
 * @param assessWorkingDays for the assessment after registration
 * @param decideWorkingDays to link, watch or dismiss after the assessment or after a watch
 * @param watchMonthsMax how long it may be watched before it is decided on again
 */
public record SignalRules(int assessWorkingDays, int decideWorkingDays, int watchMonthsMax) {}
