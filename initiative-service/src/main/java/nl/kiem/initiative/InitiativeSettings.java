package nl.kiem.initiative;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Product defaults that an organisation may change. Days are calendar days unless they are called working days. */
@ConfigMapping(prefix = "kiem.initiative")
public interface InitiativeSettings {

    Terms terms();

    Mandates mandates();

    Pilots pilots();

    interface Terms {

        @Min(1)
        @WithDefault("10")
        int screeningWorkingDays();

        @Min(1)
        @WithDefault("60")
        int exploreDays();

        @Min(1)
        @WithDefault("120")
        int developDays();

        @Min(1)
        @WithDefault("365")
        int pilotDays();

        @Min(1)
        @WithDefault("30")
        int evidenceDays();

        @Min(1)
        @WithDefault("15")
        int gateWorkingDays();

        @Min(1)
        @WithDefault("15")
        int executiveWorkingDays();

        @Min(1)
        @WithDefault("15")
        int graceWorkingDays();

        @Min(1)
        @WithDefault("6")
        int pauseMonthsMax();
    }

    interface Mandates {

        @WithDefault("2")
        int boardQuorum();

        @WithDefault("50")
        int boardMajorityPercent();

        @WithDefault("5000000")
        long boardEuros();

        @WithDefault("250000")
        long executiveEuros();
    }

    interface Pilots {

        @Min(1)
        @WithDefault("12")
        int monthsMax();

        @WithDefault("2")
        int evidenceLevelLowRisk();

        @WithDefault("3")
        int evidenceLevelMediumRisk();

        @WithDefault("3")
        int evidenceLevelHighRisk();

        @Min(1)
        @WithDefault("24")
        int evidenceValidMonths();

        @Min(1)
        @WithDefault("10")
        int resumptionWorkingDays();

        @Min(1)
        @WithDefault("5")
        int findingWorkingDays();
    }
}
