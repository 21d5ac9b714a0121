package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.PilotReason.END_VALUES_MISSING;
import static nl.kiem.initiative.domain.PilotReason.EXPOSURE_CAP_EXCEEDED;
import static nl.kiem.initiative.domain.PilotReason.GROUP_SPLIT_INCOMPLETE;
import static nl.kiem.initiative.domain.PilotReason.MEASURE_UNKNOWN;
import static nl.kiem.initiative.domain.PilotReason.OUTSIDE_PERIOD;
import static nl.kiem.initiative.domain.PilotReason.RESTATED_WITHOUT_REASON;
import static nl.kiem.initiative.domain.PilotReason.SEVERE_INCIDENT_WITHOUT_FINDING;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Measure;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.LegalFindingRecorded;
import nl.kiem.events.contract.initiative.PilotEvent.MeasurementRecorded;
import nl.kiem.events.contract.initiative.PilotEvent.PeopleExposed;
import nl.kiem.events.contract.initiative.PilotEvent.PilotConcluded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDesigned;
import nl.kiem.events.contract.initiative.PilotEvent.PilotStarted;
import nl.kiem.initiative.domain.Pilot.Cleared;
import nl.kiem.initiative.domain.Pilot.Known;
import nl.kiem.initiative.domain.Pilot.Running;
import nl.kiem.initiative.domain.Pilot.UnderWay;
import nl.kiem.initiative.domain.PilotCommand.Conclude;
import nl.kiem.initiative.domain.PilotCommand.ExposePeople;
import nl.kiem.initiative.domain.PilotCommand.RecordLegalFinding;
import nl.kiem.initiative.domain.PilotCommand.RecordMeasurement;
import nl.kiem.initiative.domain.PilotCommand.Start;

/** What happens while people are exposed. */
final class RunRules {

    private RunRules() {}

    static List<PilotEvent> start(Cleared state, Start c) {
        PilotDesigned plan = state.file().plan();
        SafetyRules.require(SafetyRules.toStart(state.file(), c.initiative(), c.reservations(), CivilDate.of(c.at())));
        return List.of(new PilotStarted(
                plan.pilotId(),
                plan.threadId(),
                c.initiative().custody().participants(),
                plan.exposureMax(),
                plan.measures(),
                plan.end(),
                Objects.requireNonNull(state.file().legalBasis(), "a cleared pilot has a legal basis"),
                c.at()));
    }

    static List<PilotEvent> expose(Running state, ExposePeople c) {
        PilotDesigned plan = state.file().plan();
        SafetyRules.require(SafetyRules.toExpose(state.file(), c.initiative(), CivilDate.of(c.at())));
        long exposed = state.file().harm().exposed();
        long left = plan.exposureMax() - exposed;
        if (c.count() > left) {
            throw new Rejection(
                    EXPOSURE_CAP_EXCEEDED,
                    "%d people may take part at most, %d do: %d are left".formatted(plan.exposureMax(), exposed, left));
        }
        return List.of(new PeopleExposed(plan.pilotId(), plan.threadId(), c.count(), exposed + c.count(), c.at()));
    }

    static List<PilotEvent> measure(Running state, RecordMeasurement c) {
        PilotDesigned plan = state.file().plan();
        if (plan.measures().stream().map(Measure::name).noneMatch(c.measure()::equals)) {
            throw new Rejection(MEASURE_UNKNOWN, "the design has no measure called " + c.measure());
        }
        boolean within = !c.periodTo().isBefore(c.periodFrom())
                && !c.periodFrom().isBefore(plan.start())
                && !c.periodTo().isAfter(plan.end())
                && !c.periodTo().isAfter(CivilDate.of(c.at()));
        if (!within) {
            throw new Rejection(
                    OUTSIDE_PERIOD,
                    "what was measured lies between %s and %s, and not in the future"
                            .formatted(plan.start(), plan.end()));
        }
        requireSplit(plan, c);
        boolean restated =
                state.file().earlier(c.measure(), c.periodFrom(), c.periodTo()).isPresent();
        if (restated && (c.correctionReason() == null || c.correctionReason().isBlank())) {
            throw new Rejection(
                    RESTATED_WITHOUT_REASON,
                    "there is a value for this measure and period; a correction tells why",
                    List.of(new Missing("correctionReason", "why the earlier value was wrong", Role.TL)));
        }
        return List.of(new MeasurementRecorded(
                plan.pilotId(),
                plan.threadId(),
                c.measure(),
                c.value(),
                c.n(),
                c.periodFrom(),
                c.periodTo(),
                c.groupValues(),
                restated ? c.correctionReason() : null,
                c.at()));
    }

    private static void requireSplit(PilotDesigned plan, RecordMeasurement c) {
        Set<String> groups = new HashSet<>(plan.groups());
        if (groups.equals(c.groupValues().keySet())) return;
        List<Missing> missing = plan.groups().stream()
                .filter(group -> !c.groupValues().containsKey(group))
                .map(group -> new Missing("groupValues." + group, "the value for this group", Role.TL))
                .toList();
        throw new Rejection(GROUP_SPLIT_INCOMPLETE, "a value is split into the groups " + plan.groups(), missing);
    }

    /** The same law said to stand in the way of the same pilot adds no fact. */
    static List<PilotEvent> legalFinding(Known state, RecordLegalFinding c) {
        PilotDesigned plan = state.file().plan();
        boolean known = state.file().heard().legal().stream()
                .anyMatch(earlier -> earlier.lawRef().equals(c.lawRef())
                        && earlier.article().equals(c.article())
                        && earlier.description().equals(c.description()));
        if (known) return List.of();
        return List.of(new LegalFindingRecorded(
                plan.pilotId(),
                plan.threadId(),
                c.lawRef(),
                c.article(),
                c.description(),
                c.services(),
                c.affectedEstimate(),
                c.at()));
    }

    static List<PilotEvent> conclude(UnderWay state, Conclude c) {
        PilotDesigned plan = state.file().plan();
        String early = c.earlyStopReason() == null || c.earlyStopReason().isBlank() ? null : c.earlyStopReason();
        if (early == null) requireFinished(state.file());
        return List.of(new PilotConcluded(plan.pilotId(), plan.threadId(), early, c.at()));
    }

    private static void requireFinished(PilotFile file) {
        List<Missing> open = open(file);
        if (!open.isEmpty()) {
            throw new Rejection(
                    SEVERE_INCIDENT_WITHOUT_FINDING,
                    "a severe incident has no finding; record it, or end the pilot early and say why",
                    open);
        }
        List<Missing> missing = unmeasured(file);
        if (!missing.isEmpty()) {
            throw new Rejection(END_VALUES_MISSING, "measure first, or say why it ends before its time", missing);
        }
    }

    /** What it takes to conclude it at its end. */
    static List<Missing> unfinished(PilotFile file) {
        return Stream.concat(open(file).stream(), unmeasured(file).stream()).toList();
    }

    private static List<Missing> open(PilotFile file) {
        return file.harm().severeAndOpen().stream().map(IncidentRules::finding).toList();
    }

    private static List<Missing> unmeasured(PilotFile file) {
        return file.plan().measures().stream()
                .filter(measure ->
                        measure.primary() && file.endValue(measure.name()).isEmpty())
                .map(measure -> new Missing("measures." + measure.name(), "its end value", Role.TL))
                .toList();
    }
}
