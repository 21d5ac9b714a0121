package nl.kiem.initiative.api;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.PilotAwaited;
import nl.kiem.events.contract.initiative.PilotEvent.EvidenceAssessed;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDesigned;
import nl.kiem.events.contract.initiative.PilotEvent.PilotIncidentReported.Severity;
import nl.kiem.events.contract.initiative.PilotEvent.PilotProven;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.contract.initiative.StudyDesign;
import nl.kiem.events.contract.initiative.Verdict;
import nl.kiem.initiative.api.InitiativeBody.MissingBody;
import nl.kiem.initiative.domain.OpenTerm;
import nl.kiem.initiative.domain.Pilot.Known;
import nl.kiem.initiative.domain.PilotFile;
import nl.kiem.initiative.domain.PilotHarm.Incident;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A pilot as it stands now.
 *
 * @param exposed people that took part so far
 * @param affected people affected by incidents so far
 * @param harmMax at which number of affected people it is suspended
 * @param stopCriteriaMet since it last went on
 * @param evidenceLevel as assessed; null while nobody did
 * @param validUntil last day on which the proof counts; null when it is not proven
 * @param expired whether that day has passed and was told
 * @param waits everything that is awaited, what is due first in front
 * @param missing what the next step still lacks
 */
@Schema(description = "A pilot as it stands now / Een pilot zoals die er nu voor staat")
public record PilotBody(
        UUID id,
        UUID initiativeId,
        String state,
        String organisation,
        LocalDate start,
        LocalDate end,
        RiskClass riskClass,
        StudyDesign design,
        List<String> hypotheses,
        List<String> groups,
        List<String> stopCriteria,
        List<StopCriterionBody> stopCriteriaMet,
        List<BookingId> bookings,
        long exposureMax,
        long exposed,
        long harmMax,
        long affected,
        List<IncidentBody> incidents,
        List<MeasureBody> measures,
        @Nullable String earlyStopReason,
        @Nullable Integer evidenceLevel,
        @Nullable LocalDate validUntil,
        boolean expired,
        List<LegalFindingBody> legalFindings,
        List<DoubtBody> doubts,
        List<WaitBody> waits,
        List<MissingBody> missing) {

    /**
     * Something that went wrong.
     *
     * @param number in this pilot, from 1
     * @param suspended whether the pilot was suspended because of it
     * @param finding how it came about; null while nobody said
     */
    public record IncidentBody(
            int number,
            Severity severity,
            String description,
            long affectedCount,
            boolean suspended,
            @Nullable String finding,
            @Nullable String remedy) {

        static IncidentBody of(Incident incident) {
            return new IncidentBody(
                    incident.number(),
                    incident.severity(),
                    incident.description(),
                    incident.affected(),
                    incident.suspended(),
                    incident.finding(),
                    incident.remedy());
        }
    }

    /** What was agreed to end the pilot at once, and from what it shows that it came about. */
    public record StopCriterionBody(String criterion, String explanation) {}

    public record LegalFindingBody(String lawRef, String article, String description) {}

    /** Another pilot that did not prove what this one wants to show. */
    public record DoubtBody(String hypothesis, UUID pilotId, UUID initiativeId, Verdict verdict) {}

    /**
     * Who has to do what by when.
     *
     * @param told how often it was told that it is late
     */
    public record WaitBody(PilotAwaited awaited, Role waitingFor, LocalDate since, LocalDate dueBy, int told) {
        static WaitBody of(Map.Entry<PilotAwaited, OpenTerm> wait) {
            OpenTerm term = wait.getValue();
            return new WaitBody(wait.getKey(), term.waitingFor(), term.since(), term.dueBy(), term.told());
        }
    }

    static PilotBody of(Known state, List<Missing> missing) {
        PilotFile file = state.file();
        PilotDesigned plan = file.plan();
        EvidenceAssessed assessment = file.ending().assessment();
        PilotProven proven = file.ending().proven();
        return new PilotBody(
                plan.pilotId().value(),
                plan.threadId().value(),
                state.getClass().getSimpleName(),
                plan.organisation().value(),
                plan.start(),
                plan.end(),
                plan.riskClass(),
                plan.design(),
                plan.hypotheses(),
                plan.groups(),
                plan.stopCriteria(),
                file.heard().met().stream()
                        .map(e -> new StopCriterionBody(e.criterion(), e.explanation()))
                        .toList(),
                file.bookings(),
                plan.exposureMax(),
                file.harm().exposed(),
                file.harm().max(),
                file.harm().affected(),
                file.harm().incidents().stream().map(IncidentBody::of).toList(),
                plan.measures().stream()
                        .map(measure -> MeasureBody.of(measure, file.endValue(measure.name())))
                        .toList(),
                file.ending().earlyStop(),
                assessment == null ? null : assessment.level(),
                proven == null ? null : proven.validUntil(),
                file.ending().expired(),
                legal(file),
                doubts(file),
                waits(file),
                missing.stream().map(MissingBody::of).toList());
    }

    private static List<LegalFindingBody> legal(PilotFile file) {
        return file.heard().legal().stream()
                .map(e -> new LegalFindingBody(e.lawRef(), e.article(), e.description()))
                .toList();
    }

    private static List<DoubtBody> doubts(PilotFile file) {
        return file.heard().doubted().stream()
                .map(e -> new DoubtBody(
                        e.hypothesis(),
                        e.otherPilotId().value(),
                        e.otherThreadId().value(),
                        e.verdict()))
                .toList();
    }

    private static List<WaitBody> waits(PilotFile file) {
        return file.terms().entrySet().stream()
                .map(WaitBody::of)
                .sorted(Comparator.comparing(WaitBody::dueBy).thenComparing(WaitBody::awaited))
                .toList();
    }
}
