package nl.kiem.initiative.api;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import nl.kiem.events.contract.initiative.Measure;
import nl.kiem.events.contract.initiative.PilotEvent.MeasurementRecorded;
import org.jspecify.annotations.Nullable;

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
