package nl.kiem.initiative.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.kiem.events.contract.initiative.LegalBasis;
import nl.kiem.events.contract.initiative.PilotEvent.EvidenceAssessed;
import nl.kiem.events.contract.initiative.PilotEvent.MeasurementRecorded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDesigned;
import nl.kiem.events.contract.initiative.PilotEvent.PilotIncidentReported;
import org.jspecify.annotations.Nullable;

/**
 * What a pilot has gathered.
 *
 * @param plan as it was designed
 * @param measurements one for each measure and period, corrections in place of what they correct
 * @param affected people affected by incidents so far
 * @param severeIncidents that have no finding yet
 * @param earlyStop why it ended before its time; null when it did not
 */
public record PilotFile(
        PilotDesigned plan,
        @Nullable LegalBasis legalBasis,
        List<MeasurementRecorded> measurements,
        long affected,
        int severeIncidents,
        @Nullable String earlyStop,
        @Nullable EvidenceAssessed assessment) {

    static PilotFile of(PilotDesigned plan) {
        return new PilotFile(plan, null, List.of(), 0, 0, null, null);
    }

    /** The value that counts at the end: of the latest period. */
    public Optional<MeasurementRecorded> endValue(String measure) {
        return measurements.stream()
                .filter(measurement -> measurement.measure().equals(measure))
                .max(Comparator.comparing(MeasurementRecorded::periodTo)
                        .thenComparing(MeasurementRecorded::periodFrom));
    }

    Optional<MeasurementRecorded> earlier(PilotCommand.RecordMeasurement c) {
        return measurements.stream()
                .filter(known -> known.measure().equals(c.measure())
                        && known.periodFrom().equals(c.periodFrom())
                        && known.periodTo().equals(c.periodTo()))
                .findFirst();
    }

    PilotFile clearedOn(LegalBasis basis) {
        return new PilotFile(plan, basis, measurements, affected, severeIncidents, earlyStop, assessment);
    }

    PilotFile measured(MeasurementRecorded e) {
        List<MeasurementRecorded> all = new ArrayList<>(measurements);
        all.removeIf(known -> known.measure().equals(e.measure())
                && known.periodFrom().equals(e.periodFrom())
                && known.periodTo().equals(e.periodTo()));
        all.add(e);
        return new PilotFile(plan, legalBasis, List.copyOf(all), affected, severeIncidents, earlyStop, assessment);
    }

    PilotFile harmed(PilotIncidentReported e) {
        int severe = severeIncidents + (e.severity() == PilotIncidentReported.Severity.SEVERE ? 1 : 0);
        return new PilotFile(
                plan, legalBasis, measurements, affected + e.affectedCount(), severe, earlyStop, assessment);
    }

    PilotFile concluded(@Nullable String reason) {
        return new PilotFile(plan, legalBasis, measurements, affected, severeIncidents, reason, assessment);
    }

    PilotFile assessed(EvidenceAssessed e) {
        return new PilotFile(plan, legalBasis, measurements, affected, severeIncidents, earlyStop, e);
    }
}
