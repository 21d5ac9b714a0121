package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.PilotReason.EXECUTIVE_IN_TEAM;
import static nl.kiem.initiative.domain.PilotReason.INCIDENT_UNKNOWN;
import static nl.kiem.initiative.domain.PilotReason.INITIATIVE_CLOSED;
import static nl.kiem.initiative.domain.PilotReason.NOT_THE_EXECUTIVE;
import static nl.kiem.initiative.domain.PilotReason.PILOT_PERIOD_OVER;
import static nl.kiem.initiative.domain.PilotReason.RESUMPTION_INCOMPLETE;
import static nl.kiem.initiative.domain.PilotReason.STOP_CRITERION_UNKNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.IncidentFindingRecorded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDesigned;
import nl.kiem.events.contract.initiative.PilotEvent.PilotIncidentReported;
import nl.kiem.events.contract.initiative.PilotEvent.PilotIncidentReported.Severity;
import nl.kiem.events.contract.initiative.PilotEvent.PilotResumed;
import nl.kiem.events.contract.initiative.PilotEvent.PilotSuspended;
import nl.kiem.events.contract.initiative.PilotEvent.StopCriterionMet;
import nl.kiem.initiative.domain.Pilot.Known;
import nl.kiem.initiative.domain.Pilot.Running;
import nl.kiem.initiative.domain.Pilot.Suspended;
import nl.kiem.initiative.domain.Pilot.UnderWay;
import nl.kiem.initiative.domain.PilotCommand.MarkStopCriterion;
import nl.kiem.initiative.domain.PilotCommand.RecordIncidentFinding;
import nl.kiem.initiative.domain.PilotCommand.ReportIncident;
import nl.kiem.initiative.domain.PilotCommand.Resume;
import nl.kiem.initiative.domain.PilotHarm.Incident;

/** What happens when something goes wrong. */
final class IncidentRules {

    /** What the finding on an incident is called before its number. */
    static final String ITEM = "incidents.";

    private IncidentRules() {}

    /**
     * Never refused, in whatever state the pilot is. Over the limit the suspension is part of the same decision; so it is
     * after a severe incident: a limit of so many people says how often it may go wrong, not how badly.
     */
    static List<PilotEvent> report(Known state, ReportIncident c) {
        PilotDesigned plan = state.file().plan();
        PilotHarm harm = state.file().harm();
        long affected = harm.affected() + c.affectedCount();
        boolean spent = affected >= harm.max();
        boolean over = state instanceof Running && (spent || c.severity() == Severity.SEVERE);
        var reported = new PilotIncidentReported(
                plan.pilotId(),
                plan.threadId(),
                c.severity(),
                c.description(),
                c.affectedCount(),
                over,
                harm.nextNumber(),
                c.at());
        if (!over) return List.of(reported);
        String reason = spent
                ? "incidents affected %d people, the limit is %d".formatted(affected, harm.max())
                : "a severe incident, whatever the limit";
        return List.of(reported, new PilotSuspended(plan.pilotId(), plan.threadId(), reason, c.at()));
    }

    /** What was found out later takes the place of what was thought before. */
    static List<PilotEvent> finding(Known state, RecordIncidentFinding c) {
        PilotDesigned plan = state.file().plan();
        List<Incident> incidents = state.file().harm().incidents();
        if (c.incident() < 1 || c.incident() > incidents.size()) {
            throw new Rejection(
                    INCIDENT_UNKNOWN, "the pilot has %d incidents, the first is 1".formatted(incidents.size()));
        }
        Incident incident = incidents.get(c.incident() - 1);
        if (c.finding().equals(incident.finding()) && c.remedy().equals(incident.remedy())) return List.of();
        return List.of(new IncidentFindingRecorded(
                plan.pilotId(),
                plan.threadId(),
                c.incident(),
                c.finding(),
                c.remedy(),
                c.by().person(),
                state.file().harm().unexplainedBut(c.incident()),
                c.at()));
    }

    /** What was agreed to end the pilot at once suspends it; who is there decides whether it ends or goes on. */
    static List<PilotEvent> criterionMet(UnderWay state, MarkStopCriterion c) {
        PilotDesigned plan = state.file().plan();
        if (!plan.stopCriteria().contains(c.criterion())) {
            throw new Rejection(STOP_CRITERION_UNKNOWN, "the design has these: " + plan.stopCriteria());
        }
        boolean told = state.file().heard().met().stream()
                .anyMatch(earlier -> earlier.criterion().equals(c.criterion()));
        if (told) return List.of();
        var met = new StopCriterionMet(
                plan.pilotId(), plan.threadId(), c.criterion(), c.explanation(), c.by().person(), c.at());
        return switch (state) {
            case Suspended _ -> List.of(met);
            case Running _ -> {
                String reason = "a stop criterion is met: " + c.criterion();
                yield List.of(met, new PilotSuspended(plan.pilotId(), plan.threadId(), reason, c.at()));
            }
        };
    }

    /** The executive says why it may go on and how much harm is borne from now on; nobody is exposed until then. */
    static List<PilotEvent> resume(Suspended state, Resume c) {
        PilotDesigned plan = state.file().plan();
        if (c.initiative().closed()) throw new Rejection(INITIATIVE_CLOSED, "the initiative is over");
        if (!c.by().person().equals(c.initiative().executive())) {
            throw new Rejection(NOT_THE_EXECUTIVE, "only the executive who is answerable for it lets a pilot go on");
        }
        if (plan.team().contains(c.by().person())) {
            throw new Rejection(EXECUTIVE_IN_TEAM, "who designed or carries out a pilot does not let it go on");
        }
        LocalDate today = CivilDate.of(c.at());
        if (plan.end().isBefore(today)) {
            throw new Rejection(PILOT_PERIOD_OVER, "it would have ended on %s: conclude it".formatted(plan.end()));
        }
        SafetyRules.require(SafetyRules.around(c.initiative(), today));
        List<Missing> missing = new ArrayList<>();
        state.file().harm().holdingBack().forEach(incident -> missing.add(finding(incident)));
        String reason = c.reason();
        if (reason == null || reason.isBlank()) {
            missing.add(new Missing("reason", "why it is safe to go on", Role.EXE));
        }
        long affected = state.file().harm().affected();
        Long harmMax = c.harmMax();
        if (harmMax == null || harmMax <= affected) {
            missing.add(new Missing("harmMax", "a new limit: more than the %d affected".formatted(affected), Role.EXE));
        }
        if (reason == null || harmMax == null || !missing.isEmpty()) {
            throw new Rejection(RESUMPTION_INCOMPLETE, "the pilot cannot go on yet", missing);
        }
        return List.of(new PilotResumed(plan.pilotId(), plan.threadId(), c.by().person(), reason, harmMax, c.at()));
    }

    /** What an incident waits for. */
    static Missing finding(Incident incident) {
        return new Missing(
                ITEM + incident.number(),
                "a finding on the %s incident that affected %d people"
                        .formatted(incident.severity(), incident.affected()),
                Role.TL);
    }
}
