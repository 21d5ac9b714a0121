package nl.kiem.initiative.collaboration.domain;

import static nl.kiem.initiative.collaboration.domain.CollaborationReason.AMENDMENT_OPEN;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.LEAD_CANNOT_LEAVE;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.NOT_A_PARTICIPANT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.CollaborationEvent;
import nl.kiem.events.contract.initiative.CollaborationEvent.AmendmentDropped;
import nl.kiem.events.contract.initiative.CollaborationEvent.CollaborationEnded;
import nl.kiem.events.contract.initiative.CollaborationEvent.CollaborationTermExceeded;
import nl.kiem.events.contract.initiative.CollaborationEvent.DraftWithdrawn;
import nl.kiem.events.contract.initiative.CollaborationEvent.ParticipantLeaving;
import nl.kiem.events.contract.initiative.Participation;
import nl.kiem.initiative.collaboration.domain.Collaboration.Active;
import nl.kiem.initiative.collaboration.domain.Collaboration.CollaborationFile;
import nl.kiem.initiative.collaboration.domain.Collaboration.Drafted;
import nl.kiem.initiative.collaboration.domain.Collaboration.Known;
import nl.kiem.initiative.collaboration.domain.Collaboration.Over;
import nl.kiem.initiative.collaboration.domain.Collaboration.Pending;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.EndPeriod;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.EndWithInitiative;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Leave;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.TellTerm;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.OpenTerm;

/** How participants leave, what is told when nobody acts, and how it ends. */
record EndRules(ChangeRules changes) {

    List<CollaborationEvent> leave(Active state, Leave c) {
        OrganisationId mine = c.by().organisation();
        Participation part = state.agreement()
                .of(mine)
                .orElseThrow(() -> new Rejection(NOT_A_PARTICIPANT, mine + " is no participant"));
        if (mine.equals(state.agreement().lead())) throw leadStays();
        if (state.leaving().contains(mine)) return List.of();
        Pending amendment = state.amendment();
        if (amendment != null && amendment.agreement().of(mine).isEmpty()) {
            throw new Rejection(AMENDMENT_OPEN, "the change that waits for signatures lets you go: sign it");
        }
        String reason = ChangeRules.reason(c.reason());
        List<CollaborationEvent> events = new ArrayList<>();
        if (amendment != null) {
            events.add(
                    changes.dropped(state, amendment, AmendmentDropped.AmendmentEnd.OVERTAKEN, mine, reason, c.at()));
        }
        CollaborationFile file = state.file();
        boolean goesOn = staying(state, mine) >= AgreementRules.PARTICIPANTS_MIN;
        events.add(new ParticipantLeaving(
                file.id(),
                file.threadId(),
                mine,
                reason,
                part.shareBasisPoints(),
                goesOn ? changes.dueAfter(c.at()) : null,
                c.at()));
        if (!goesOn) events.add(ended(file, CollaborationEnded.CollaborationEnd.TOO_FEW_LEFT, c.at()));
        return events;
    }

    static List<CollaborationEvent> tell(Known state, TellTerm c) {
        OpenTerm term = state.file().term();
        if (term == null || !term.isOver(c.lastDay(), c.at())) return List.of(); // somebody acted in the meantime
        return List.of(new CollaborationTermExceeded(
                state.file().id(),
                state.file().threadId(),
                term.waitingFor(),
                state.awaited(),
                term.since(),
                term.dueBy(),
                term.told() + 1,
                c.at()));
    }

    static List<CollaborationEvent> endPeriod(Active state, EndPeriod c) {
        if (!CivilDate.of(c.at()).isAfter(state.agreement().to())) return List.of(); // it was prolonged
        return List.of(ended(state.file(), CollaborationEnded.CollaborationEnd.PERIOD_OVER, c.at()));
    }

    static List<CollaborationEvent> endWithInitiative(Known state, EndWithInitiative c) {
        CollaborationFile file = state.file();
        return switch (state) {
            case Drafted _ ->
                List.of(new DraftWithdrawn(
                        file.id(), file.threadId(), DraftWithdrawn.DraftEnd.INITIATIVE_OVER, c.reason(), c.at()));
            case Active _ -> List.of(ended(file, CollaborationEnded.CollaborationEnd.INITIATIVE_OVER, c.at()));
            case Over _ -> List.of();
        };
    }

    private static long staying(Active state, OrganisationId leaver) {
        return state.agreement().organisations().stream()
                .filter(one -> !one.equals(leaver) && !state.leaving().contains(one))
                .count();
    }

    private static Rejection leadStays() {
        return new Rejection(
                LEAD_CANNOT_LEAVE,
                "the lead leaves when a successor has accepted the lead",
                List.of(
                        new Missing("lead", "a change that names another participant as the lead is proposed", Role.TL),
                        new Missing("signature", "the successor and the others sign it", Role.EXE)));
    }

    private static CollaborationEnded ended(
            CollaborationFile file, CollaborationEnded.CollaborationEnd cause, Instant at) {
        return new CollaborationEnded(file.id(), file.threadId(), cause, at);
    }
}
