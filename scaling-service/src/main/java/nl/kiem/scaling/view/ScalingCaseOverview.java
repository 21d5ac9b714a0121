package nl.kiem.scaling.view;

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
        Custody custody) {

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
        return new ScalingCaseOverview(
                id,
                newVersion,
                threadId,
                pilotId,
                title,
                organisation,
                state,
                decisionDue,
                overdue,
                deferrals,
                evidence,
                dossier,
                decision,
                openedAt,
                decidedAt,
                newCustody);
    }

    ScalingCaseOverview with(String newState, CaseDossier newDossier) {
        return new ScalingCaseOverview(
                id,
                version,
                threadId,
                pilotId,
                title,
                organisation,
                newState,
                decisionDue,
                overdue,
                deferrals,
                evidence,
                newDossier,
                decision,
                openedAt,
                decidedAt,
                custody);
    }

    ScalingCaseOverview pastDue() {
        return new ScalingCaseOverview(
                id,
                version,
                threadId,
                pilotId,
                title,
                organisation,
                state,
                decisionDue,
                true,
                deferrals,
                evidence,
                dossier,
                decision,
                openedAt,
                decidedAt,
                custody);
    }

    ScalingCaseOverview deferred(LocalDate until, Decision deferral) {
        return new ScalingCaseOverview(
                id,
                version,
                threadId,
                pilotId,
                title,
                organisation,
                "Deferred",
                until,
                false,
                deferrals + 1,
                evidence,
                dossier,
                deferral,
                openedAt,
                null,
                custody);
    }

    ScalingCaseOverview decided(String newState, Decision outcome, Instant at) {
        return new ScalingCaseOverview(
                id,
                version,
                threadId,
                pilotId,
                title,
                organisation,
                newState,
                decisionDue,
                overdue,
                deferrals,
                evidence,
                dossier,
                outcome,
                openedAt,
                at,
                custody);
    }
}
