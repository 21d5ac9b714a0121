package nl.kiem.procurement.view;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.NeedId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.ScalingCaseId;
import nl.kiem.events.contract.TenderId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.procurement.Authority;
import nl.kiem.events.contract.procurement.ContractNature;
import nl.kiem.events.contract.procurement.Route;
import nl.kiem.events.contract.procurement.RouteOption;
import nl.kiem.events.contract.procurement.RuleSetRef;
import org.jspecify.annotations.Nullable;

/**
 * A procurement need as people read it. What comes with its first fact is null only before that.
 *
 * @param state Raised, Routed or Fulfilled
 * @param cpv main codes, those of the route once there is one
 * @param route chosen, null while none is
 * @param tenderId that serves it or fulfilled it; as long as it is not fulfilled, null for whoever does not take part
 * @param custody whose it is, who takes part and who may know of it
 */
@RecordBuilder
public record NeedOverview(
        String id,
        long version,
        String state,
        @Nullable ThreadId threadId,
        @Nullable OrganisationId organisation,
        String title,
        String functionalSpecification,
        Money estimateMax,
        List<String> cpv,
        @Nullable LocalDate neededBy,
        @Nullable ScalingCaseId caseId,
        @Nullable Route route,
        @Nullable Choice choice,
        @Nullable TenderId tenderId,
        Instant raisedAt,
        Instant changedAt,
        Custody custody)
        implements NeedOverviewBuilder.With {

    NeedOverview with(Custody newCustody) {
        return withCustody(newCustody);
    }

    /** For whoever does not take part: that a tender is being prepared is nobody's business yet. */
    NeedOverview fromOutside() {
        return withTenderId(state.equals("Fulfilled") ? tenderId : null);
    }

    /** How the route was chosen, with the estimate that counted against the threshold. */
    public record Choice(
            Route advised,
            List<RouteOption> options,
            Authority authority,
            ContractNature nature,
            Money estimateSummed,
            List<NeedId> summedWith,
            Money threshold,
            String legalGround,
            @Nullable String motivation,
            PersonRef ambassador,
            RuleSetRef ruleSet) {}
}
