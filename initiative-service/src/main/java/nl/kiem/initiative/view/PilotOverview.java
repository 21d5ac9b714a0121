package nl.kiem.initiative.view;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.initiative.PilotAwaited;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.contract.initiative.StudyDesign;
import nl.kiem.initiative.domain.OpenTerm;
import org.jspecify.annotations.Nullable;

/**
 * One pilot in the list: a row of {@code pilot_overview_v1}.
 *
 * @param plan null while nobody designed it
 * @param proof null while nobody assessed it
 * @param hypothesisKeys by which pilots with the same hypothesis are found
 * @param waits what it waits for
 * @param custody whose it is, who takes part and who may know of it
 */
@RecordBuilder
public record PilotOverview(
        String id,
        long version,
        String initiative,
        String organisation,
        PilotState state,
        @Nullable Plan plan,
        Safety safety,
        @Nullable Proof proof,
        List<String> hypothesisKeys,
        Map<PilotAwaited, OpenTerm> waits,
        Custody custody)
        implements PilotOverviewBuilder.With {

    /** How it was designed, from first to last day. */
    public record Plan(
            LocalDate start, LocalDate end, RiskClass riskClass, StudyDesign design, List<String> hypotheses) {}

    /**
     * Who is exposed, and who was harmed.
     *
     * @param harmMax at how many people affected it is suspended
     */
    public record Safety(long exposureMax, long exposed, long harmMax, long affected, int incidents) {

        Safety exposed(long total) {
            return new Safety(exposureMax, total, harmMax, affected, incidents);
        }

        Safety incident(long people) {
            return new Safety(exposureMax, exposed, harmMax, affected + people, incidents + 1);
        }

        Safety upTo(long newHarmMax) {
            return new Safety(exposureMax, exposed, newHarmMax, affected, incidents);
        }
    }

    /**
     * What it has shown.
     *
     * @param validUntil last day on which the proof counts; null while it is not proven
     * @param expired whether that day passed and was told
     */
    public record Proof(int evidenceLevel, @Nullable LocalDate validUntil, boolean expired) {}

    static PilotOverview blank(String id) {
        return new PilotOverview(
                id,
                0,
                "",
                "",
                PilotState.WAIVED,
                null,
                new Safety(0, 0, 0, 0, 0),
                null,
                List.of(),
                Map.of(),
                Custody.NONE);
    }

    PilotOverview of(String newInitiative, String newOrganisation) {
        return with(row -> row.initiative(newInitiative).organisation(newOrganisation));
    }

    PilotOverview designed(Plan newPlan, Safety newSafety, List<String> newKeys) {
        return with(row ->
                row.state(PilotState.DESIGNED).plan(newPlan).safety(newSafety).hypothesisKeys(newKeys));
    }

    PilotOverview in(PilotState now) {
        return withState(now);
    }

    PilotOverview with(Safety now) {
        return withSafety(now);
    }

    PilotOverview with(Proof now) {
        return withProof(now);
    }

    PilotOverview at(long newVersion, Map<PilotAwaited, OpenTerm> nowWaits, Custody nowCustody) {
        return with(row -> row.version(newVersion).waits(nowWaits).custody(nowCustody));
    }
}
