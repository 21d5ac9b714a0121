package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.PilotReason.DECIDER_NOT_INDEPENDENT;
import static nl.kiem.initiative.domain.PilotReason.DESIGN_INCOMPLETE;
import static nl.kiem.initiative.domain.PilotReason.EVIDENCE_TARGET_ABOVE_DESIGN;
import static nl.kiem.initiative.domain.PilotReason.EXECUTIVE_IN_TEAM;
import static nl.kiem.initiative.domain.PilotReason.EXPOSURE_IS_ZERO;
import static nl.kiem.initiative.domain.PilotReason.INITIATIVE_NOT_READY;
import static nl.kiem.initiative.domain.PilotReason.MEASURE_NAMED_TWICE;
import static nl.kiem.initiative.domain.PilotReason.PERIOD_REVERSED;
import static nl.kiem.initiative.domain.PilotReason.PILOT_TOO_LONG;
import static nl.kiem.initiative.domain.PilotReason.WAIVER_UNKNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Measure;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDesigned;
import nl.kiem.events.contract.initiative.PilotEvent.PilotLengthWaived;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.initiative.domain.Pilot.Waived;
import nl.kiem.initiative.domain.PilotCommand.Design;
import nl.kiem.initiative.domain.PilotCommand.MeasureDraft;
import nl.kiem.initiative.domain.PilotCommand.WaiveLength;

/** What a pilot must have thought of before anybody is exposed to it. */
record DesignRules(PilotRules rules) {

    private static final Set<Stage> DESIGNED_IN = Set.of(Stage.DEVELOPING, Stage.PILOTING);

    /** Whoever proposed or carries out the initiative does not decide that it may take longer. */
    static List<PilotEvent> waive(WaiveLength c) {
        requireReady(c.initiative());
        Independence.requireOfBoard(c.initiative(), c.by());
        return List.of(new PilotLengthWaived(
                c.id(),
                c.initiative().threadId(),
                c.initiative().organisation(),
                c.endMax(),
                ProofRules.rationale(c.grounds()),
                c.by().person(),
                c.initiative().partners(),
                c.initiative().custody().visibility(),
                c.at()));
    }

    /** A decision is not edited: another day is another decision. */
    static List<PilotEvent> waiveAgain(Waived state, WaiveLength c) {
        requireSame(state, c.initiative());
        return state.waiver().endMax().equals(c.endMax()) ? List.of() : waive(c);
    }

    List<PilotEvent> onWaiver(Waived state, Design c) {
        requireSame(state, c.initiative());
        if (c.team().contains(state.waiver().decider())
                || c.by().person().equals(state.waiver().decider())) {
            throw new Rejection(DECIDER_NOT_INDEPENDENT, "who let it take longer for the board does not carry it out");
        }
        return designed(c, state.waiver().endMax());
    }

    List<PilotEvent> design(Design c) {
        if (c.onWaiver()) throw new Rejection(WAIVER_UNKNOWN, "the board let no pilot take longer under this id");
        return designed(c, c.start().plusMonths(rules.monthsMax()));
    }

    private static void requireSame(Waived state, InitiativeFacts initiative) {
        if (!state.waiver().threadId().equals(initiative.threadId())) {
            throw new Rejection(WAIVER_UNKNOWN, "the board let a pilot of another initiative take longer");
        }
    }

    private static void requireReady(InitiativeFacts initiative) {
        if (DESIGNED_IN.contains(initiative.stage())) return;
        throw new Rejection(
                INITIATIVE_NOT_READY,
                "pilots are designed while developing or piloting, not in stage " + initiative.stage());
    }

    private List<PilotEvent> designed(Design c, LocalDate endMax) {
        requireReady(c.initiative());
        List<Missing> missing = missing(c);
        if (!missing.isEmpty()) throw new Rejection(DESIGN_INCOMPLETE, "the design is not complete", missing);
        requireSense(c, endMax);
        List<PersonRef> team = Stream.concat(Stream.of(c.by().person()), c.team().stream())
                .distinct()
                .toList();
        if (c.initiative().executive() != null && team.contains(c.initiative().executive())) {
            throw new Rejection(EXECUTIVE_IN_TEAM, "the executive clears the pilot and so does not carry it out");
        }
        return List.of(new PilotDesigned(
                c.id(),
                c.initiative().threadId(),
                c.initiative().organisation(),
                team,
                c.hypotheses(),
                c.measures().stream().map(DesignRules::complete).toList(),
                c.exposureMax(),
                c.groups(),
                c.stopCriteria(),
                c.harmMax(),
                c.riskClass(),
                c.design(),
                c.evidenceLevelTarget(),
                c.start(),
                c.end(),
                c.initiative().partners(),
                c.initiative().custody().visibility(),
                c.bookings(),
                c.at()));
    }

    private void requireSense(Design c, LocalDate endMax) {
        Set<String> names = new HashSet<>();
        for (MeasureDraft measure : c.measures()) {
            if (!names.add(measure.name())) {
                throw new Rejection(MEASURE_NAMED_TWICE, "there are two measures called " + measure.name());
            }
        }
        if (c.exposureMax() < 1) {
            throw new Rejection(
                    EXPOSURE_IS_ZERO,
                    "nobody could take part",
                    List.of(new Missing("exposureMax", "how many people may take part at most", Role.TL)));
        }
        if (c.end().isBefore(c.start())) throw new Rejection(PERIOD_REVERSED, "the pilot ends before it starts");
        if (c.end().isAfter(endMax)) {
            throw new Rejection(
                    PILOT_TOO_LONG,
                    "a pilot lasts at most %d months unless the board lets it take longer; this one ends on %s at last"
                            .formatted(rules.monthsMax(), endMax),
                    List.of(new Missing("waiver", "the board lets this pilot take longer", Role.PB)));
        }
        int most = PilotRules.levelMax(c.design());
        if (c.evidenceLevelTarget() > most) {
            throw new Rejection(
                    EVIDENCE_TARGET_ABOVE_DESIGN, "a %s can show level %d at most".formatted(c.design(), most));
        }
    }

    private static List<Missing> missing(Design c) {
        List<Missing> missing = new ArrayList<>();
        need(missing, c.hypotheses(), "hypotheses", "what should turn out to be true");
        need(missing, c.groups(), "groups", "into which outcomes are split, vulnerable groups among them");
        need(missing, c.stopCriteria(), "stopCriteria", "what ends the pilot at once");
        if (c.measures().stream().noneMatch(MeasureDraft::primary)) {
            missing.add(new Missing("measures", "at least one primary measure, on which the verdict hangs", Role.TL));
        }
        for (MeasureDraft measure : c.measures()) {
            String item = "measures." + measure.name() + ".";
            if (measure.baseline() == null) missing.add(new Missing(item + "baseline", "value before", Role.TL));
            if (measure.target() == null) missing.add(new Missing(item + "target", "value to reach", Role.TL));
            if (measure.direction() == null) missing.add(new Missing(item + "direction", "UP or DOWN", Role.TL));
            if (measure.source() == null || measure.source().isBlank()) {
                missing.add(new Missing(item + "source", "where the values come from", Role.TL));
            }
        }
        return missing;
    }

    private static void need(List<Missing> missing, List<String> texts, String item, String detail) {
        if (texts.isEmpty()) missing.add(new Missing(item, detail, Role.TL));
    }

    private static Measure complete(MeasureDraft draft) {
        if (draft.baseline() == null || draft.target() == null || draft.direction() == null || draft.source() == null) {
            throw new IllegalStateException("checked before: " + draft);
        }
        return new Measure(
                draft.name(),
                draft.primary(),
                draft.baseline(),
                draft.target(),
                draft.direction(),
                draft.unit(),
                draft.source());
    }
}
