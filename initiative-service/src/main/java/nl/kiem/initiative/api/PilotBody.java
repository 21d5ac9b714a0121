package nl.kiem.initiative.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.kiem.events.contract.initiative.Measure;
import nl.kiem.events.contract.initiative.PilotEvent.EvidenceAssessed;
import nl.kiem.events.contract.initiative.PilotEvent.MeasurementRecorded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDesigned;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.contract.initiative.StudyDesign;
import nl.kiem.initiative.domain.Pilot.Known;
import nl.kiem.initiative.domain.PilotFile;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A pilot as it stands now.
 *
 * @param affected people affected by incidents so far
 * @param harmMax at which number of affected people it is suspended
 * @param evidenceLevel as assessed; null while nobody did
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
        long exposureMax,
        long harmMax,
        long affected,
        List<MeasureBody> measures,
        @Nullable String earlyStopReason,
        @Nullable Integer evidenceLevel) {

    /**
     * A measure with the value that was reached.
     *
     * @param value the one that counts at the end; null while nothing was measured
     */
    public record MeasureBody(
            String name,
            boolean primary,
            BigDecimal baseline,
            BigDecimal target,
            Measure.Direction direction,
            String unit,
            @Nullable BigDecimal value,
            Map<String, BigDecimal> groupValues) {

        static MeasureBody of(Measure measure, Optional<MeasurementRecorded> end) {
            return new MeasureBody(
                    measure.name(),
                    measure.primary(),
                    measure.baseline(),
                    measure.target(),
                    measure.direction(),
                    measure.unit(),
                    end.map(MeasurementRecorded::value).orElse(null),
                    end.map(MeasurementRecorded::groupValues).orElse(Map.of()));
        }
    }

    static PilotBody of(Known state) {
        PilotFile file = state.file();
        PilotDesigned plan = file.plan();
        EvidenceAssessed assessment = file.assessment();
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
                plan.exposureMax(),
                plan.harmMax(),
                file.affected(),
                plan.measures().stream()
                        .map(measure -> MeasureBody.of(measure, file.endValue(measure.name())))
                        .toList(),
                file.earlyStop(),
                assessment == null ? null : assessment.level());
    }
}
