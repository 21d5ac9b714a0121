package nl.kiem.events.contract.initiative;

import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.procurement.RuleSetRef;
import org.jspecify.annotations.Nullable;

/**
 * For what a fund promised euros and hours.
 *
 * @param organisations that do it together, the lead among them
 * @param from first day for which they were promised
 * @param to last day
 * @param resultsPublic whether it was said that the results will be there for everybody
 * @param ruleSet by which it was judged; null when the fund has none
 * @param band of project costs that decided on the own share; null when no rule has bands
 * @param confirmed what was judged by hand
 */
public record AllocationTerms(
        List<OrganisationId> organisations,
        LocalDate from,
        LocalDate to,
        boolean resultsPublic,
        @Nullable RuleSetRef ruleSet,
        @Nullable String band,
        List<RuleConfirmation> confirmed) {}
