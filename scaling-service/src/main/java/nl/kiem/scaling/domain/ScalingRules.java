package nl.kiem.scaling.domain;

import nl.kiem.events.contract.Money;

/**
 * The numbers in the rules of scaling; configuration says what they are.
 *
 * @param decisionTermDays from opening of a case to the last day for its decision
 * @param boardSeats members of the scaling board
 * @param quorumParts of {@code quorumOf}: share of the seats that must cast a counting vote
 * @param trlMin technology readiness level below which nothing is approved
 * @param highRiskEvidenceLevelMin for high risk in more than one organisation
 * @param boardMandate the largest cap that the board may set
 * @param deferralsMax how often one case may be deferred
 * @param deferralMonthsMax how far ahead
 */
public record ScalingRules(
        int decisionTermDays,
        int boardSeats,
        int quorumParts,
        int quorumOf,
        int trlMin,
        int highRiskEvidenceLevelMin,
        Money boardMandate,
        int deferralsMax,
        int deferralMonthsMax) {

    /** Votes that must count before the board can decide. */
    int quorum() {
        return Math.ceilDiv(boardSeats * quorumParts, quorumOf);
    }
}
