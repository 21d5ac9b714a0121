package nl.kiem.scaling.view;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.contract.scaling.Condition;
import nl.kiem.events.contract.scaling.ScaleUpOutcome;
import nl.kiem.events.contract.scaling.ScalingKind;
import org.jspecify.annotations.Nullable;

/**
 * One scaling case as people read it.
 *
 * @param decisionDue last day for the decision
 * @param overdue whether that day passed without one
 * @param decision the last one; a deferral counts
 * @param custody whose it is, who takes part and who may know of it
 */
@RecordBuilder
public record ScalingCaseOverview(
        String id,
        long version,
        ThreadId threadId,
        PilotId pilotId,
        String title,
        OrganisationId organisation,
        String state,
        LocalDate decisionDue,
        boolean overdue,
        int deferrals,
        Evidence evidence,
        CaseDossier dossier,
        @Nullable Decision decision,
        Instant openedAt,
        @Nullable Instant decidedAt,
        Custody custody)
        implements ScalingCaseOverviewBuilder.With {

    /** What the pilot proved. */
    public record Evidence(int level, RiskClass riskClass, LocalDate validUntil, String dossierRef) {}

    /**
     * What the board decided.
     *
     * @param reasons the rationale of an approval or deferral, or the reasons of a rejection
     * @param cap null unless approved
     */
    public record Decision(
            ScaleUpOutcome outcome,
            List<String> reasons,
            List<ScalingKind> kinds,
            List<OrganisationId> adopters,
            List<Condition> conditions,
            @Nullable Money cap,
            boolean purchaseNeeded,
            @Nullable String functionalNeed,
            @Nullable String noPurchaseReason,
            @Nullable String lesson,
            @Nullable String reopenIf) {

        static Decision of(
                ScaleUpOutcome outcome, List<String> reasons, @Nullable String lesson, @Nullable String reopenIf) {
            return new Decision(
                    outcome, reasons, List.of(), List.of(), List.of(), null, false, null, null, lesson, reopenIf);
        }
    }

    ScalingCaseOverview at(long newVersion, Custody newCustody) {
        return with(row -> row.version(newVersion).custody(newCustody));
    }

    ScalingCaseOverview with(String newState, CaseDossier newDossier) {
        return with(row -> row.state(newState).dossier(newDossier));
    }

    ScalingCaseOverview pastDue() {
        return withOverdue(true);
    }

    ScalingCaseOverview deferred(LocalDate until, Decision deferral) {
        return with(row -> row.state("Deferred")
                .decisionDue(until)
                .overdue(false)
                .deferrals(deferrals + 1)
                .decision(deferral)
                .decidedAt(null));
    }

    ScalingCaseOverview decided(String newState, Decision outcome, Instant at) {
        return with(row -> row.state(newState).decision(outcome).decidedAt(at));
    }
}
