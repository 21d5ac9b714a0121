package nl.kiem.initiative.domain;

import java.time.LocalDate;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.initiative.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The numbers in the rules for initiatives; an organisation may set others.
 *
 * @param pilotDays of the pilot itself; the stage also holds {@code evidenceDays} for judging it
 * @param executiveWorkingDays for somebody at the top to accept to be answerable for what was admitted
 * @param graceWorkingDays in which what others decide, gates and money, goes on although nobody is answerable any more
 * @param pauseMonthsMax longest pause
 * @param boardQuorum least number of members who vote on a decision
 * @param boardMajorityPercent share of the votes, in percent, of which an outcome needs more
 * @param boardMandate most money of an initiative on which the board decides
 * @param executiveMandate most money of an initiative on which its executive decides alone
 */
public record InitiativeRules(
        int screeningWorkingDays,
        int exploreDays,
        int developDays,
        int pilotDays,
        int evidenceDays,
        int gateWorkingDays,
        int executiveWorkingDays,
        int graceWorkingDays,
        int pauseMonthsMax,
        int boardQuorum,
        int boardMajorityPercent,
        Money boardMandate,
        Money executiveMandate) {

    /** Last day of a stage; null when the stage has no term. */
    public @Nullable LocalDate due(Stage stage, LocalDate since) {
        return switch (stage) {
            case PROPOSED -> WorkingDays.after(since, screeningWorkingDays);
            case EXPLORING -> since.plusDays(exploreDays);
            case DEVELOPING -> since.plusDays(developDays);
            case PILOTING -> since.plusDays(pilotDays + (long) evidenceDays);
            case PROVEN, SCALING, EMBEDDED, REJECTED, STOPPED, MERGED -> null;
        };
    }

    /** Last day for somebody at the top to accept. */
    public LocalDate executiveDue(LocalDate admitted) {
        return WorkingDays.after(admitted, executiveWorkingDays);
    }

    /** Last day on which things go on without an executive. */
    public LocalDate graceUntil(LocalDate lapsed) {
        return WorkingDays.after(lapsed, graceWorkingDays);
    }

    /** Last day of the longest pause that begins then. */
    public LocalDate pauseMost(LocalDate paused) {
        return paused.plusMonths(pauseMonthsMax);
    }

    /** Last day for the decision on a gate. */
    public LocalDate gateDue(LocalDate requested) {
        return WorkingDays.after(requested, gateWorkingDays);
    }
}
