package nl.kiem.initiative.domain;

import static nl.kiem.events.contract.initiative.PilotAwaited.CONCLUSION;
import static nl.kiem.events.contract.initiative.PilotAwaited.FINDING;
import static nl.kiem.events.contract.initiative.PilotAwaited.RESUMPTION;
import static nl.kiem.events.contract.initiative.PilotAwaited.START;
import static nl.kiem.events.contract.initiative.PilotAwaited.VERDICT;

import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.initiative.PilotAwaited;
import nl.kiem.initiative.domain.Pilot.Cleared;
import nl.kiem.initiative.domain.Pilot.Concluded;
import nl.kiem.initiative.domain.Pilot.Designed;
import nl.kiem.initiative.domain.Pilot.Judged;
import nl.kiem.initiative.domain.Pilot.Known;
import nl.kiem.initiative.domain.Pilot.Running;
import nl.kiem.initiative.domain.Pilot.Suspended;
import nl.kiem.initiative.domain.Pilot.Withdrawn;
import nl.kiem.initiative.domain.PilotCommand.AssessEvidence;
import nl.kiem.initiative.domain.PilotCommand.Clear;
import nl.kiem.initiative.domain.PilotCommand.Conclude;
import nl.kiem.initiative.domain.PilotCommand.DeclareNotProven;
import nl.kiem.initiative.domain.PilotCommand.DeclareProven;
import nl.kiem.initiative.domain.PilotCommand.Resume;
import nl.kiem.initiative.domain.PilotCommand.Start;
import org.jspecify.annotations.Nullable;

/** By when what a pilot lacks is awaited: a refusal says the same day as the page of the pilot does. */
final class PilotDueDates {

    private PilotDueDates() {}

    /** What the next step lacks, with the day by which that step is awaited. */
    static List<Missing> dated(Known state, List<Missing> missing) {
        return switch (state) {
            case Designed _, Cleared _ -> dated(state, START, missing);
            case Running _ -> dated(state, CONCLUSION, missing);
            case Suspended _ -> dated(state, RESUMPTION, missing);
            case Concluded _ -> dated(state, VERDICT, missing);
            case Judged _, Withdrawn _ -> missing;
        };
    }

    /** What a refused command lacks, likewise. */
    static List<Missing> dated(Known state, PilotCommand command, List<Missing> missing) {
        return switch (command) {
            case Clear _, Start _ -> dated(state, START, missing);
            case Conclude _ -> dated(state, CONCLUSION, missing);
            case Resume _ -> dated(state, RESUMPTION, missing);
            case AssessEvidence _, DeclareProven _, DeclareNotProven _ -> dated(state, VERDICT, missing);
            case PilotCommand _ -> missing;
        };
    }

    private static List<Missing> dated(Known state, PilotAwaited awaited, List<Missing> missing) {
        return missing.stream()
                .map(one -> one.by(one.item().startsWith(IncidentRules.ITEM) ? due(state, FINDING) : null)
                        .by(due(state, awaited)))
                .toList();
    }

    private static @Nullable LocalDate due(Known state, PilotAwaited awaited) {
        OpenTerm term = state.file().terms().get(awaited);
        return term == null ? null : term.dueBy();
    }
}
