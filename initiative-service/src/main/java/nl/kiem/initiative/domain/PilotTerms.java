package nl.kiem.initiative.domain;

import static nl.kiem.events.contract.initiative.PilotAwaited.CONCLUSION;
import static nl.kiem.events.contract.initiative.PilotAwaited.FINDING;
import static nl.kiem.events.contract.initiative.PilotAwaited.RESUMPTION;
import static nl.kiem.events.contract.initiative.PilotAwaited.START;
import static nl.kiem.events.contract.initiative.PilotAwaited.VERDICT;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.Role;
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
import nl.kiem.events.contract.initiative.PilotEvent.PilotIncidentReported.Severity;
import nl.kiem.events.contract.initiative.PilotEvent.PilotLengthWaived;
import nl.kiem.events.contract.initiative.PilotEvent.PilotNotProven;
import nl.kiem.events.contract.initiative.PilotEvent.PilotProven;
import nl.kiem.events.contract.initiative.PilotEvent.PilotResumed;
import nl.kiem.events.contract.initiative.PilotEvent.PilotStarted;
import nl.kiem.events.contract.initiative.PilotEvent.PilotSuspended;
import nl.kiem.events.contract.initiative.PilotEvent.PilotWithdrawn;
import nl.kiem.events.contract.initiative.PilotEvent.StopCriterionMet;
import nl.kiem.initiative.domain.Pilot.Known;
import nl.kiem.initiative.domain.Pilot.Proven;
import nl.kiem.initiative.domain.PilotCommand.ExpireEvidence;
import nl.kiem.initiative.domain.PilotCommand.FlagDeadline;
import org.jspecify.annotations.Nullable;

/** Whom a pilot waits for, until when, and telling that it did not come. */
public final class PilotTerms {

    private PilotTerms() {}

    /** What is awaited after the event, when this was awaited before it. */
    public static Map<PilotAwaited, OpenTerm> after(
            Map<PilotAwaited, OpenTerm> before, PilotEvent event, PilotRules rules) {
        Map<PilotAwaited, OpenTerm> terms = new EnumMap<>(PilotAwaited.class);
        terms.putAll(before);
        LocalDate day = CivilDate.of(event.at());
        switch (event) {
            case PilotDesigned e -> terms.put(START, term(Role.EXE, day, e.start()));
            case PilotCleared _ -> terms.computeIfPresent(START, (_, term) -> waitingFor(Role.TL, term));
            case PilotStarted e -> {
                terms.remove(START);
                terms.put(CONCLUSION, term(Role.TL, day, e.end()));
            }
            case PilotSuspended _ ->
                terms.put(RESUMPTION, term(Role.EXE, day, WorkingDays.after(day, rules.resumptionWorkingDays())));
            case PilotResumed _ -> terms.remove(RESUMPTION);
            case PilotConcluded _ -> {
                terms.keySet().retainAll(Set.of(FINDING));
                terms.put(VERDICT, term(Role.ASR, day, day.plusDays(rules.evidenceDays())));
            }
            case EvidenceAssessed _ -> terms.computeIfPresent(VERDICT, (_, term) -> waitingFor(Role.PB, term));
            case PilotIncidentReported e -> {
                if (e.severity() != Severity.MINOR) terms.compute(FINDING, (_, term) -> finding(term, day, rules));
            }
            case IncidentFindingRecorded e -> {
                if (e.unexplained() == null || e.unexplained() == 0) terms.remove(FINDING);
            }
            case PilotProven _, PilotNotProven _, PilotWithdrawn _, PilotClosed _ ->
                terms.keySet().retainAll(Set.of(FINDING));
            case PilotDeadlineExceeded e -> terms.computeIfPresent(e.awaited(), (_, term) -> term.toldAgain());
            case PilotLengthWaived _,
                    PeopleExposed _,
                    MeasurementRecorded _,
                    StopCriterionMet _,
                    LegalFindingRecorded _,
                    HypothesisDoubted _,
                    EvidenceExpired _ -> {}
        }
        return Map.copyOf(terms);
    }

    /** The oldest incident counts; another after the last telling begins anew, or nobody would hear of it. */
    private static OpenTerm finding(@Nullable OpenTerm before, LocalDate day, PilotRules rules) {
        if (before != null && before.tellsAfter() != null) return before;
        return term(Role.TL, day, WorkingDays.after(day, rules.findingWorkingDays()));
    }

    /** A term of no days would be told again at the very instant at which it is told. */
    private static OpenTerm term(Role role, LocalDate since, LocalDate dueBy) {
        return since.isBefore(dueBy) ? OpenTerm.of(role, since, dueBy) : OpenTerm.of(role, since.minusDays(1), since);
    }

    private static OpenTerm waitingFor(Role role, OpenTerm term) {
        return new OpenTerm(role, term.since(), term.dueBy(), term.told());
    }

    /** A term that was met in the meantime, or began anew, is not told to be late. */
    static List<PilotEvent> flag(Known state, FlagDeadline c) {
        OpenTerm term = state.file().terms().get(c.awaited());
        if (term == null || !c.lastDay().equals(term.tellsAfter())) {
            throw new Rejection(PilotReason.DEADLINE_MOVED, "nothing is due on %s any more".formatted(c.lastDay()));
        }
        if (!term.isOver(c.lastDay(), c.at())) {
            throw new Rejection(PilotReason.DEADLINE_NOT_PASSED, "there is time until " + c.lastDay());
        }
        return List.of(new PilotDeadlineExceeded(
                state.file().plan().pilotId(),
                state.file().plan().threadId(),
                c.awaited(),
                term.waitingFor(),
                term.since(),
                term.dueBy(),
                term.told() + 1,
                escalation(c.awaited(), term),
                c.at()));
    }

    /** One level up when it is told again; what concerns harm done to people goes up at once. */
    private static @Nullable Role escalation(PilotAwaited awaited, OpenTerm term) {
        boolean harm = awaited == RESUMPTION || awaited == FINDING;
        if (!harm && term.told() == 0) return null;
        return switch (term.waitingFor()) {
            case TL -> term.told() < Term.TOLD_AT.size() - 1 ? Role.EXE : Role.PB;
            case PB -> Role.EXE;
            default -> Role.PB;
        };
    }

    static List<PilotEvent> expire(Proven state, ExpireEvidence c) {
        PilotFile file = state.file();
        PilotProven proven = file.ending().proven();
        if (file.ending().expired()) return List.of();
        if (proven == null || !proven.validUntil().equals(c.validUntil())) {
            throw new Rejection(PilotReason.DEADLINE_MOVED, "the proof does not count until " + c.validUntil());
        }
        if (!CivilDate.of(c.at()).isAfter(c.validUntil())) {
            throw new Rejection(PilotReason.DEADLINE_NOT_PASSED, "the proof counts until " + c.validUntil());
        }
        return List.of(
                new EvidenceExpired(file.plan().pilotId(), file.plan().threadId(), c.validUntil(), Role.TL, c.at()));
    }
}
