package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.PilotReason.CLEARANCE_INCOMPLETE;
import static nl.kiem.initiative.domain.PilotReason.DESIGN_INCOMPLETE;
import static nl.kiem.initiative.domain.PilotReason.EVIDENCE_TARGET_ABOVE_DESIGN;
import static nl.kiem.initiative.domain.PilotReason.EXECUTIVE_IN_TEAM;
import static nl.kiem.initiative.domain.PilotReason.INITIATIVE_NOT_READY;
import static nl.kiem.initiative.domain.PilotReason.LEGAL_BASIS_EXPIRES_BEFORE_END;
import static nl.kiem.initiative.domain.PilotReason.MEASURE_NAMED_TWICE;
import static nl.kiem.initiative.domain.PilotReason.NOT_THE_EXECUTIVE;
import static nl.kiem.initiative.domain.PilotReason.PERIOD_REVERSED;
import static nl.kiem.initiative.domain.PilotReason.PILOT_TOO_LONG;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.LegalBasis;
import nl.kiem.events.contract.initiative.Measure;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.PilotCleared;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDesigned;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.initiative.domain.Pilot.Designed;
import nl.kiem.initiative.domain.PilotCommand.Clear;
import nl.kiem.initiative.domain.PilotCommand.Design;
import nl.kiem.initiative.domain.PilotCommand.MeasureDraft;

/** What a pilot must have thought of before anybody is exposed to it. */
record DesignRules(PilotRules rules) {

    private static final Set<Stage> DESIGNED_IN = Set.of(Stage.DEVELOPING, Stage.PILOTING);

    List<PilotEvent> design(Design c) {
        if (!DESIGNED_IN.contains(c.initiative().stage())) {
            throw new Rejection(
                    INITIATIVE_NOT_READY,
                    "pilots are designed while developing or piloting, not in stage "
                            + c.initiative().stage());
        }
        List<Missing> missing = missing(c);
        if (!missing.isEmpty()) throw new Rejection(DESIGN_INCOMPLETE, "the design is not complete", missing);
        requireSense(c);
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
                c.at()));
    }

    private void requireSense(Design c) {
        Set<String> names = new HashSet<>();
        for (MeasureDraft measure : c.measures()) {
            if (!names.add(measure.name())) {
                throw new Rejection(MEASURE_NAMED_TWICE, "there are two measures called " + measure.name());
            }
        }
        if (c.end().isBefore(c.start())) throw new Rejection(PERIOD_REVERSED, "the pilot ends before it starts");
        if (c.end().isAfter(c.start().plusMonths(rules.monthsMax()))) {
            throw new Rejection(PILOT_TOO_LONG, "a pilot lasts at most %d months".formatted(rules.monthsMax()));
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

    static List<PilotEvent> clear(Designed state, Clear c) {
        PilotDesigned plan = state.file().plan();
        List<Missing> missing = new ArrayList<>(c.initiative().lacking());
        LegalBasis basis = c.initiative().legalBasis();
        if (basis == null) missing.add(new Missing("legalBasis", "in the gate file of G2", Role.TL));
        String reference = c.personalDataReference();
        if (c.usesPersonalData() && (reference == null || reference.isBlank())) {
            missing.add(new Missing(
                    "personalDataReference", "where the privacy and algorithm assessments are kept", Role.TL));
        }
        if (basis == null || !missing.isEmpty()) {
            throw new Rejection(CLEARANCE_INCOMPLETE, "the pilot cannot be cleared yet", missing);
        }
        if (!c.by().person().equals(c.initiative().executive())) {
            throw new Rejection(NOT_THE_EXECUTIVE, "only the executive who is answerable for it clears a pilot");
        }
        if (plan.team().contains(c.by().person())) {
            throw new Rejection(EXECUTIVE_IN_TEAM, "who designed or carries out a pilot does not clear it");
        }
        if (basis.expires() != null && basis.expires().isBefore(plan.end())) {
            throw new Rejection(
                    LEGAL_BASIS_EXPIRES_BEFORE_END,
                    "the legal basis ends on %s, the pilot on %s".formatted(basis.expires(), plan.end()));
        }
        return List.of(new PilotCleared(plan.pilotId(), plan.threadId(), c.by().person(), basis, reference, c.at()));
    }
}
