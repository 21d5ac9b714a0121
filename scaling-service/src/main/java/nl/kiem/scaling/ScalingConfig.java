package nl.kiem.scaling;

import io.smallrye.config.ConfigMapping;
import nl.kiem.events.contract.Money;
import nl.kiem.scaling.domain.ScalingRules;

/** The numbers of {@link ScalingRules} as they stand in the configuration. */
@ConfigMapping(prefix = "kiem.scaling")
interface ScalingConfig {

    int decisionTermDays();

    int boardSeats();

    int quorumParts();

    int quorumOf();

    int trlMin();

    int highRiskEvidenceLevelMin();

    long boardMandateEur();

    int deferralsMax();

    int deferralMonthsMax();

    default ScalingRules rules() {
        return new ScalingRules(
                decisionTermDays(),
                boardSeats(),
                quorumParts(),
                quorumOf(),
                trlMin(),
                highRiskEvidenceLevelMin(),
                Money.ofEuros(boardMandateEur()),
                deferralsMax(),
                deferralMonthsMax());
    }
}
