package nl.kiem.initiative.fund.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.Custody;
import nl.kiem.events.Rejection;
import nl.kiem.events.Sight;
import nl.kiem.events.contract.AllocationId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.AllocationTerms;
import nl.kiem.events.contract.initiative.FundEvent.BudgetAllocated;
import nl.kiem.events.contract.initiative.RuleConfirmation;
import nl.kiem.events.contract.procurement.RuleSetRef;
import nl.kiem.initiative.fund.domain.Allocation;
import nl.kiem.initiative.fund.domain.Fund;
import nl.kiem.initiative.fund.domain.FundReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of an allocation.
 *
 * @param money promised; {@code drawn} is what was spent of it, {@code left} what still can be; likewise the hours
 * @param from first day for which it was promised; null when that was not kept, as are the others that can be
 * @param ruleSet by which it was judged
 * @param band of project costs that decided on the own share
 * @param confirmed what was judged by hand
 */
@Schema(description = "What became of an allocation / Wat er van een toekenning geworden is")
public record AllocationBody(
        UUID id,
        UUID fundId,
        UUID initiativeId,
        String leadOrganisation,
        Allocation.State state,
        Money money,
        long hours,
        Money drawn,
        long drawnHours,
        Money left,
        long leftHours,
        @Nullable Money ownShare,
        @Nullable List<OrganisationId> organisations,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean resultsPublic,
        @Nullable RuleSetRef ruleSet,
        @Nullable String band,
        @Nullable List<RuleConfirmation> confirmed) {

    /** @throws Rejection when there is no such allocation for these eyes */
    static AllocationBody of(Fund state, AllocationId id, Sight sight) {
        return switch (state) {
            case Fund.Absent _ -> throw new Rejection(FundReason.FUND_UNKNOWN, "there is no such fund");
            case Fund.Known known -> of(known, id, sight);
        };
    }

    private static AllocationBody of(Fund.Known fund, AllocationId id, Sight sight) {
        Allocation allocation = fund.allocations().get(id);
        if (allocation == null || !sight.sees(custody(fund, allocation))) {
            throw new Rejection(FundReason.ALLOCATION_NOT_HERE, "the fund has no such allocation");
        }
        BudgetAllocated promise = allocation.promise();
        AllocationTerms terms = promise.terms();
        return new AllocationBody(
                id.value(),
                promise.fundId().value(),
                promise.threadId().value(),
                promise.leadOrganisation().value(),
                allocation.state(),
                promise.money(),
                promise.hours(),
                allocation.drawn(),
                allocation.drawnHours(),
                allocation.left(),
                allocation.leftHours(),
                promise.ownShare(),
                terms == null ? null : terms.organisations(),
                terms == null ? null : terms.from(),
                terms == null ? null : terms.to(),
                terms == null ? null : terms.resultsPublic(),
                terms == null ? null : terms.ruleSet(),
                terms == null ? null : terms.band(),
                terms == null ? null : terms.confirmed());
    }

    /** Of the fund, but that those to whom it allocates something else have no part in this. */
    private static Custody custody(Fund.Known fund, Allocation allocation) {
        return Custody.NONE.after(fund.terms()).after(allocation.promise());
    }
}
