package nl.kiem.initiative.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.Lesson;
import nl.kiem.events.contract.initiative.Measure;
import nl.kiem.events.contract.initiative.PilotAwaited;
import nl.kiem.events.contract.initiative.PilotEvent.PilotIncidentReported.Severity;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.contract.initiative.StudyDesign;
import nl.kiem.events.contract.initiative.Verdict;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a pilot. */
public sealed interface PilotCommand {

    Actor by();

    Instant at();

    /** Let a pilot that is still to be designed last longer than others. */
    record WaiveLength(PilotId id, InitiativeFacts initiative, LocalDate endMax, Grounds grounds, Actor by, Instant at)
            implements PilotCommand {}

    /**
     * Think a pilot through beforehand.
     *
     * @param onWaiver whether it rests on a waiver of the board under the same id
     * @param team beside the team lead who asks
     * @param bookings of facilities without which it does not start
     */
    record Design(
            PilotId id,
            boolean onWaiver,
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
            List<BookingId> bookings,
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
     * @param reservations of the facilities that the design names
     * @param personalDataReference to privacy and algorithm assessments
     */
    record Clear(
            InitiativeFacts initiative,
            List<Reservation> reservations,
            boolean usesPersonalData,
            @Nullable String personalDataReference,
            Actor by,
            Instant at)
            implements PilotCommand {}

    /** Begin, in the facilities that the design names. */
    record Start(InitiativeFacts initiative, List<Reservation> reservations, Actor by, Instant at)
            implements PilotCommand {}

    /** Let more people take part. */
    record ExposePeople(InitiativeFacts initiative, long count, Actor by, Instant at) implements PilotCommand {}

    /** Give up a pilot in which nobody took part yet. */
    record Withdraw(@Nullable String reason, Actor by, Instant at) implements PilotCommand {}

    /** Be over because the initiative is, in that stage. */
    record EndWithInitiative(Stage stage, Actor by, Instant at) implements PilotCommand {}

    /** Say that what was agreed beforehand to end the pilot at once has come about. */
    record MarkStopCriterion(String criterion, String explanation, Actor by, Instant at) implements PilotCommand {}

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

    /** Say how an incident came about. */
    record RecordIncidentFinding(int incident, String finding, String remedy, Actor by, Instant at)
            implements PilotCommand {}

    /**
     * Let a suspended pilot go on.
     *
     * @param harmMax how many people may be affected by now until it is suspended again
     */
    record Resume(
            InitiativeFacts initiative,
            @Nullable String reason,
            @Nullable Long harmMax,
            Actor by,
            Instant at) implements PilotCommand {}

    /** Say that a law stands in the way. */
    record RecordLegalFinding(
            String lawRef,
            String article,
            String description,
            List<String> services,
            long affectedEstimate,
            Actor by,
            Instant at)
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

    /** What a verdict rests on beside the evidence. */
    record Grounds(@Nullable String rationale) {}

    record DeclareProven(InitiativeFacts initiative, String dossierRef, Grounds grounds, Actor by, Instant at)
            implements PilotCommand {}

    record DeclareNotProven(
            InitiativeFacts initiative,
            Verdict verdict,
            @Nullable Lesson lesson,
            Grounds grounds,
            Actor by,
            Instant at) implements PilotCommand {}

    /**
     * Hear that another pilot did not prove what this one wants to show.
     *
     * @param custody whose the other pilot is and who may know of it
     */
    record HearDoubt(
            PilotId pilot,
            ThreadId thread,
            List<String> hypotheses,
            Verdict verdict,
            Custody custody,
            Actor by,
            Instant at)
            implements PilotCommand {}

    /** Tell that a term passed, after the last day before it is told. */
    record FlagDeadline(PilotAwaited awaited, LocalDate lastDay, Actor by, Instant at) implements PilotCommand {}

    /** Tell that the proof does not count any more. */
    record ExpireEvidence(LocalDate validUntil, Actor by, Instant at) implements PilotCommand {}
}
