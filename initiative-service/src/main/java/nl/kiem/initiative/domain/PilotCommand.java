package nl.kiem.initiative.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.initiative.Lesson;
import nl.kiem.events.contract.initiative.Measure;
import nl.kiem.events.contract.initiative.PilotEvent.PilotIncidentReported.Severity;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.contract.initiative.StudyDesign;
import nl.kiem.events.contract.initiative.Verdict;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a pilot. */
public sealed interface PilotCommand {

    Actor by();

    Instant at();

    /**
     * Think a pilot through beforehand.
     *
     * @param team beside the team lead who asks
     */
    record Design(
            PilotId id,
            InitiativeFacts initiative,
            List<PersonRef> team,
            List<String> hypotheses,
            List<MeasureDraft> measures,
            long exposureMax,
            List<String> groups,
            List<String> stopCriteria,
            long harmMax,
            RiskClass riskClass,
            StudyDesign design,
            int evidenceLevelTarget,
            LocalDate start,
            LocalDate end,
            Actor by,
            Instant at)
            implements PilotCommand {}

    /** A measure as it was sent in, possibly with holes. */
    record MeasureDraft(
            String name,
            boolean primary,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            Measure.@Nullable Direction direction,
            String unit,
            @Nullable String source) {}

    /**
     * Let a pilot be carried out.
     *
     * @param personalDataReference to privacy and algorithm assessments
     */
    record Clear(
            InitiativeFacts initiative,
            boolean usesPersonalData,
            @Nullable String personalDataReference,
            Actor by,
            Instant at)
            implements PilotCommand {}

    record Start(InitiativeFacts initiative, Actor by, Instant at) implements PilotCommand {}

    record RecordMeasurement(
            String measure,
            BigDecimal value,
            long n,
            LocalDate periodFrom,
            LocalDate periodTo,
            Map<String, BigDecimal> groupValues,
            @Nullable String correctionReason,
            Actor by,
            Instant at)
            implements PilotCommand {}

    record ReportIncident(Severity severity, String description, long affectedCount, Actor by, Instant at)
            implements PilotCommand {}

    record Conclude(@Nullable String earlyStopReason, Actor by, Instant at) implements PilotCommand {}

    record AssessEvidence(
            InitiativeFacts initiative,
            boolean independenceDeclared,
            int level,
            String confidence,
            String limits,
            Actor by,
            Instant at)
            implements PilotCommand {}

    /**
     * What a verdict rests on beside the evidence.
     *
     * @param interests who declared an interest and therefore does not decide
     */
    record Grounds(@Nullable String rationale, Set<PersonRef> interests) {}

    record DeclareProven(InitiativeFacts initiative, String dossierRef, Grounds grounds, Actor by, Instant at)
            implements PilotCommand {}

    record DeclareNotProven(
            InitiativeFacts initiative,
            Verdict verdict,
            @Nullable Lesson lesson,
            Grounds grounds,
            Actor by,
            Instant at) implements PilotCommand {}
}
