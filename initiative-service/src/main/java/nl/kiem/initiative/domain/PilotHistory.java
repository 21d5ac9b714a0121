package nl.kiem.initiative.domain;

import java.util.List;
import java.util.Map;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.initiative.PilotAwaited;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.EvidenceAssessed;
import nl.kiem.events.contract.initiative.PilotEvent.EvidenceExpired;
import nl.kiem.events.contract.initiative.PilotEvent.HypothesisDoubted;
import nl.kiem.events.contract.initiative.PilotEvent.IncidentFindingRecorded;
import nl.kiem.events.contract.initiative.PilotEvent.LegalFindingRecorded;
import nl.kiem.events.contract.initiative.PilotEvent.MeasurementRecorded;
import nl.kiem.events.contract.initiative.PilotEvent.PeopleExposed;
import nl.kiem.events.contract.initiative.PilotEvent.PilotCleared;
import nl.kiem.events.contract.initiative.PilotEvent.PilotClosed;
import nl.kiem.events.contract.initiative.PilotEvent.PilotConcluded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDeadlineExceeded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDesigned;
import nl.kiem.events.contract.initiative.PilotEvent.PilotIncidentReported;
import nl.kiem.events.contract.initiative.PilotEvent.PilotLengthWaived;
import nl.kiem.events.contract.initiative.PilotEvent.PilotNotProven;
import nl.kiem.events.contract.initiative.PilotEvent.PilotProven;
import nl.kiem.events.contract.initiative.PilotEvent.PilotResumed;
import nl.kiem.events.contract.initiative.PilotEvent.PilotStarted;
import nl.kiem.events.contract.initiative.PilotEvent.PilotSuspended;
import nl.kiem.events.contract.initiative.PilotEvent.PilotWithdrawn;
import nl.kiem.events.contract.initiative.PilotEvent.StopCriterionMet;
import nl.kiem.initiative.domain.Pilot.Absent;
import nl.kiem.initiative.domain.Pilot.Cleared;
import nl.kiem.initiative.domain.Pilot.Concluded;
import nl.kiem.initiative.domain.Pilot.Designed;
import nl.kiem.initiative.domain.Pilot.Inconclusive;
import nl.kiem.initiative.domain.Pilot.Known;
import nl.kiem.initiative.domain.Pilot.NotProven;
import nl.kiem.initiative.domain.Pilot.Proven;
import nl.kiem.initiative.domain.Pilot.Running;
import nl.kiem.initiative.domain.Pilot.Suspended;
import nl.kiem.initiative.domain.Pilot.UnderWay;
import nl.kiem.initiative.domain.Pilot.Waived;
import nl.kiem.initiative.domain.Pilot.Withdrawn;
import nl.kiem.initiative.domain.PilotFile.Ending;

/** What has become of a pilot, fact by fact. */
record PilotHistory(PilotRules rules) {

    private record Then(Pilot state, PilotEvent event) {}

    Pilot evolve(Pilot state, PilotEvent event) {
        Pilot next = next(state, event);
        if (!(next instanceof Known now)) return next;
        Custody before = switch (state) {
            case Absent _ -> Custody.NONE;
            case Waived waived -> Custody.NONE.after(waived.waiver());
            case Known known -> known.file().custody();
        };
        return in(
                now,
                now.file().with(before.after(event)).waiting(terms(now.file().terms(), event)));
    }

    private static Pilot next(Pilot state, PilotEvent event) {
        return switch (new Then(state, event)) {
            case Then(Absent _, PilotLengthWaived e) -> new Waived(e);
            case Then(Waived _, PilotLengthWaived e) -> new Waived(e);
            case Then(Absent _, PilotDesigned e) -> new Designed(PilotFile.of(e));
            case Then(Waived _, PilotDesigned e) -> new Designed(PilotFile.of(e));
            case Then(Known s, PilotEvent e) -> known(s, e);
            case Then _ -> throw corrupt(state, event);
        };
    }

    private static Pilot known(Known state, PilotEvent event) {
        PilotFile file = state.file();
        Ending ending = file.ending();
        return switch (new Then(state, event)) {
            case Then(Known s, PilotIncidentReported e) ->
                in(s, file.with(file.harm().with(e)));
            case Then(Known s, IncidentFindingRecorded e) ->
                in(s, file.with(file.harm().with(e)));
            case Then(Known s, LegalFindingRecorded e) -> in(s, file.hindered(e));
            case Then(Known s, HypothesisDoubted e) -> in(s, file.doubted(e));
            case Then(Known s, PilotDeadlineExceeded _) -> s;
            case Then(Designed _, PilotWithdrawn e) -> withdrawn(file, e);
            case Then(Cleared _, PilotWithdrawn e) -> withdrawn(file, e);
            case Then(UnderWay s, StopCriterionMet e) -> in(s, file.stopping(e));
            case Then(Concluded s, PilotClosed _) -> s;
            case Then(Designed _, PilotCleared e) -> new Cleared(file.clearedOn(e.legalBasis()));
            case Then(Cleared _, PilotStarted _) -> new Running(file);
            case Then(Running _, MeasurementRecorded e) -> new Running(file.measured(e));
            case Then(Running _, PeopleExposed e) ->
                new Running(file.with(file.harm().exposedTo(e.total())));
            case Then(Running _, PilotSuspended _) -> new Suspended(file);
            case Then(Suspended _, PilotResumed e) ->
                new Running(file.with(file.harm().upTo(e.harmMax())).stopping(List.of()));
            case Then(UnderWay _, PilotConcluded e) ->
                new Concluded(file.with(new Ending(e.earlyStopReason(), null, null, false)));
            case Then(Concluded _, EvidenceAssessed e) ->
                new Concluded(file.with(new Ending(ending.earlyStop(), e, null, false)));
            case Then(Concluded _, PilotProven e) ->
                new Proven(file.with(new Ending(ending.earlyStop(), ending.assessment(), e, false)));
            case Then(Concluded _, PilotNotProven e) ->
                switch (e.verdict()) {
                    case NOT_PROVEN -> new NotProven(file);
                    case INCONCLUSIVE -> new Inconclusive(file);
                };
            case Then(Proven _, EvidenceExpired _) ->
                new Proven(file.with(new Ending(ending.earlyStop(), ending.assessment(), ending.proven(), true)));
            case Then _ -> throw corrupt(state, event);
        };
    }

    private Map<PilotAwaited, OpenTerm> terms(Map<PilotAwaited, OpenTerm> before, PilotEvent event) {
        return PilotTerms.after(before, event, rules);
    }

    private static Pilot in(Known state, PilotFile file) {
        return switch (state) {
            case Designed _ -> new Designed(file);
            case Cleared _ -> new Cleared(file);
            case Withdrawn _ -> new Withdrawn(file);
            case Running _ -> new Running(file);
            case Suspended _ -> new Suspended(file);
            case Concluded _ -> new Concluded(file);
            case Proven _ -> new Proven(file);
            case NotProven _ -> new NotProven(file);
            case Inconclusive _ -> new Inconclusive(file);
        };
    }

    private static Withdrawn withdrawn(PilotFile file, PilotWithdrawn e) {
        return new Withdrawn(file.with(new Ending(e.reason(), null, null, false)));
    }

    private static IllegalStateException corrupt(Pilot state, PilotEvent event) {
        return new IllegalStateException("corrupt history: %s after %s".formatted(event, state));
    }
}
