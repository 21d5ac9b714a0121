package nl.kiem.initiative.domain;

import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.contract.initiative.PilotEvent.IncidentFindingRecorded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotIncidentReported;
import nl.kiem.events.contract.initiative.PilotEvent.PilotIncidentReported.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Who is exposed, and who was harmed.
 *
 * @param max at how many people affected the pilot is suspended
 * @param exposed people that took part so far
 * @param affected people affected by incidents so far
 * @param incidents in the order in which they were reported; the first is number 1
 */
public record PilotHarm(long max, long exposed, long affected, List<Incident> incidents) {

    /**
     * Something that went wrong.
     *
     * @param suspended whether the pilot was suspended because of it
     * @param finding null while nobody found out how it came about
     */
    public record Incident(
            int number,
            Severity severity,
            String description,
            long affected,
            boolean suspended,
            @Nullable String finding,
            @Nullable String remedy) {

        /** Whether the pilot cannot pass over it. */
        boolean severeAndOpen() {
            return severity == Severity.SEVERE && finding == null;
        }

        /** Whether a suspended pilot cannot go on before it is cleared up. */
        boolean holdsBack() {
            return finding == null && (suspended || severity == Severity.SEVERE);
        }
    }

    /** Whether nobody more may be harmed; a budget of nobody is not spent before anything went wrong. */
    boolean isSpent() {
        return !incidents.isEmpty() && affected >= max;
    }

    /** How many serious and severe incidents nobody has found out about, should this one be found out. */
    int unexplainedBut(int number) {
        return (int) incidents.stream()
                .filter(incident -> incident.number() != number)
                .filter(incident -> incident.severity() != Severity.MINOR && incident.finding() == null)
                .count();
    }

    static PilotHarm budget(long max) {
        return new PilotHarm(max, 0, 0, List.of());
    }

    int nextNumber() {
        return incidents.size() + 1;
    }

    List<Incident> severeAndOpen() {
        return incidents.stream().filter(Incident::severeAndOpen).toList();
    }

    List<Incident> holdingBack() {
        return incidents.stream().filter(Incident::holdsBack).toList();
    }

    PilotHarm exposedTo(long total) {
        return new PilotHarm(max, total, affected, incidents);
    }

    PilotHarm upTo(long newMax) {
        return new PilotHarm(newMax, exposed, affected, incidents);
    }

    /** Numbered in the order of the facts, those from before they were numbered too. */
    PilotHarm with(PilotIncidentReported e) {
        List<Incident> all = new ArrayList<>(incidents);
        all.add(new Incident(
                nextNumber(), e.severity(), e.description(), e.affectedCount(), e.suspended(), null, null));
        return new PilotHarm(max, exposed, affected + e.affectedCount(), List.copyOf(all));
    }

    PilotHarm with(IncidentFindingRecorded e) {
        List<Incident> all = incidents.stream()
                .map(known -> known.number() == e.incident()
                        ? new Incident(
                                known.number(),
                                known.severity(),
                                known.description(),
                                known.affected(),
                                known.suspended(),
                                e.finding(),
                                e.remedy())
                        : known)
                .toList();
        return new PilotHarm(max, exposed, affected, all);
    }
}
