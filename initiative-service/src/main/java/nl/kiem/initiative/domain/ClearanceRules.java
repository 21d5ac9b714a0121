package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.PilotReason.CLEARANCE_INCOMPLETE;
import static nl.kiem.initiative.domain.PilotReason.EXECUTIVE_IN_TEAM;
import static nl.kiem.initiative.domain.PilotReason.LEGAL_BASIS_EXPIRES_BEFORE_END;
import static nl.kiem.initiative.domain.PilotReason.NOT_THE_EXECUTIVE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.LegalBasis;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.PilotCleared;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDesigned;
import nl.kiem.initiative.domain.Pilot.Designed;
import nl.kiem.initiative.domain.PilotCommand.Clear;
import org.jspecify.annotations.Nullable;

/** What must be in place before a pilot may be carried out. */
final class ClearanceRules {

    private ClearanceRules() {}

    static List<PilotEvent> clear(Designed state, Clear c) {
        PilotDesigned plan = state.file().plan();
        LegalBasis basis = c.initiative().legalBasis();
        List<Missing> missing =
                new ArrayList<>(missing(state.file(), c.initiative(), c.reservations(), CivilDate.of(c.at())));
        String reference = c.personalDataReference();
        if (c.usesPersonalData() && (reference == null || reference.isBlank())) {
            missing.add(new Missing(
                    "personalDataReference", "where the privacy and algorithm assessments are kept", Role.TL));
        }
        String gap = gap(plan, basis);
        if (basis == null || missing.size() > (gap == null ? 0 : 1)) {
            throw new Rejection(CLEARANCE_INCOMPLETE, "the pilot cannot be cleared yet", missing);
        }
        if (gap != null) throw new Rejection(LEGAL_BASIS_EXPIRES_BEFORE_END, gap, missing);
        if (!c.by().person().equals(c.initiative().executive())) {
            throw new Rejection(NOT_THE_EXECUTIVE, "only the executive who is answerable for it clears a pilot");
        }
        if (plan.team().contains(c.by().person())) {
            throw new Rejection(EXECUTIVE_IN_TEAM, "who designed or carries out a pilot does not clear it");
        }
        return List.of(new PilotCleared(plan.pilotId(), plan.threadId(), c.by().person(), basis, reference, c.at()));
    }

    /** Of the initiative, its gate file, the facilities of the design and the pilot itself; all of it, not the first only. */
    static List<Missing> missing(
            PilotFile file, InitiativeFacts initiative, List<Reservation> reservations, LocalDate today) {
        PilotDesigned plan = file.plan();
        List<Missing> missing = new ArrayList<>(initiative.lacking());
        LegalBasis basis = initiative.legalBasis();
        if (basis == null) missing.add(new Missing("legalBasis", "in the gate file of G2", Role.TL));
        String gap = gap(plan, basis);
        if (gap != null) missing.add(new Missing("legalBasis.expires", gap, Role.TL));
        missing.addAll(SafetyRules.missing(SafetyRules.within(file, today)));
        missing.addAll(BookingCover.missing(plan, reservations));
        return missing;
    }

    /** Null when the legal basis holds over the whole period. */
    private static @Nullable String gap(PilotDesigned plan, @Nullable LegalBasis basis) {
        LocalDate expires = basis == null ? null : basis.expires();
        if (expires == null || !expires.isBefore(plan.end())) return null;
        return "the legal basis ends on %s, the pilot on %s".formatted(expires, plan.end());
    }
}
