package nl.kiem.initiative.domain;

import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.contract.initiative.StudyDesign;

/**
 * The numbers in the rules for pilots; an organisation may set others.
 *
 * @param monthsMax longest time from first to last day
 * @param levelMinLow least evidence level at which a pilot of low risk is proven; likewise the next two
 * @param evidenceValidMonths how long a proof counts
 * @param evidenceDays within which a concluded pilot is assessed and judged
 * @param resumptionWorkingDays within which somebody decides on a suspended pilot
 * @param findingWorkingDays within which it is found out how a serious or severe incident came about
 */
public record PilotRules(
        int monthsMax,
        int levelMinLow,
        int levelMinMedium,
        int levelMinHigh,
        int evidenceValidMonths,
        int evidenceDays,
        int resumptionWorkingDays,
        int findingWorkingDays) {

    int levelMin(RiskClass risk) {
        return switch (risk) {
            case LOW -> levelMinLow;
            case MEDIUM -> levelMinMedium;
            case HIGH -> levelMinHigh;
        };
    }

    /** The most that a design can show: causation needs a comparison, the level after it somebody else's repetition. */
    static int levelMax(StudyDesign design) {
        return switch (design) {
            case ACCOUNT -> 1;
            case BEFORE_AFTER -> 2;
            case COMPARISON -> 3;
            case INDEPENDENT_REPLICATION -> 4;
        };
    }
}
