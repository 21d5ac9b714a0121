package nl.kiem.initiative;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Product defaults that an organisation may change. Days are calendar days unless they are called working days. */
@ConfigMapping(prefix = "kiem.initiative")
public interface InitiativeSettings {

    Terms terms();

    Mandates mandates();

    Pilots pilots();

    interface Terms {

        @WithDefault("10")
        int screeningWorkingDays();

        @WithDefault("60")
        int exploreDays();

        @WithDefault("120")
        int developDays();

        @WithDefault("365")
        int pilotDays();

        @WithDefault("30")
        int evidenceDays();

        @WithDefault("15")
        int gateWorkingDays();

        @WithDefault("15")
        int executiveWorkingDays();

        @WithDefault("15")
        int graceWorkingDays();

        @WithDefault("6")
        int pauseMonthsMax();
    }

    interface Mandates {

        @WithDefault("2")
        int boardQuorum();

        @WithDefault("5000000")
        long boardEuros();

        @WithDefault("250000")
        long executiveEuros();
    }

    interface Pilots {

        @WithDefault("12")
        int monthsMax();

        @WithDefault("2")
        int evidenceLevelLowRisk();

        @WithDefault("3")
        int evidenceLevelMediumRisk();

        @WithDefault("3")
        int evidenceLevelHighRisk();

        @WithDefault("24")
        int evidenceValidMonths();

        @WithDefault("10")
        int resumptionWorkingDays();

        @WithDefault("5")
        int findingWorkingDays();
    }
}
