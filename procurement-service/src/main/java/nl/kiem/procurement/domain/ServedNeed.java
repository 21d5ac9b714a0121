package nl.kiem.procurement.domain;

import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.NeedId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.ScalingCaseId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.procurement.Authority;
import nl.kiem.events.contract.procurement.ContractNature;
import nl.kiem.events.contract.procurement.TenderEvent.TenderPrepared;
import org.jspecify.annotations.Nullable;

/** What a tender must know of the need that it serves. */
public record ServedNeed(
        NeedId needId,
        ThreadId threadId,
        OrganisationId organisation,
        @Nullable ScalingCaseId caseId,
        Money estimateMax,
        Authority authority,
        ContractNature nature) {

    public static ServedNeed of(Need.Routed need) {
        return new ServedNeed(
                need.need().needId(),
                need.need().threadId(),
                need.need().organisation(),
                need.need().caseId(),
                need.need().estimateMax(),
                need.choice().authority(),
                need.choice().nature());
    }

    /** As an earlier tender knew it. */
    public static ServedNeed of(TenderPrepared plan) {
        Money lots = plan.lots().stream().map(lot -> lot.value()).reduce(new Money(0), Money::plus);
        return new ServedNeed(
                plan.needId(),
                plan.threadId(),
                plan.organisation(),
                plan.caseId(),
                lots,
                plan.authority(),
                plan.nature());
    }
}
