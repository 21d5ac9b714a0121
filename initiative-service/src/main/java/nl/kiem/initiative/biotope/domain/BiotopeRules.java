package nl.kiem.initiative.biotope.domain;

import java.math.BigDecimal;

/**
 * The numbers in the rules for rounds; an organisation may set others.
 *
 * @param minimumGroup fewest answers behind any score that is shown, and fewest people in any group that is asked for
 * @param openDaysMin days on which people can answer, at least
 * @param openDaysMax days on which people can answer, at most
 * @param floor mean of the organisation below which a plan is asked
 * @param planWorkingDays for the executive's plan
 */
public record BiotopeRules(int minimumGroup, int openDaysMin, int openDaysMax, BigDecimal floor, int planWorkingDays) {}
