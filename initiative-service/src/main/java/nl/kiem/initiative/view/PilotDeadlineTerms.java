package nl.kiem.initiative.view;

import static nl.kiem.initiative.pilot.PilotDeadlineNames.PROOF_EXPIRED;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.PilotAwaited;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.EvidenceExpired;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDeadlineExceeded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotProven;
import nl.kiem.events.runtime.deadline.Deadline;
import nl.kiem.events.runtime.deadline.DeadlineTerms;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.OpenTerm;
import nl.kiem.initiative.domain.PilotRules;
import nl.kiem.initiative.domain.PilotTerms;
import nl.kiem.initiative.pilot.PilotDeadlineNames;

/** What pilots wait for, and the last day of each proof. */
@Singleton
public class PilotDeadlineTerms implements DeadlineTerms<PilotEvent> {

    private static final OpenTerm BEFORE = OpenTerm.of(Role.SYS, LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1));

    private final PilotRules rules;

    PilotDeadlineTerms(PilotRules rules) {
        this.rules = rules;
    }

    @Override
    public Class<PilotEvent> family() {
        return PilotEvent.class;
    }

    @Override
    public Deadline next(Deadline row, PilotEvent event) {
        if (event instanceof PilotDeadlineExceeded e) {
            return told(row, e.awaited(), new OpenTerm(e.waitingFor(), e.since(), e.dueBy(), e.told()));
        }
        Deadline after = row;
        for (PilotAwaited awaited : PilotAwaited.values()) {
            after = next(after, awaited, event);
        }
        if (event instanceof PilotProven e) return after.due(PROOF_EXPIRED, CivilDate.endOf(e.validUntil()));
        return event instanceof EvidenceExpired ? after.met(PROOF_EXPIRED) : after;
    }

    /** Which terms end and begin the domain knows: it is asked what becomes of one that was there before. */
    private Deadline next(Deadline row, PilotAwaited awaited, PilotEvent event) {
        OpenTerm now = PilotTerms.after(Map.of(awaited, BEFORE), event, rules).get(awaited);
        if (now == null) return row.met(PilotDeadlineNames.of(awaited));
        if (!now.since().equals(BEFORE.since())) return told(row, awaited, now);
        OpenTerm first = PilotTerms.after(Map.of(), event, rules).get(awaited);
        if (first == null || row.waiting().containsKey(PilotDeadlineNames.of(awaited))) return row;
        return told(row, awaited, first);
    }

    private static Deadline told(Deadline row, PilotAwaited awaited, OpenTerm term) {
        Instant next = term.tellsAt();
        return next == null ? row.met(PilotDeadlineNames.of(awaited)) : row.due(PilotDeadlineNames.of(awaited), next);
    }
}
