package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.Sample.AT;
import static nl.kiem.initiative.domain.Sample.AUDITOR;
import static nl.kiem.initiative.domain.Sample.DAY;
import static nl.kiem.initiative.domain.Sample.ID;
import static nl.kiem.initiative.domain.Sample.LEAD;
import static nl.kiem.initiative.domain.Sample.MINISTRY;
import static nl.kiem.initiative.domain.Sample.NO_LAW_NEEDED;
import static nl.kiem.initiative.domain.Sample.PARTNER;
import static nl.kiem.initiative.domain.Sample.PILOT;
import static nl.kiem.initiative.domain.Sample.TOP;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.Measure;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.EvidenceAssessed;
import nl.kiem.events.contract.initiative.PilotEvent.IncidentFindingRecorded;
import nl.kiem.events.contract.initiative.PilotEvent.MeasurementRecorded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotCleared;
import nl.kiem.events.contract.initiative.PilotEvent.PilotConcluded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDesigned;
import nl.kiem.events.contract.initiative.PilotEvent.PilotIncidentReported;
import nl.kiem.events.contract.initiative.PilotEvent.PilotIncidentReported.Severity;
import nl.kiem.events.contract.initiative.PilotEvent.PilotProven;
import nl.kiem.events.contract.initiative.PilotEvent.PilotResumed;
import nl.kiem.events.contract.initiative.PilotEvent.PilotStarted;
import nl.kiem.events.contract.initiative.PilotEvent.PilotSuspended;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.contract.initiative.StudyDesign;
import org.jspecify.annotations.Nullable;

/** The pilot that the tests tell of: fewer people who do not answer a letter. */
final class PilotSample {

    static final PilotRules RULES = new PilotRules(12, 2, 3, 3, 24, 30, 10, 5);
    static final ThreadId THREAD = ThreadId.of(ID);
    static final LocalDate START = DAY.plusDays(7);
    static final LocalDate END = DAY.plusDays(97);
    static final PersonRef TESTER = new PersonRef("tester-1");
    static final Actor ASSESSOR = new Actor(new PersonRef("assessor-1"), AUDITOR, Set.of(Role.ASR));
    static final List<String> GROUPS = List.of("low literacy", "others");

    static final Measure ANSWERS = new Measure(
            "answers in time",
            true,
            new BigDecimal("40"),
            new BigDecimal("60"),
            Measure.Direction.UP,
            "percent",
            "case system");
    static final Measure CALLS = new Measure(
            "calls",
            false,
            new BigDecimal("900"),
            new BigDecimal("700"),
            Measure.Direction.DOWN,
            "a week",
            "telephone exchange");

    static final PilotDesigned PLANNED = planned(RiskClass.MEDIUM, StudyDesign.COMPARISON, 500);
    static final PilotEvent CLEARED = new PilotCleared(PILOT, THREAD, TOP, NO_LAW_NEEDED, "dpia-7", AT);
    static final PilotEvent STARTED = new PilotStarted(
            PILOT, THREAD, List.of(MINISTRY, PARTNER), 500, List.of(ANSWERS, CALLS), END, NO_LAW_NEEDED, days(7));
    static final PilotEvent SUSPENDED =
            new PilotSuspended(PILOT, THREAD, "incidents affected 10 people, the limit is 10", days(20));
    static final PilotEvent RESUMED = new PilotResumed(PILOT, THREAD, TOP, "the number is checked", 15, days(23));
    static final PilotEvent ON_TARGET = measured("65", "55", "75", null);
    static final PilotEvent CONCLUDED = new PilotConcluded(PILOT, THREAD, null, days(98));
    static final PilotEvent ASSESSED = assessed(3);

    static final LocalDate VALID_UNTIL = DAY.plusDays(105).plusMonths(24);
    static final PilotEvent PROVEN = new PilotProven(
            PILOT,
            THREAD,
            "Letters that people understand",
            MINISTRY,
            3,
            List.of(),
            RiskClass.MEDIUM,
            "https://dossier.example/7",
            "0".repeat(64),
            VALID_UNTIL,
            "on target, nobody harmed",
            List.of(PARTNER),
            List.of(LEAD),
            days(105));

    private PilotSample() {}

    static PilotDesigned planned(RiskClass risk, StudyDesign design, long exposureMax) {
        return planned(risk, design, exposureMax, 10);
    }

    static PilotDesigned planned(RiskClass risk, StudyDesign design, long exposureMax, long harmMax) {
        return new PilotDesigned(
                PILOT,
                THREAD,
                MINISTRY,
                List.of(LEAD, TESTER),
                List.of("people answer what they understand"),
                List.of(ANSWERS, CALLS),
                exposureMax,
                GROUPS,
                List.of("somebody loses an income"),
                harmMax,
                risk,
                design,
                3,
                START,
                END,
                List.of(PARTNER),
                Visibility.GOVERNMENT,
                List.of(),
                AT);
    }

    static PilotEvent measured(String value, String lowLiteracy, String others, @Nullable String correction) {
        return new MeasurementRecorded(
                PILOT,
                THREAD,
                ANSWERS.name(),
                new BigDecimal(value),
                450,
                START,
                END,
                Map.of("low literacy", new BigDecimal(lowLiteracy), "others", new BigDecimal(others)),
                correction,
                days(98));
    }

    static PilotEvent reported(int number, Severity severity, long affected, boolean suspended) {
        return new PilotIncidentReported(
                PILOT, THREAD, severity, "a letter went to the wrong house", affected, suspended, number, days(20));
    }

    static PilotEvent found(int incident) {
        return found(incident, 0);
    }

    static PilotEvent found(int incident, @Nullable Integer unexplained) {
        return new IncidentFindingRecorded(
                PILOT,
                THREAD,
                incident,
                "two files had one number",
                "the number is checked",
                LEAD,
                unexplained,
                days(22));
    }

    static PilotEvent assessed(int level) {
        return new EvidenceAssessed(PILOT, THREAD, level, "fair", "one region", ASSESSOR.person(), AUDITOR, days(100));
    }

    static Instant days(int later) {
        return Sample.days(later);
    }
}
