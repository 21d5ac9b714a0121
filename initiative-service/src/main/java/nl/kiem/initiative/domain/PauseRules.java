package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.InitiativeReason.INITIATIVE_PAUSED;
import static nl.kiem.initiative.domain.InitiativeReason.NOT_THE_EXECUTIVE;
import static nl.kiem.initiative.domain.InitiativeReason.NO_EXECUTIVE;
import static nl.kiem.initiative.domain.InitiativeReason.PAUSE_TOO_LONG;
import static nl.kiem.initiative.domain.InitiativeReason.PAUSE_WITHOUT_END;
import static nl.kiem.initiative.domain.InitiativeReason.REASON_MISSING;

import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativePaused;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeResumed;
import nl.kiem.initiative.domain.CourseCommand.Pause;
import nl.kiem.initiative.domain.CourseCommand.Resume;
import nl.kiem.initiative.domain.Initiative.Paused;
import nl.kiem.initiative.domain.Initiative.Underway;
import nl.kiem.initiative.domain.Parties.Executive;

/** Letting work stand still for a while. The terms run on, so that a pause hides nothing. */
record PauseRules(InitiativeRules rules) {

    static final Missing UNTIL = new Missing("until", "the last day of the pause", Role.EXE);
    static final Missing REASON = new Missing("reason", "why work stands still", Role.EXE);
    static final Missing RESUMPTION = new Missing(InitiativeFacts.RESUMPTION, "the team lead lets work go on", Role.TL);

    List<InitiativeEvent> pause(Underway state, Pause c) {
        requireExecutive(state, c);
        LocalDate today = CivilDate.of(c.at());
        LocalDate until = c.until();
        if (until == null || !until.isAfter(today)) {
            throw new Rejection(PAUSE_WITHOUT_END, "a pause ends on a day that is still to come", List.of(UNTIL));
        }
        LocalDate most = rules.pauseMost(today);
        if (until.isAfter(most)) {
            throw new Rejection(PAUSE_TOO_LONG, "a pause that begins today ends on %s at the latest".formatted(most));
        }
        String reason = c.reason();
        if (reason == null || reason.isBlank()) {
            throw new Rejection(REASON_MISSING, "the team hears why", List.of(REASON));
        }
        return List.of(new InitiativePaused(state.file().id(), until, reason, c.at()));
    }

    static List<InitiativeEvent> resume(Paused state, Resume c) {
        PartyRules.requireMayLead(state, c.by().person());
        return List.of(new InitiativeResumed(state.file().id(), c.at()));
    }

    static Rejection paused(Paused state) {
        return new Rejection(
                INITIATIVE_PAUSED,
                "work stands still until " + state.file().waiting().pausedUntil(),
                List.of(RESUMPTION));
    }

    private static void requireExecutive(Underway state, Pause c) {
        Executive executive = state.file().parties().executive();
        if (executive == null)
            throw new Rejection(NO_EXECUTIVE, "nobody answers for it", List.of(LapseRules.SUCCESSOR));
        if (!executive.person().equals(c.by().person())) {
            throw new Rejection(NOT_THE_EXECUTIVE, "the executive who is answerable for it lets it stand still");
        }
    }
}
