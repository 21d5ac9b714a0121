package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.PilotReason.INDEPENDENCE_NOT_DECLARED;
import static nl.kiem.initiative.domain.PilotReason.INITIATIVE_CLOSED;
import static nl.kiem.initiative.domain.PilotReason.LESSON_INCOMPLETE;
import static nl.kiem.initiative.domain.PilotReason.LEVEL_ABOVE_DESIGN;
import static nl.kiem.initiative.domain.PilotReason.PROOF_INCOMPLETE;
import static nl.kiem.initiative.domain.PilotReason.RATIONALE_MISSING;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Measure;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.EvidenceAssessed;
import nl.kiem.events.contract.initiative.PilotEvent.MeasuredResult;
import nl.kiem.events.contract.initiative.PilotEvent.MeasurementRecorded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDesigned;
import nl.kiem.events.contract.initiative.PilotEvent.PilotNotProven;
import nl.kiem.events.contract.initiative.PilotEvent.PilotProven;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.initiative.domain.Pilot.Concluded;
import nl.kiem.initiative.domain.PilotCommand.AssessEvidence;
import nl.kiem.initiative.domain.PilotCommand.DeclareNotProven;
import nl.kiem.initiative.domain.PilotCommand.DeclareProven;

/** What counts as proof, and who may say so. */
record ProofRules(PilotRules rules) {

    static List<PilotEvent> assess(Concluded state, AssessEvidence c) {
        PilotDesigned plan = state.file().plan();
        if (!c.independenceDeclared()) {
            throw new Rejection(INDEPENDENCE_NOT_DECLARED, "an assessor declares to be independent of the pilot");
        }
        Independence.requireOfAssessor(c.initiative(), plan, c.by());
        int most = PilotRules.levelMax(plan.design());
        if (c.level() > most) {
            throw new Rejection(LEVEL_ABOVE_DESIGN, "a %s can show level %d at most".formatted(plan.design(), most));
        }
        return List.of(new EvidenceAssessed(
                plan.pilotId(),
                plan.threadId(),
                c.level(),
                c.confidence(),
                c.limits(),
                c.by().person(),
                c.by().organisation(),
                c.at()));
    }

    List<PilotEvent> proven(Concluded state, DeclareProven c) {
        PilotFile file = state.file();
        PilotDesigned plan = file.plan();
        Independence.requireOfDecider(c.initiative(), file, c.by());
        String rationale = rationale(c.grounds());
        if (c.initiative().closed()) throw new Rejection(INITIATIVE_CLOSED, "the initiative is over");
        List<Missing> missing = missing(file, c.initiative());
        EvidenceAssessed assessment = file.ending().assessment();
        if (assessment == null || !missing.isEmpty()) {
            throw new Rejection(PROOF_INCOMPLETE, "it is not proven; NOT_PROVEN or INCONCLUSIVE remain", missing);
        }
        List<MeasuredResult> results = results(file);
        return List.of(new PilotProven(
                plan.pilotId(),
                plan.threadId(),
                c.initiative().title(),
                plan.organisation(),
                assessment.level(),
                results,
                plan.riskClass(),
                c.dossierRef(),
                new Dossier(file, assessment, results, c.dossierRef()).hash(),
                CivilDate.of(c.at()).plusMonths(rules.evidenceValidMonths()),
                rationale,
                c.initiative().partners(),
                Independence.makers(c.initiative(), plan),
                c.at()));
    }

    static List<PilotEvent> notProven(Concluded state, DeclareNotProven c) {
        PilotDesigned plan = state.file().plan();
        Independence.requireOfDecider(c.initiative(), state.file(), c.by());
        return List.of(new PilotNotProven(
                plan.pilotId(),
                plan.threadId(),
                c.verdict(),
                Lessons.complete(c.lesson(), LESSON_INCOMPLETE),
                rationale(c.grounds()),
                c.at()));
    }

    static String rationale(PilotCommand.Grounds grounds) {
        String rationale = grounds.rationale();
        if (rationale == null || rationale.isBlank()) throw new Rejection(RATIONALE_MISSING, "a decision tells why");
        return rationale;
    }

    /** Every condition that fails, not the first one only. */
    List<Missing> missing(PilotFile file, InitiativeFacts initiative) {
        List<Missing> missing = new ArrayList<>();
        if (file.ending().earlyStop() != null) {
            missing.add(new Missing("conclusion", "the pilot ran its course; it ended early", Role.TL));
        }
        file.harm().severeAndOpen().forEach(incident -> missing.add(IncidentRules.finding(incident)));
        missing.addAll(weak(file, initiative));
        for (Measure measure : file.plan().measures()) {
            file.endValue(measure.name()).ifPresentOrElse(end -> judge(missing, measure, end), () -> {
                if (measure.primary()) missing.add(new Missing(item(measure), "it has no end value", Role.TL));
            });
        }
        return missing;
    }

    /** What the evidence falls short of; high risk asks that its assessor has not become part of it since. */
    private List<Missing> weak(PilotFile file, InitiativeFacts initiative) {
        RiskClass risk = file.plan().riskClass();
        int least = rules.levelMin(risk);
        EvidenceAssessed assessment = file.ending().assessment();
        if (assessment == null || assessment.level() < least) {
            return List.of(
                    new Missing("evidenceLevel", "risk class %s asks for level %d".formatted(risk, least), Role.ASR));
        }
        if (risk == RiskClass.HIGH && Independence.isLost(initiative, file.plan(), assessment)) {
            return List.of(new Missing(
                    "independence", "risk class HIGH asks for an assessor who takes no part in it by now", Role.ASR));
        }
        return List.of();
    }

    private static void judge(List<Missing> missing, Measure measure, MeasurementRecorded end) {
        if (measure.primary() && worse(measure, end.value(), measure.target())) {
            String detail = "%s is not on target %s".formatted(end.value(), measure.target());
            missing.add(new Missing(item(measure), detail, Role.TL));
        }
        new TreeMap<>(end.groupValues()).forEach((group, value) -> {
            if (worse(measure, value, measure.baseline())) {
                String detail =
                        "%s is worse than before, %s: nobody may be harmed".formatted(value, measure.baseline());
                missing.add(new Missing(item(measure) + ".groups." + group, detail, Role.TL));
            }
        });
    }

    private static String item(Measure measure) {
        return "measures." + measure.name();
    }

    private static boolean worse(Measure measure, BigDecimal value, BigDecimal than) {
        return switch (measure.direction()) {
            case UP -> value.compareTo(than) < 0;
            case DOWN -> value.compareTo(than) > 0;
        };
    }

    private static List<MeasuredResult> results(PilotFile file) {
        return file.plan().measures().stream()
                .flatMap(measure -> file.endValue(measure.name()).stream()
                        .map(end -> new MeasuredResult(
                                measure.name(), measure.baseline(), measure.target(), end.value(), end.groupValues())))
                .toList();
    }
}
